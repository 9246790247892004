package ruche.appraisal;

import ruche.ideas.IdeaState;

/// What the committee decides of an idea.
public enum Verdict {
    RETAINED(IdeaState.RETAINED, "good"),
    POSTPONED(IdeaState.POSTPONED, "wait"),
    NOT_RETAINED(IdeaState.NOT_RETAINED, "bad");

    private final IdeaState state;
    private final String badge;

    Verdict(IdeaState state, String badge) {
        this.state = state;
        this.badge = badge;
    }

    /// A no, for good or for now, is given with its reason.
    public boolean needsReason() {
        return this != RETAINED;
    }

    public String key() {
        return "appraisal.verdict-" + name();
    }

    IdeaState state() {
        return state;
    }

    String badge() {
        return badge;
    }
}
