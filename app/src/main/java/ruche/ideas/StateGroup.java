package ruche.ideas;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Several states that are asked for together: what a figure of the walk through a cycle counts.
public enum StateGroup {
    /// Neither merged, nor withdrawn, nor undone.
    STANDING("ideas.standing"),
    /// Of these, those that were classified, whatever came of them since.
    SINCE_CLASSIFIED("ideas.since-classified"),
    /// Of these, those whose opinions are given, whatever came of them since.
    SINCE_APPRAISED("ideas.since-appraised");

    private final String key;

    StateGroup(String key) {
        this.key = key;
    }

    /// Message key of its wording.
    String key() {
        return key;
    }

    public Set<IdeaState> states() {
        var states = EnumSet.copyOf(IdeaState.standing());
        switch (this) {
            case STANDING -> {}
            case SINCE_CLASSIFIED -> states.removeAll(EnumSet.of(IdeaState.PROPOSED, IdeaState.SCRUTINISED));
            case SINCE_APPRAISED ->
                states.removeAll(EnumSet.of(IdeaState.PROPOSED, IdeaState.SCRUTINISED, IdeaState.CLASSIFIED));
        }
        return states;
    }

    static Optional<StateGroup> named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().equals(name))
                .findFirst();
    }
}
