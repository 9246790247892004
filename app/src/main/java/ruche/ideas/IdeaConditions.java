package ruche.ideas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.CellId;

/// What a filter asks, as conditions of a statement. Each is a fixed text with its value beside it; what the
/// reader left open is left out, so that PostgreSQL can use the index made for the rest.
final class IdeaConditions {
    /// The idea of the number asked for comes before what else has its figures.
    private static final int NUMBERED = 100;

    private final List<String> conditions = new ArrayList<>();
    private final List<String> soughtConditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> ranks = new ArrayList<>();
    private final List<String> inTitle = new ArrayList<>();

    IdeaConditions(CellId cell, IdeaFilter filter) {
        and("cell_id = :cell", "cell", cell.value());
        if (filter.cycle() != null)
            and("cycle_id = :cycle", "cycle", filter.cycle().value());
        if (IdeaFilter.NO_AXIS.equals(filter.axis())) conditions.add("axis_id is null");
        else if (filter.axis() != null) and("axis_id = :axis", "axis", filter.axis());
        if ("".equals(filter.commune())) conditions.add("commune is null");
        else if (filter.commune() != null) and("commune = :commune", "commune", filter.commune());
        states(filter.states());
        asked(filter.asked());
        if (filter.among() != null)
            and("number = any(:among)", "among", filter.among().toArray(String[]::new));
    }

    /// Nearly all ideas are in a state that is shown: said as what they are not, it draws no plan towards the index of
    /// states, which would be read to the end for nothing.
    private void states(Set<IdeaState> states) {
        var all = EnumSet.allOf(IdeaState.class);
        all.removeAll(states);
        if (states.equals(IdeaState.shown()) && !all.isEmpty()) and("state not in (:unshown)", "unshown", names(all));
        else and("state in (:states)", "states", names(states));
    }

    private static List<String> names(Set<IdeaState> states) {
        return states.stream().map(IdeaState::name).toList();
    }

    private void asked(@Nullable SumRange range) {
        if (range == null) return;
        and("asked_currency = :currency", "currency", range.currency());
        if (range.least() != null) and("asked_minor >= :asked_least", "asked_least", range.least());
        if (range.most() != null) and("asked_minor <= :asked_most", "asked_most", range.most());
    }

    /// Only what has all of this. Words without a letter or figure are in no idea.
    void sought(List<Sought> all) {
        if (all.isEmpty()) soughtConditions.add("false");
        for (int i = 0; i < all.size(); i++) sought(all.get(i), "sought" + i);
    }

    private void sought(Sought one, String name) {
        var any = new ArrayList<String>();
        for (int i = 0; i < one.texts().size(); i++) any.add(text(one.texts().get(i), name + "t" + i));
        var there = one.communes().isEmpty()
                ? ""
                : with(
                        "commune = any(:" + name + "c)",
                        name + "c",
                        one.communes().toArray(String[]::new));
        if (!there.isEmpty()) any.add(there);
        if (!one.numbers().isEmpty())
            any.add(with(
                    "number_key = any(:" + name + "n)",
                    name + "n",
                    one.numbers().toArray(Long[]::new)));
        soughtConditions.add("(" + String.join(" or ", any) + ")");
        if (!one.numbers().isEmpty())
            ranks.add("case when number_key = any(:" + name + "n) then " + NUMBERED + " else 0 end");
        for (int i = 0; i < one.words().size(); i++) ranks.add(rank(one.words().get(i), name + "w" + i, there));
    }

    /// Whole in the title, or the place where the idea is; beginning a word of the title; whole elsewhere.
    ///
    /// @param there condition of the ideas in the places that the word names; empty where it names none
    private String rank(String word, String name, String there) {
        values.put(name, "% " + word + " %");
        values.put(name + "b", "% " + word + "%");
        var best = "(title_search like :" + name + (there.isEmpty() ? "" : " or " + there) + ")";
        inTitle.add(best);
        return "case when " + best + " then 3 when title_search like :" + name + "b then 2 when search like :" + name
                + " then 1 else 0 end";
    }

    private String text(List<String> pieces, String name) {
        var all = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++)
            all.add(with("search like :" + name + "p" + i, name + "p" + i, "%" + pieces.get(i) + "%"));
        return "(" + String.join(" and ", all) + ")";
    }

    private String with(String condition, String name, Object value) {
        values.put(name, value);
        return condition;
    }

    /// Only what comes after the idea of this number, in this order.
    IdeaConditions after(IdeaOrder order, String number) {
        and(order.after(rank()), "after", number);
        return this;
    }

    /// Not this one.
    IdeaConditions but(IdeaId id) {
        and("id <> :but", "but", id.value());
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

    /// That no idea matches better: whole in the title stands all that is sought. Empty where that is not all there is.
    String best() {
        return inTitle.size() == ranks.size() ? String.join(" and ", inTitle) : "";
    }

    /// How well an idea matches what is sought: the sum over its words.
    private String rank() {
        return ranks.isEmpty() ? "0::int" : "(" + String.join(" + ", ranks) + ")";
    }

    String sequence(IdeaOrder order) {
        return "order by " + order.sequence(rank()) + "\n";
    }

    String where() {
        return where(Stream.concat(conditions.stream(), soughtConditions.stream()));
    }

    /// Without what is sought.
    String whereUnsought() {
        return where(conditions.stream());
    }

    private static String where(Stream<String> conditions) {
        return "where " + conditions.collect(Collectors.joining("\n  and ")) + "\n";
    }

    Map<String, Object> values() {
        return values;
    }
}
