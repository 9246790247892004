package ruche.appraisal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// A table of verdicts as it is being filled in, with what is wrong in it.
///
/// @param fields `verdict-RHM-2018-0133`, `ar-…` and `fr-…` for each idea; `rest` when all others are retained;
///     `day` of the committee
/// @param wrong what is wrong, by the idea's number; under `` for the whole table
record DecisionForm(Map<String, String> fields, Map<String, Refusal> wrong) {
    static DecisionForm typed(Map<String, String> fields) {
        return new DecisionForm(fields, new HashMap<>());
    }

    /// To begin with: what is decided, else what is proposed.
    static DecisionForm of(DecisionTable table) {
        var fields = new HashMap<String, String>();
        for (var idea : table.ideas().items()) {
            var decided = table.decided(idea.id());
            var ruling = decided != null ? decided.ruling() : table.proposals().get(idea.id());
            if (ruling == null) continue;
            fields.put("verdict-" + idea.number(), ruling.verdict().name());
            fields.put("ar-" + idea.number(), Bilingual.arOf(ruling.reason()));
            fields.put("fr-" + idea.number(), Bilingual.frOf(ruling.reason()));
        }
        return new DecisionForm(fields, Map.of());
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean chosen(Idea idea, Verdict verdict) {
        return value("verdict-" + idea.number()).equals(verdict.name());
    }

    /// The verdicts on the ideas of the table that have one; what is wrong is kept in `wrong`.
    Map<IdeaId, Ruling> read(DecisionTable table) {
        var rulings = new LinkedHashMap<IdeaId, Ruling>();
        for (var idea : table.ideas().items()) {
            try {
                var ruling = ruling(idea);
                if (ruling != null) rulings.put(idea.id(), ruling);
            } catch (ReasonNeeded needed) {
                wrong.put(idea.number(), needed);
            }
        }
        return rulings;
    }

    private @Nullable Ruling ruling(Idea idea) {
        for (var verdict : Verdict.values())
            if (chosen(idea, verdict))
                return Ruling.of(verdict, value("ar-" + idea.number()), value("fr-" + idea.number()));
        return value("rest").isEmpty() ? null : Ruling.retained();
    }

    /// The day of the committee; null for today.
    ///
    /// @throws Refusal if it is no day
    @Nullable LocalDate day() {
        return value("day").isBlank() ? null : Typed.day("day", value("day"));
    }
}
