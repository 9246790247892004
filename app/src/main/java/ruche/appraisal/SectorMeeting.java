package ruche.appraisal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;

/// Where a sector meeting stands: one idea of a batch, and what the services asked about it have said so far.
///
/// @param number of the idea
/// @param step from 1 to the batch's number of ideas
/// @param previous number of the idea before; null at the first
/// @param next number of the idea after; null at the last
/// @param seats the services asked about this idea
/// @param titles of the batch's ideas
/// @param speaking whose opinion is being written down; null where nobody's is
record SectorMeeting(
        Batch batch,
        Dossier dossier,
        String number,
        int step,
        int steps,
        @Nullable String previous,
        @Nullable String next,
        List<Seat> seats,
        Map<IdeaId, String> titles,
        @Nullable Seat speaking) {
    /// @param opinion null while it is awaited
    record Seat(ActorId service, Bilingual name, @Nullable Opinion opinion) {}

    /// @param speaking the service whose turn it is; null for the first that has not answered
    static SectorMeeting at(
            Batch batch, Dossier dossier, List<Seat> seats, Map<IdeaId, String> titles, @Nullable ActorId speaking) {
        var numbers = batch.numbers();
        int at = numbers.indexOf(dossier.idea().number());
        return new SectorMeeting(
                batch,
                dossier,
                dossier.idea().number(),
                at + 1,
                numbers.size(),
                at > 0 ? numbers.get(at - 1) : null,
                at + 1 < numbers.size() ? numbers.get(at + 1) : null,
                seats,
                titles,
                seats.stream()
                        .filter(seat -> speaking == null
                                ? seat.opinion() == null
                                : seat.service().equals(speaking))
                        .findFirst()
                        .orElse(null));
    }

    /// The first idea that waits for an opinion; the first of all when none does.
    static String start(Batch batch) {
        return batch.questions().stream()
                .filter(Batch.Question::waits)
                .map(Batch.Question::number)
                .min(String::compareTo)
                .orElseGet(() -> batch.numbers().getFirst());
    }

    /// Where to go once this seat has spoken: to the same idea while another is to speak, else to the next one.
    String after(Seat spoken) {
        boolean others = seats.stream()
                .anyMatch(seat -> seat.opinion() == null && !seat.service().equals(spoken.service()));
        return others || next == null ? number : next;
    }

    /// The next idea on which an opinion is awaited, from here on and then from the first; null where there is no
    /// other.
    @Nullable String nextWaiting() {
        var waiting = batch.questions().stream()
                .filter(Batch.Question::waits)
                .map(Batch.Question::number)
                .filter(one -> !one.equals(number))
                .distinct()
                .sorted()
                .toList();
        return waiting.stream()
                .filter(one -> one.compareTo(number) > 0)
                .findFirst()
                .orElse(waiting.isEmpty() ? null : waiting.getFirst());
    }

    /// All ideas of the batch, to go to any of them.
    List<Stop> stops() {
        return batch.numbers().stream()
                .map(one -> {
                    var questions = batch.questions().stream()
                            .filter(question -> question.number().equals(one))
                            .toList();
                    long answered =
                            questions.stream().filter(Batch.Question::answered).count();
                    long waiting =
                            questions.stream().filter(Batch.Question::waits).count();
                    return new Stop(one, titles.getOrDefault(batch.idea(one), ""), answered, answered + waiting);
                })
                .filter(stop -> stop.asked() > 0)
                .toList();
    }

    /// @param title empty where the idea is gone
    record Stop(String number, String title, long answered, long asked) {
        boolean waits() {
            return answered < asked;
        }
    }

    /// What stood before the services asked here speak: opinions of other services, and those that were revised since.
    List<Opinion> earlier() {
        var seated = seats.stream().map(seat -> seat.service()).toList();
        return dossier.opinions().stream()
                .filter(opinion -> !opinion.stands() || !seated.contains(opinion.service()))
                .toList();
    }

    long answered() {
        return seats.stream().filter(seat -> seat.opinion() != null).count();
    }
}
