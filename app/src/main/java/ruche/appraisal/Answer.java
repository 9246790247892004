package ruche.appraisal;

/// What a service says of one aspect of an idea, and of the whole; from the lightest to the gravest.
public enum Answer {
    NOT_CONCERNED,
    FEASIBLE,
    ON_CONDITIONS,
    NOT_FEASIBLE;

    /// Conditions and refusals mean nothing without their reason.
    public boolean needsReason() {
        return this == ON_CONDITIONS || this == NOT_FEASIBLE;
    }

    /// Message key of its wording.
    public String key() {
        return "appraisal.answer-" + name();
    }

    /// The colour of its badge.
    String badge() {
        return switch (this) {
            case NOT_CONCERNED -> "";
            case FEASIBLE -> "good";
            case ON_CONDITIONS -> "wait";
            case NOT_FEASIBLE -> "bad";
        };
    }
}
