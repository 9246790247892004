package ruche.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What meetings said, and what became of it.
///
/// @param all in order of the meetings, with those of other cycles that a thread leads to
/// @param own of which it is told
/// @param meetings that said something, at which something was carried out, or which show it
public record Threads(
        List<Recommendation> all,
        Set<RecommendationId> own,
        Map<UUID, Meeting> meetings,
        Map<UUID, List<UUID>> carriedOut,
        Map<UUID, List<UUID>> takenUpBy,
        Map<UUID, List<UUID>> takesUp,
        Map<RecommendationId, List<Piece>> pieces) {

    /// One thread: a recommendation that takes up no other, then all that follows from it, by day.
    public record Strand(Recommendation head, List<Event> events) {}

    /// What happened on a thread.
    public sealed interface Event {
        LocalDate day();

        /// A meeting recommended or decided it.
        record Said(LocalDate day, Meeting meeting, Recommendation one) implements Event {}

        /// Meetings of one kind carried out one or several of them.
        ///
        /// @param meetings by day; at least one
        record CarriedOut(LocalDate day, List<Meeting> meetings, List<Recommendation> of) implements Event {}

        /// It was done, and this shows it.
        record Shown(LocalDate day, Recommendation one, List<Piece> pieces) implements Event {}
    }

    /// Each thread that begins with one of those told of, or goes through it; in order of the meetings.
    public List<Strand> strands() {
        return all.stream()
                .filter(one -> takesUp(one).isEmpty())
                .map(head -> new Strand(head, events(head)))
                .filter(strand -> strand.events().stream()
                        .anyMatch(event -> event instanceof Event.Said said
                                && own.contains(said.one().id())))
                .toList();
    }

    private List<Event> events(Recommendation head) {
        var events = new ArrayList<Event>();
        var on = new LinkedHashSet<Recommendation>();
        gather(head, on);
        for (var one : on) {
            var meeting = meeting(one);
            events.add(new Event.Said(meeting.day(), meeting, one));
            for (var together : together(carriedOut(one))) add(events, together, one);
            if (one.doneOn() != null) events.add(new Event.Shown(one.doneOn(), one, pieces(one)));
        }
        events.sort(Comparator.comparing(Event::day).thenComparingInt(Threads::rank));
        return List.copyOf(events);
    }

    private static int rank(Event event) {
        return switch (event) {
            case Event.Said _ -> 0;
            case Event.CarriedOut _ -> 1;
            case Event.Shown _ -> 2;
        };
    }

    private void gather(Recommendation one, Set<Recommendation> on) {
        if (on.add(one)) takenUpBy(one).forEach(later -> gather(later, on));
    }

    /// The same meetings carry out several of them: said once.
    private static void add(List<Event> events, List<Meeting> together, Recommendation one) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.CarriedOut(var day, var at, var of) && at.equals(together)) {
                var more = new ArrayList<>(of);
                more.add(one);
                events.set(i, new Event.CarriedOut(day, at, List.copyOf(more)));
                return;
            }
        }
        events.add(new Event.CarriedOut(together.getFirst().day(), together, List.of(one)));
    }

    /// Meetings by kind, each kind's by day.
    private static List<List<Meeting>> together(List<Meeting> meetings) {
        var groups = new ArrayList<List<Meeting>>();
        for (var meeting : meetings) {
            groups.stream()
                    .filter(group -> group.getFirst().kind().equals(meeting.kind()))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    })
                    .add(meeting);
        }
        return groups.stream().map(List::copyOf).toList();
    }

    /// The meeting that said it.
    public Meeting meeting(Recommendation one) {
        return meeting(one.meeting().value());
    }

    Meeting meeting(UUID id) {
        var meeting = meetings.get(id);
        if (meeting == null) throw new IllegalStateException("meeting " + id + " is on no thread");
        return meeting;
    }

    /// The meeting that a piece points to; null where it points to none.
    public @Nullable Meeting at(Piece piece) {
        return piece.meeting() == null ? null : meetings.get(piece.meeting().value());
    }

    /// At which meetings it is carried out, by day.
    public List<Meeting> carriedOut(Recommendation one) {
        return carriedOut.getOrDefault(one.id().value(), List.of()).stream()
                .map(this::meeting)
                .sorted(Comparator.comparing(Meeting::day)
                        .thenComparing(meeting -> meeting.id().value()))
                .toList();
    }

    /// Later ones that take it up.
    public List<Recommendation> takenUpBy(Recommendation one) {
        return those(takenUpBy.getOrDefault(one.id().value(), List.of()));
    }

    /// Earlier ones that it takes up.
    public List<Recommendation> takesUp(Recommendation one) {
        return those(takesUp.getOrDefault(one.id().value(), List.of()));
    }

    private List<Recommendation> those(List<UUID> ids) {
        return all.stream().filter(one -> ids.contains(one.id().value())).toList();
    }

    /// What shows that it was carried out.
    public List<Piece> pieces(Recommendation one) {
        return pieces.getOrDefault(one.id(), List.of());
    }

    /// Those that a meeting carries out.
    public List<Recommendation> carriedOutAt(MeetingId meeting) {
        return all.stream()
                .filter(one ->
                        carriedOut.getOrDefault(one.id().value(), List.of()).contains(meeting.value()))
                .toList();
    }
}
