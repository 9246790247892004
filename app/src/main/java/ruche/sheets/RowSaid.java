package ruche.sheets;

/// What a person says that a row is.
public enum RowSaid {
    /// To be made, if it holds what a row needs.
    REQUEST,
    TOTAL,
    BLANK,
    HEADER,
    /// A remark, or anything else to be left.
    REMARK
}
