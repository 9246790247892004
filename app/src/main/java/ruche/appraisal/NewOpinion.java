package ruche.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

/// An opinion handed in.
///
/// @param spokenBy the function of whoever speaks for the service; public
/// @param name of that person, for staff only; empty when it is not given
/// @param givenOn the day on the sheet; null for today
public record NewOpinion(
        IdeaId idea,
        ActorId service,
        Assessment assessment,
        Bilingual spokenBy,
        String name,
        GivenHow how,
        @Nullable LocalDate givenOn) {
    /// Through the pages, by the service's representative, today.
    ///
    /// @throws Refusal if nobody's function is named
    public static NewOpinion ofRepresentative(IdeaId idea, ActorId service, Assessment assessment, String function) {
        return new NewOpinion(idea, service, assessment, function(function), "", GivenHow.ONLINE, null);
    }

    /// Typed in by the agent from a printed sheet.
    ///
    /// @throws Refusal if nobody's function is named
    public static NewOpinion fromPaper(
            IdeaId idea, ActorId service, Assessment assessment, String function, LocalDate givenOn) {
        return new NewOpinion(idea, service, assessment, function(function), "", GivenHow.ON_PAPER, givenOn);
    }

    /// The same, with the name of whoever spoke.
    public NewOpinion by(String name) {
        return new NewOpinion(idea, service, assessment, spokenBy, name.strip(), how, givenOn);
    }

    static Bilingual function(String typed) {
        var function = OwnWords.of(typed);
        if (function == null) throw new Refusal("appraisal.function-needed");
        return function;
    }
}
