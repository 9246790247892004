package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.strategy.CycleId;

/// Ideas put before services, with what is answered so far.
///
/// @param closing null while it is open
/// @param questions by the ideas' numbers, then by service
public record Batch(
        BatchId id,
        CycleId cycle,
        Bilingual title,
        LocalDate due,
        Instant openedAt,
        @Nullable Closing closing,
        List<Question> questions) {
    /// Since when and why nothing more is awaited of it.
    public record Closing(Instant at, Bilingual why) {}

    /// @param overall null until the service answers
    /// @param closed whether no answer is awaited any more, the idea being merged or withdrawn
    public record Question(
            IdeaId idea,
            String number,
            ActorId service,
            @Nullable Answer overall,
            boolean closed) {
        public boolean answered() {
            return overall != null;
        }

        public boolean waits() {
            return overall == null && !closed;
        }
    }

    public boolean closed() {
        return closing != null;
    }

    public long answered() {
        return questions.stream().filter(Question::answered).count();
    }

    /// Answered or still awaited.
    public long asked() {
        return questions.stream().filter(one -> one.answered() || one.waits()).count();
    }

    public List<ActorId> services() {
        return questions.stream().map(Question::service).distinct().toList();
    }

    /// Those of whom an opinion is awaited.
    public List<ActorId> awaited() {
        return questions.stream()
                .filter(Question::waits)
                .map(Question::service)
                .distinct()
                .toList();
    }

    /// The ideas' numbers in order.
    public List<String> numbers() {
        return List.copyOf(questions.stream().map(Question::number).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Numbers of the ideas on which an opinion is awaited, in order.
    List<String> awaitedNumbers() {
        return questions.stream()
                .filter(Question::waits)
                .map(Question::number)
                .distinct()
                .toList();
    }

    public List<Question> of(ActorId service) {
        return questions.stream()
                .filter(question -> question.service().equals(service))
                .toList();
    }

    /// The first idea this service has not answered on; the first of all when it has answered everything.
    String nextOf(ActorId service) {
        var asked = of(service);
        return asked.stream()
                .filter(Question::waits)
                .findFirst()
                .orElse(asked.getFirst())
                .number();
    }

    IdeaId idea(String number) {
        return questions.stream()
                .filter(question -> question.number().equals(number))
                .findFirst()
                .orElseThrow()
                .idea();
    }

    /// Null where this service is not asked about this idea.
    @Nullable Question on(String number, ActorId service) {
        return questions.stream()
                .filter(question ->
                        question.number().equals(number) && question.service().equals(service))
                .findFirst()
                .orElse(null);
    }

    /// The services whose questions about one idea are of some kind.
    List<ActorId> services(String number, Predicate<Question> kind) {
        return questions.stream()
                .filter(question -> question.number().equals(number))
                .filter(kind)
                .map(Question::service)
                .toList();
    }
}
