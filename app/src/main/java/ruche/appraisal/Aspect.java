package ruche.appraisal;

/// What a service looks at in an idea, in the order of its sheet.
public enum Aspect {
    TECHNICAL,
    LAND,
    LEGAL,
    FINANCIAL,
    UPKEEP;

    /// Message key of its name.
    public String key() {
        return "appraisal.aspect-" + name();
    }
}
