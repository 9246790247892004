package ruche.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Refusal;

/// An opinion handed in.
///
/// @param spokenBy the function of whoever speaks for the service
/// @param givenOn the day on the sheet; null for today
/// @throws Refusal if nobody's function is named
public record NewOpinion(
        IdeaId idea,
        ActorId service,
        Assessment assessment,
        String spokenBy,
        boolean onPaper,
        @Nullable LocalDate givenOn) {
    public NewOpinion {
        spokenBy = spokenBy.strip();
        if (spokenBy.isEmpty()) throw new Refusal("appraisal.function-needed");
    }

    /// Through the pages, by the service's representative, today.
    public static NewOpinion ofRepresentative(IdeaId idea, ActorId service, Assessment assessment, String spokenBy) {
        return new NewOpinion(idea, service, assessment, spokenBy, false, null);
    }

    /// Typed in by the agent from a printed sheet.
    public static NewOpinion fromPaper(
            IdeaId idea, ActorId service, Assessment assessment, String spokenBy, LocalDate givenOn) {
        return new NewOpinion(idea, service, assessment, spokenBy, true, givenOn);
    }
}
