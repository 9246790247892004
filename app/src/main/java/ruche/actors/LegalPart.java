package ruche.actors;

/// What a legal identity is made of. Of two actors that become one, the one that stands takes from the other each part
/// that it does not have itself.
enum LegalPart {
    RECEIPT(
            "receipt_on",
            "receipt_number, receipt_form, receipt_kind, receipt_on, receipt_authority, receipt_authority_form",
            "and (one.mandate_until is null or one.mandate_until >= other.receipt_on)"),
    MANDATE("mandate_until", "mandate_until", "and (one.receipt_on is null or one.receipt_on <= other.mandate_until)"),
    ICE("ice", "ice", ""),
    RIB("rib", "rib", ""),
    REGISTER("register_number", "register_number, coop_form", ""),
    DECREE("decree_on", "decree, decree_on", "");

    private final String key;
    private final String columns;
    private final String fitting;

    /// @param key column that is empty where the part is unknown
    /// @param columns all of the part, empty together
    /// @param fitting what else must hold of `one`, which takes it from `other`
    LegalPart(String key, String columns, String fitting) {
        this.key = key;
        this.columns = columns;
        this.fitting = fitting;
    }

    String key() {
        return key;
    }

    String columns() {
        return columns;
    }

    String fitting() {
        return fitting;
    }
}
