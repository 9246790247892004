package ruche.sheets;

/// What a sheet is beside the others of its file.
public enum SheetRole {
    /// The table itself.
    MAIN,
    /// Another part of the table: the same fields, other rows.
    PART,
    /// The rows of the main sheet once more, with more of this or that.
    DETAIL,
    /// The main sheet summed by one of its columns.
    PIVOT,
    /// No header was found.
    NO_TABLE
}
