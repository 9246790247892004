package ruche.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.kernel.Bilingual;

/// Where a sector meeting stands: one idea of a batch, and what the services asked about it have said so far.
///
/// @param number of the idea
/// @param step from 1 to the batch's number of ideas
/// @param previous number of the idea before; null at the first
/// @param next number of the idea after; null at the last
/// @param seats the services asked about this idea
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
        @Nullable Seat speaking) {
    /// @param opinion null while it is awaited
    record Seat(ActorId service, Bilingual name, @Nullable Opinion opinion) {}

    /// @param speaking the service whose turn it is; null for the first that has not answered
    static SectorMeeting at(Batch batch, Dossier dossier, List<Seat> seats, @Nullable ActorId speaking) {
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

    long answered() {
        return seats.stream().filter(seat -> seat.opinion() != null).count();
    }
}
