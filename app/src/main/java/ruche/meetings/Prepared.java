package ruche.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A meeting's preparation as it stands.
///
/// @param cancelled why it was cancelled; null while it is to be held
/// @param revision how often its calendar entry was changed
/// @param changedAt when it was changed last
/// @param moves the latest last
public record Prepared(
        Preparation preparation,
        @Nullable Bilingual cancelled,
        int revision,
        Instant changedAt,
        List<Move> moves,
        List<AgendaPoint> agenda) {

    /// @param begins when it was to begin before; null where that was not fixed
    public record Move(LocalDate day, @Nullable LocalTime begins, Bilingual why) {}

    /// @param minutes null where no time is set apart for it
    public record AgendaPoint(
            AgendaPointId id,
            Bilingual title,
            @Nullable Integer minutes,
            @Nullable Bilingual leader) {}

    /// What all points take together.
    public int minutes() {
        int all = 0;
        for (var point : agenda) {
            var minutes = point.minutes();
            if (minutes != null) all += minutes;
        }
        return all;
    }

    /// Whether the points take longer than the meeting.
    public boolean tooLong() {
        var begins = preparation.begins();
        var ends = preparation.ends();
        return begins != null
                && ends != null
                && minutes() > java.time.Duration.between(begins, ends).toMinutes();
    }
}
