package ruche.ideas;

import java.util.EnumSet;
import java.util.Set;

/// Where an idea stands between the workshop and the decision.
public enum IdeaState {
    PROPOSED,
    /// Complete and clear.
    SCRUTINISED,
    CLASSIFIED,
    /// The services have given their opinions.
    APPRAISED,
    /// Joined with a sector programme.
    CONVERGED,
    RETAINED,
    POSTPONED,
    NOT_RETAINED,
    /// Goes on as part of another idea; can be undone.
    MERGED,
    WITHDRAWN,
    /// Came by an import that was taken back.
    UNDONE;

    /// Ideas that stand for themselves: neither merged, nor withdrawn, nor undone.
    public static Set<IdeaState> standing() {
        return EnumSet.complementOf(EnumSet.copyOf(gone()));
    }

    /// Ideas that stand no more: merged, withdrawn or undone.
    public static Set<IdeaState> gone() {
        return EnumSet.of(MERGED, WITHDRAWN, UNDONE);
    }

    /// What a public list shows unless asked otherwise: all but undone imports.
    public static Set<IdeaState> shown() {
        return EnumSet.complementOf(EnumSet.of(UNDONE));
    }

    /// A no, for good or for now: lists show its reason.
    boolean refuses() {
        return this == POSTPONED || this == NOT_RETAINED;
    }

    /// The states that may follow this one. A merged idea leaves only by undoing the merge.
    public Set<IdeaState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SCRUTINISED, MERGED, WITHDRAWN, UNDONE);
            case SCRUTINISED -> EnumSet.of(CLASSIFIED, MERGED, WITHDRAWN);
            case CLASSIFIED -> EnumSet.of(APPRAISED, CONVERGED, RETAINED, POSTPONED, NOT_RETAINED, MERGED, WITHDRAWN);
            case APPRAISED -> EnumSet.of(CONVERGED, RETAINED, POSTPONED, NOT_RETAINED, MERGED, WITHDRAWN);
            case CONVERGED -> EnumSet.of(APPRAISED, RETAINED, POSTPONED, NOT_RETAINED, MERGED, WITHDRAWN);
            case RETAINED -> EnumSet.of(POSTPONED, NOT_RETAINED, WITHDRAWN);
            case POSTPONED -> EnumSet.of(RETAINED, NOT_RETAINED, WITHDRAWN);
            case NOT_RETAINED -> EnumSet.of(RETAINED, POSTPONED);
            case MERGED, WITHDRAWN, UNDONE -> EnumSet.noneOf(IdeaState.class);
        };
    }

    public boolean mayBecome(IdeaState to) {
        return next().contains(to);
    }

    /// Message key of its wording.
    public String key() {
        return "ideas.state-" + name();
    }

    /// Style of its badge.
    public String badge() {
        return switch (this) {
            case RETAINED -> "good";
            case NOT_RETAINED, WITHDRAWN, UNDONE -> "bad";
            case POSTPONED, PROPOSED -> "wait";
            case SCRUTINISED, CLASSIFIED, APPRAISED, CONVERGED, MERGED -> "";
        };
    }
}
