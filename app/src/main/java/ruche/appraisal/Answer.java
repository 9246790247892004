package ruche.appraisal;

import java.util.List;

/// What a service says of one aspect of an idea, and of the whole; from the lightest to the gravest.
public enum Answer {
    NOT_CONCERNED,
    FEASIBLE,
    ON_CONDITIONS,
    NOT_FEASIBLE;

    /// As a service is offered them, on the screen and on its sheet.
    public static List<Answer> offered() {
        return List.of(FEASIBLE, ON_CONDITIONS, NOT_FEASIBLE, NOT_CONCERNED);
    }

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
