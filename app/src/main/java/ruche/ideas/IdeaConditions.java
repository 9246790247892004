package ruche.ideas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;

/// What a filter asks, as conditions of a statement. Each is a fixed text with its value beside it; what the
/// reader left open is left out, so that PostgreSQL can use the index made for the rest.
final class IdeaConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    IdeaConditions(CellId cell, IdeaFilter filter) {
        and("cell_id = :cell", "cell", cell.value());
        if (filter.cycle() != null)
            and("cycle_id = :cycle", "cycle", filter.cycle().value());
        if (IdeaFilter.NO_AXIS.equals(filter.axis())) conditions.add("axis_id is null");
        else if (filter.axis() != null) and("axis_id = :axis", "axis", filter.axis());
        if ("".equals(filter.commune())) conditions.add("commune is null");
        else if (filter.commune() != null) and("commune = :commune", "commune", filter.commune());
        and(
                "state in (:states)",
                "states",
                filter.states().stream().map(IdeaState::name).toList());
        asked(filter.asked());
        int n = 0;
        for (var word : NormalForm.of(filter.words()).split(" ")) {
            if (!word.isEmpty() && n < 8) and("search like :word" + n, "word" + n++, "%" + literal(word) + "%");
        }
    }

    private void asked(@Nullable SumRange range) {
        if (range == null) return;
        and("asked_currency = :currency", "currency", range.currency());
        if (range.least() != null) and("asked_minor >= :least", "least", range.least());
        if (range.most() != null) and("asked_minor <= :most", "most", range.most());
    }

    /// Only what comes after the idea of this number, in this order.
    IdeaConditions after(IdeaOrder order, String number) {
        and(order.after(), "after", number);
        return this;
    }

    /// Only what comes before the idea of this number.
    IdeaConditions before(String number) {
        and(
                "number_key < (select b.number_key from idea b where b.cell_id = :cell and b.number = :before)",
                "before",
                number);
        return this;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String literal(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    String where() {
        return "where " + String.join("\n  and ", conditions) + "\n";
    }

    Map<String, Object> values() {
        return values;
    }
}
