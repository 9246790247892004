package ruche.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;

/// A meeting as it is set up or corrected.
///
/// @param kind code of a kind of the cell
/// @param axis what it is about; null where it is about all
/// @param facilitators actors whose people lead it
/// @param conclusion what it came to, in a few sentences
public record NewMeeting(
        CycleId cycle,
        String kind,
        LocalDate day,
        @Nullable AxisId axis,
        Bilingual title,
        @Nullable Bilingual place,
        List<UUID> facilitators,
        @Nullable Bilingual conclusion) {
    public NewMeeting {
        facilitators = List.copyOf(facilitators);
    }
}
