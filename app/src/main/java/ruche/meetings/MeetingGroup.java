package ruche.meetings;

import java.util.Optional;
import java.util.stream.Stream;

/// Several kinds of meetings together, as a cycle's walk counts them.
public enum MeetingGroup {
    /// From which the table of who took part is drawn.
    WORKSHOPS,
    OTHERS;

    /// @param name empty or unknown for none
    static Optional<MeetingGroup> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    boolean has(MeetingKind kind) {
        return kind.counts() == (this == WORKSHOPS);
    }

    String key() {
        return "meetings.group-" + name();
    }
}
