package ruche.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// An opinion as it is being typed, with what is wrong in it.
///
/// @param lang in which what stands is shown
/// @param standing the opinion to be revised; null when there is none
/// @param fields what was typed, by field
/// @param wrong what is wrong, by field; empty under `` for the whole form
record OpinionForm(Lang lang, @Nullable Opinion standing, Map<String, String> fields, Map<String, Refusal> wrong) {
    static final String FUNCTION = "function";
    static final String NAME = "name";
    static final String DAY = "day";

    /// Version of the opinion that stood when the form was opened.
    static final String SHOWN = "shown";

    static OpinionForm typed(Lang lang, @Nullable Opinion standing, Map<String, String> fields) {
        return new OpinionForm(lang, standing, fields, new HashMap<>());
    }

    /// To begin with: the opinion that stands, if there is one.
    static OpinionForm of(Lang lang, @Nullable Opinion standing) {
        var fields = new HashMap<String, String>();
        if (standing != null) {
            fields.put(FUNCTION, standing.spokenBy().in(lang));
            fields.put(NAME, standing.name());
            for (var answer : standing.assessment().answers()) {
                fields.put(answerField(answer.aspect()), answer.answer().name());
                if (answer.reason() != null)
                    fields.put(reasonField(answer.aspect()), answer.reason().in(lang));
            }
        }
        return new OpinionForm(lang, standing, fields, Map.of());
    }

    static String answerField(Aspect aspect) {
        return "answer-" + aspect.name();
    }

    static String reasonField(Aspect aspect) {
        return "reason-" + aspect.name();
    }

    /// Version of the opinion that stands; 0 where there is none.
    int version() {
        return standing == null ? 0 : standing.version();
    }

    /// Whoever did not see what another said for the service meanwhile is shown it first.
    private void mustHaveBeenSeen() {
        var shown = value(SHOWN);
        if (!shown.isEmpty() && !shown.equals(String.valueOf(version())))
            wrong.put("", new Refusal("appraisal.answered-meanwhile"));
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Whether this answer is the one chosen.
    boolean chosen(Aspect aspect, Answer answer) {
        return value(answerField(aspect)).equals(answer.name());
    }

    /// In the order of the form; empty when nothing is wrong.
    String firstWrong() {
        return Stream.concat(Stream.of(Aspect.values()).map(OpinionForm::reasonField), Stream.of(FUNCTION, NAME, DAY))
                .filter(wrong::containsKey)
                .findFirst()
                .orElse("");
    }

    @Nullable Refusal error(String field) {
        return wrong.get(field);
    }

    /// The opinion; null when something is wrong, which is then kept in `wrong`.
    @Nullable NewOpinion read(IdeaId idea, ActorId service, GivenHow how) {
        try {
            mustHaveBeenSeen();
            var answers = new ArrayList<AspectAnswer>();
            for (var aspect : Aspect.values()) read(aspect, answers);
            var day = how == GivenHow.ON_PAPER ? day() : null;
            var function = functionOrWrong();
            var name = nameOrWrong();
            if (answers.isEmpty() && noneChosen()) wrong.putIfAbsent("", new NothingSaid());
            if (function == null || !wrong.isEmpty()) return null;
            return new NewOpinion(idea, service, new Assessment(answers), function, name, how, day);
        } catch (Refusal refusal) {
            wrong.put(refusal.about().isEmpty() ? FUNCTION : refusal.about(), refusal);
        }
        return null;
    }

    private boolean noneChosen() {
        return Stream.of(Aspect.values())
                .noneMatch(aspect -> Stream.of(Answer.values()).anyMatch(answer -> chosen(aspect, answer)));
    }

    private void read(Aspect aspect, ArrayList<AspectAnswer> answers) {
        var chosen = value(answerField(aspect));
        for (var answer : Answer.values()) {
            if (!answer.name().equals(chosen)) continue;
            try {
                answers.add(new AspectAnswer(aspect, answer, reason(aspect)));
            } catch (ReasonNeeded needed) {
                wrong.put(reasonField(aspect), needed);
            }
        }
    }

    private @Nullable Bilingual reason(Aspect aspect) {
        var before = standing == null ? null : standing.assessment().on(aspect).reason();
        return OwnWords.of(value(reasonField(aspect)), before, lang);
    }

    /// Told together with all else that is wrong.
    private @Nullable Bilingual functionOrWrong() {
        try {
            Typed.atMost(Typed.SHORT, FUNCTION, value(FUNCTION));
            var function = OwnWords.of(value(FUNCTION), standing == null ? null : standing.spokenBy(), lang);
            if (function == null) throw new Refusal("appraisal.function-needed");
            return function;
        } catch (Refusal refusal) {
            wrong.put(FUNCTION, refusal);
            return null;
        }
    }

    private String nameOrWrong() {
        try {
            return Typed.atMost(Typed.SHORT, NAME, value(NAME).strip());
        } catch (Refusal refusal) {
            wrong.put(NAME, refusal);
            return "";
        }
    }

    private @Nullable LocalDate day() {
        try {
            return Typed.day(DAY, value(DAY));
        } catch (Refusal refusal) {
            wrong.put(DAY, refusal);
            return null;
        }
    }
}
