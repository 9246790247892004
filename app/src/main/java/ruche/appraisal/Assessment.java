package ruche.appraisal;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// A service's answers on all aspects of an idea. An aspect it says nothing of does not concern it.
///
/// @param answers one for each aspect, in the order of the sheet
/// @throws NothingSaid if not one aspect is answered
public record Assessment(List<AspectAnswer> answers) {
    public Assessment {
        if (answers.isEmpty()) throw new NothingSaid();
        var byAspect = new EnumMap<Aspect, AspectAnswer>(Aspect.class);
        for (var aspect : Aspect.values()) byAspect.put(aspect, new AspectAnswer(aspect, Answer.NOT_CONCERNED, null));
        for (var answer : answers) byAspect.put(answer.aspect(), answer);
        answers = List.copyOf(byAspect.values());
    }

    public static Assessment of(AspectAnswer... answers) {
        return new Assessment(List.of(answers));
    }

    /// The whole is as feasible as its least feasible aspect.
    public Answer overall() {
        return worst(answers);
    }

    public AspectAnswer on(Aspect aspect) {
        return answers.stream()
                .filter(answer -> answer.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    /// The reasons given, gravest first, as one text; null when none was given.
    public @Nullable Bilingual reasons() {
        var gravestFirst = answers.stream()
                .sorted(Comparator.comparing(AspectAnswer::answer).reversed())
                .map(AspectAnswer::reason)
                .flatMap(Stream::ofNullable)
                .toList();
        return OwnWords.joined(gravestFirst, " / ");
    }

    private static Answer worst(Collection<AspectAnswer> answers) {
        return answers.stream()
                .map(AspectAnswer::answer)
                .max(Comparator.naturalOrder())
                .orElse(Answer.NOT_CONCERNED);
    }

    /// How many opinions come to each overall answer, those that none comes to included.
    static Map<Answer, Long> counts(Collection<Opinion> opinions) {
        var counts = new EnumMap<Answer, Long>(Answer.class);
        for (var answer : Answer.values()) counts.put(answer, 0L);
        for (var opinion : opinions) counts.merge(opinion.overall(), 1L, Long::sum);
        return counts;
    }
}
