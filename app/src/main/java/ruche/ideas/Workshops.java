package ruche.ideas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.meetings.Meeting;
import ruche.meetings.Meetings;
import ruche.strategy.CycleId;

/// The workshops and other meetings in which ideas are proposed.
@Component
class Workshops {
    private final Meetings meetings;

    Workshops(Meetings meetings) {
        this.meetings = meetings;
    }

    /// How the timeline of an idea handed in begins.
    TimelineNote told(CellId cell, CycleId cycle, @Nullable UUID meeting) {
        return told(meeting == null ? Map.of() : of(cell, cycle), meeting);
    }

    static TimelineNote told(Map<UUID, Meeting> known, @Nullable UUID meeting) {
        return Optional.ofNullable(meeting)
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(at -> TimelineNote.open("proposed", "ideas.told-proposed-in", at.title(), at.day()))
                .orElseGet(() -> TimelineNote.open("proposed", "ideas.told-proposed"));
    }

    Map<UUID, Meeting> of(CellId cell, CycleId cycle) {
        return meetings.of(cell, cycle).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
    }

    List<Meeting> list(CellId cell, CycleId cycle) {
        return meetings.of(cell, cycle);
    }
}
