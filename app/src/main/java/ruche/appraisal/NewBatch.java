package ruche.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.strategy.CycleId;

/// Ideas to be put before services.
///
/// @param due until when the services answer, that day included
/// @throws Refusal if nothing is asked
public record NewBatch(CycleId cycle, Bilingual title, LocalDate due, List<Question> questions) {
    public NewBatch {
        questions = questions.stream().distinct().toList();
        if (questions.isEmpty()) throw new Refusal("appraisal.batch-empty").about("idea");
    }

    /// One idea, one service.
    public record Question(IdeaId idea, ActorId service) {}

    List<IdeaId> ideas() {
        return questions.stream().map(Question::idea).distinct().toList();
    }

    /// Every idea before every service.
    public static NewBatch across(
            CycleId cycle, Bilingual title, LocalDate due, Collection<IdeaId> ideas, Collection<ActorId> services) {
        var questions = new ArrayList<Question>();
        for (var idea : ideas) for (var service : services) questions.add(new Question(idea, service));
        return new NewBatch(cycle, title, due, questions);
    }
}
