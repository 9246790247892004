package ruche.sheets;

/// What a row of a sheet is.
public enum RowKind {
    /// Above the first header.
    TITLE,
    HEADER,
    /// The header once more, or another of the same shape.
    REPEATED_HEADER,
    /// A header whose labels stand over other columns: from there on another mapping holds.
    OTHER_HEADER,
    BLANK,
    /// A total or subtotal.
    TOTAL,
    /// A heading within the table, over the rows that follow.
    SECTION,
    /// A remark below the table.
    FOOTNOTE,
    /// A row of the table.
    DATA,
    /// Something stands there, but not what a row needs.
    DETAIL
}
