package ruche.appraisal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// A table of verdicts as it is being filled in, with what is wrong in it.
///
/// @param fields `verdict-RHM-2018-0133`, `ar-…` and `fr-…` for each idea, `was-…` with the verdict that stood when the
///     table was opened; `rest` when all others are retained; `day` of the committee
/// @param wrong what is wrong, by the idea's number; under `` for the whole table
record DecisionForm(Map<String, String> fields, Map<String, Refusal> wrong) {
    private static final String VERDICT = "verdict-";

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
            fields.put(VERDICT + idea.number(), ruling.verdict().name());
            fields.put("ar-" + idea.number(), Bilingual.arOf(ruling.reason()));
            fields.put("fr-" + idea.number(), Bilingual.frOf(ruling.reason()));
        }
        return new DecisionForm(fields, Map.of());
    }

    String value(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean chosen(Idea idea, Verdict verdict) {
        return value(VERDICT + idea.number()).equals(verdict.name());
    }

    /// The verdicts on the ideas of the table that have one; what is wrong is kept in `wrong`, and so is what others
    /// decided meanwhile on ideas that are typed here.
    Map<IdeaId, Ruling> read(DecisionTable table) {
        var rulings = new LinkedHashMap<IdeaId, Ruling>();
        lookForThoseGone(table);
        for (var idea : table.ideas().items()) {
            try {
                var ruling = ruling(idea);
                if (ruling != null && decidedMeanwhile(idea, ruling, table))
                    wrong.put(idea.number(), new Refusal("appraisal.decided-meanwhile"));
                if (ruling != null) rulings.put(idea.id(), ruling);
            } catch (ReasonNeeded needed) {
                wrong.put(idea.number(), needed);
            }
        }
        return rulings;
    }

    private boolean decidedMeanwhile(Idea idea, Ruling ruling, DecisionTable table) {
        var now = standing(idea, table);
        var was = fields.get("was-" + idea.number());
        return was != null && !was.equals(now) && !ruling.verdict().name().equals(now);
    }

    /// Name of the verdict that stands; empty where there is none.
    static String standing(Idea idea, DecisionTable table) {
        var decided = table.decided(idea.id());
        return decided == null ? "" : decided.ruling().verdict().name();
    }

    /// What is decided leaves the table of what is open.
    private void lookForThoseGone(DecisionTable table) {
        var here = table.ideas().items().stream().map(Idea::number).collect(Collectors.toSet());
        var gone = fields.keySet().stream()
                .filter(field -> field.startsWith(VERDICT))
                .map(field -> field.substring(VERDICT.length()))
                .filter(number -> !here.contains(number))
                .sorted()
                .toList();
        if (!gone.isEmpty())
            wrong.put("", new Refusal("appraisal.gone-meanwhile", gone.size(), String.join(" · ", gone)));
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
