package ruche.ideas;

import java.util.Optional;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.NotFound;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingId;
import ruche.strategy.Cycle;

/// What a sheet of ideas goes into: a cycle (`2018`), or one of its meetings (`2018@` and the meeting's id).
final class SheetContext {
    private static final String AT = "@";

    private SheetContext() {}

    static String of(Cycle cycle, Meeting meeting) {
        return cycle.code() + AT + meeting.id().value();
    }

    static Bilingual name(Cycle cycle, Meeting meeting) {
        var title = meeting.title();
        return new Bilingual(
                either(cycle.title().ar(), title.ar()), either(cycle.title().fr(), title.fr()));
    }

    private static String either(String cycle, String meeting) {
        return cycle.isEmpty() || meeting.isEmpty() ? "" : cycle + " – " + meeting;
    }

    static String cycle(String context) {
        return context.split(AT, 2)[0];
    }

    /// @throws NotFound if what stands for a meeting cannot be one
    static Optional<MeetingId> meeting(String context) {
        int at = context.indexOf(AT);
        if (at < 0) return Optional.empty();
        try {
            return Optional.of(new MeetingId(UUID.fromString(context.substring(at + 1))));
        } catch (IllegalArgumentException e) {
            throw new NotFound(context);
        }
    }
}
