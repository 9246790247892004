package ruche.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A recommendation or decision as the meeting made it.
///
/// @param code as in the minutes; empty to be numbered
/// @param owner the actor who must do it; null where only words say who
/// @param ownerText who must do it, where no actor says it; may be empty
public record NewRecommendation(
        Recommendation.Kind kind,
        String code,
        Bilingual text,
        @Nullable UUID owner,
        String ownerText,
        @Nullable LocalDate due) {}
