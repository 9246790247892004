package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.ideas.IdeaId;
import ruche.strategy.AxisId;

/// What the committee decided of an idea.
///
/// @param number of the idea
/// @param version 1 for the first, then one more with each revision
/// @param axis the idea's when it was decided; null when it had none
/// @param decidedOn the day of the committee
/// @param replacedAt when a revised one followed it; null for the one that stands
public record Decision(
        IdeaId idea,
        String number,
        int version,
        @Nullable AxisId axis,
        Ruling ruling,
        LocalDate decidedOn,
        Instant decidedAt,
        @Nullable Instant replacedAt) {
    public Verdict verdict() {
        return ruling.verdict();
    }

    public boolean stands() {
        return replacedAt == null;
    }
}
