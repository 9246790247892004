package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;

/// What a service said of an idea.
///
/// @param number of the idea
/// @param version 1 for the first, then one more with each revision
/// @param spokenBy the function of whoever spoke for the service; public
/// @param name of that person, for staff only; empty when not given, or erased
/// @param givenOn the day it was given; for a sheet, the day written on it
/// @param givenAt when it was stored
/// @param replacedAt when a revised one followed it; null for the one that stands
public record Opinion(
        OpinionId id,
        IdeaId idea,
        String number,
        ActorId service,
        int version,
        Assessment assessment,
        Bilingual spokenBy,
        String name,
        GivenHow how,
        LocalDate givenOn,
        Instant givenAt,
        @Nullable Instant replacedAt) {
    public Answer overall() {
        return assessment.overall();
    }

    public boolean stands() {
        return replacedAt == null;
    }
}
