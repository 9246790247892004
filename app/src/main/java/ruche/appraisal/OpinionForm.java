package ruche.appraisal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Refusal;

/// An opinion as it is being typed, with what is wrong in it.
///
/// @param fields what was typed, by field
/// @param wrong what is wrong, by field; empty under `` for the whole form
record OpinionForm(Map<String, String> fields, Map<String, Refusal> wrong) {
    static final String FUNCTION = "function";
    static final String DAY = "day";

    static OpinionForm typed(Map<String, String> fields) {
        return new OpinionForm(fields, new HashMap<>());
    }

    /// To begin with: the opinion that stands, if there is one.
    static OpinionForm of(@Nullable Opinion opinion, String function) {
        var fields = new HashMap<String, String>();
        fields.put(FUNCTION, function);
        if (opinion != null) {
            fields.put(FUNCTION, opinion.spokenBy());
            for (var answer : opinion.assessment().answers()) {
                fields.put(answerField(answer.aspect()), answer.answer().name());
                fields.put(reasonField(answer.aspect()), answer.reason());
            }
        }
        return new OpinionForm(fields, Map.of());
    }

    static String answerField(Aspect aspect) {
        return "answer-" + aspect.name();
    }

    static String reasonField(Aspect aspect) {
        return "reason-" + aspect.name();
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Whether this answer is the one chosen.
    boolean chosen(Aspect aspect, Answer answer) {
        return value(answerField(aspect)).equals(answer.name());
    }

    @Nullable Refusal error(String field) {
        return wrong.get(field);
    }

    /// The opinion; null when something is wrong, which is then kept in `wrong`.
    @Nullable NewOpinion read(IdeaId idea, ActorId service, boolean onPaper) {
        try {
            var answers = new ArrayList<AspectAnswer>();
            for (var aspect : Aspect.values()) read(aspect, answers);
            var day = onPaper ? day() : null;
            if (!wrong.isEmpty()) return null;
            return new NewOpinion(idea, service, new Assessment(answers), value(FUNCTION), onPaper, day);
        } catch (NothingSaid nothing) {
            wrong.put("", nothing);
        } catch (Refusal refusal) {
            wrong.put(FUNCTION, refusal);
        }
        return null;
    }

    private void read(Aspect aspect, ArrayList<AspectAnswer> answers) {
        var chosen = value(answerField(aspect));
        for (var answer : Answer.values()) {
            if (!answer.name().equals(chosen)) continue;
            try {
                answers.add(new AspectAnswer(aspect, answer, value(reasonField(aspect))));
            } catch (ReasonNeeded needed) {
                wrong.put(reasonField(aspect), needed);
            }
        }
    }

    private @Nullable LocalDate day() {
        if (value(DAY).isBlank()) {
            wrong.put(DAY, new Refusal("appraisal.day-needed"));
            return null;
        }
        try {
            return LocalDate.parse(value(DAY).strip());
        } catch (DateTimeParseException _) {
            wrong.put(DAY, new Refusal("appraisal.day-needed"));
            return null;
        }
    }
}
