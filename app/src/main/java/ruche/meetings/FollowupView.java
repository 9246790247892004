package ruche.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.strategy.Cycle;

/// What became of what the meetings of a cycle said, as its page shows it.
///
/// @param names of actors that must carry something out
/// @param dissolved those of them that exist no more
/// @param cancelled meetings that are not held
record FollowupView(
        Cycle cycle,
        List<Step> steps,
        Threads threads,
        Map<UUID, Bilingual> names,
        Set<UUID> dissolved,
        Set<MeetingId> cancelled,
        LocalDate today) {

    /// One meeting, or several of one kind that followed one another.
    ///
    /// @param said what it recommended and decided
    /// @param carriedOut what others had said, that it carried out
    record Step(List<Meeting> meetings, List<Recommendation> said, List<Recommendation> carriedOut) {
        LocalDate first() {
            return meetings.getFirst().day();
        }

        LocalDate last() {
            return meetings.getLast().day();
        }

        long done() {
            return said.stream()
                    .filter(one -> one.state() == Recommendation.State.DONE)
                    .count();
        }

        long late(LocalDate today) {
            return said.stream().filter(one -> one.late(today)).count();
        }
    }

    static List<Step> steps(List<Meeting> meetings, Threads threads) {
        var steps = new ArrayList<Step>();
        for (var meeting : meetings) {
            var said = threads.all().stream()
                    .filter(one -> one.meeting().equals(meeting.id()))
                    .toList();
            var last = steps.isEmpty() ? null : steps.getLast();
            if (last != null && said.isEmpty() && joins(last, meeting)) {
                steps.removeLast();
                steps.add(with(last, meeting, threads));
            } else {
                steps.add(new Step(List.of(meeting), said, threads.carriedOutAt(meeting.id())));
            }
        }
        return steps;
    }

    private static boolean joins(Step step, Meeting meeting) {
        return step.said().isEmpty() && step.meetings().getLast().kind().equals(meeting.kind());
    }

    private static Step with(Step step, Meeting meeting, Threads threads) {
        var meetings = new ArrayList<>(step.meetings());
        meetings.add(meeting);
        var carriedOut = new ArrayList<>(step.carriedOut());
        for (var one : threads.carriedOutAt(meeting.id())) if (!carriedOut.contains(one)) carriedOut.add(one);
        return new Step(List.copyOf(meetings), List.of(), List.copyOf(carriedOut));
    }

    @Nullable Bilingual name(@Nullable UUID actor) {
        return actor == null ? null : names.get(actor);
    }
}
