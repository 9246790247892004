package ruche.ideas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What a reader asks a list for, as it stands in the address. What cannot be understood is left out.
///
/// @param cycle code; empty for all
/// @param axis id; empty for all; `none` for the ideas that have none
/// @param commune official code; empty for all; `none` for the ideas that have none
/// @param state name; or that of a [StateGroup]; empty for all shown
/// @param asked between which sums
/// @param exactly whether words are to be found as they are written, or not at all
/// @param sums whether the ideas are counted to the last one and their sums added up, however many they are
/// @param after number of the last idea of the page before
record IdeaQuery(
        String cycle,
        String axis,
        String commune,
        String state,
        String words,
        AskedBetween asked,
        boolean exactly,
        IdeaOrder order,
        boolean sums,
        @Nullable String after,
        IdeaFilter filter) {

    static final String NONE = "none";

    static IdeaQuery of(Visit visit, MultiValueMap<String, String> asked, IdeaChoices choices) {
        var typed = Typed.of(asked);
        var cycle = typed.text("cycle");
        var known = cycle.isEmpty() ? null : choices.cycle(visit.cell(), cycle);
        var axis = choices.axis(visit.cell(), known, typed.text("axis"));
        var commune = typed.text("commune");
        var between = AskedBetween.of(typed, visit.here().currency());
        var filter = new IdeaFilter(
                known == null ? null : known.id(),
                axis,
                commune.isEmpty() ? null : commune.equals(NONE) ? "" : commune,
                states(typed.text("state")),
                typed.text("words"),
                between.range(),
                between.misread() ? Set.of() : null);
        return new IdeaQuery(
                known == null ? "" : cycle,
                axis == null ? "" : axis.equals(IdeaFilter.NO_AXIS) ? NONE : axis.toString(),
                commune,
                isState(typed.text("state")) ? typed.text("state") : "",
                typed.text("words"),
                between,
                typed.checked("exactly"),
                IdeaOrder.of(typed.text("order"), typed.text("words")),
                typed.checked("sum"),
                typed.checked("after") ? typed.text("after") : null,
                filter);
    }

    private static boolean isState(String name) {
        return StateGroup.named(name).isPresent()
                || IdeaState.shown().stream().anyMatch(state -> state.name().equals(name));
    }

    /// What was asked for and left out since nothing is called so: the label's message key and what was asked.
    Map<String, String> unknown(MultiValueMap<String, String> asked) {
        var typed = Typed.of(asked);
        var unknown = new LinkedHashMap<String, String>();
        if (cycle.isEmpty()) unknown.put("ideas.cycle", typed.text("cycle"));
        if (axis.isEmpty()) unknown.put("ideas.axis", typed.text("axis"));
        if (state.isEmpty()) unknown.put("ideas.state", typed.text("state"));
        unknown.values().removeIf(String::isEmpty);
        return unknown;
    }

    /// What is never shown cannot be asked for either.
    private static Set<IdeaState> states(String name) {
        return StateGroup.named(name)
                .map(StateGroup::states)
                .orElseGet(() -> IdeaState.shown().stream()
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .<Set<IdeaState>>map(EnumSet::of)
                        .orElseGet(IdeaState::shown));
    }

    /// Whether other words than those written may be tried.
    boolean mayMean() {
        return !words.isBlank() && !exactly && !asked.misread();
    }

    /// As it stands in the address; empty where the reader chose none.
    String orderChosen() {
        return order == usualOrder() ? "" : order.code();
    }

    IdeaOrder usualOrder() {
        return IdeaOrder.usual(words);
    }

    boolean filtered() {
        return !filter.equals(IdeaFilter.all());
    }

    /// Whether more than words is asked for.
    boolean narrowed() {
        boolean inSomeState = !state.isEmpty() && !state.equals(StateGroup.STANDING.name());
        return inSomeState
                || Stream.of(cycle, axis, commune, asked.least(), asked.most(), orderChosen())
                        .anyMatch(part -> !part.isEmpty());
    }

    /// The same question with other words.
    IdeaQuery with(String words) {
        return new IdeaQuery(
                cycle, axis, commune, state, words, asked, exactly, order, sums, after, filter.with(words));
    }

    /// The same question, answered by the ideas of these numbers.
    IdeaQuery among(Set<String> numbers) {
        return new IdeaQuery(
                cycle, axis, commune, state, words, asked, exactly, order, sums, after, filter.among(numbers));
    }

    /// The same question from its first page.
    IdeaQuery fromTheBeginning() {
        return new IdeaQuery(cycle, axis, commune, state, words, asked, exactly, order, sums, null, filter);
    }

    /// The same question, its words to be found as they are written.
    IdeaQuery asWritten() {
        return new IdeaQuery(cycle, axis, commune, state, words, asked, true, order, sums, null, filter);
    }

    /// The words looked for in all that the cell has, below its address.
    String everywhere() {
        return "/search?" + part("q", words);
    }

    /// The same question as part of an address, beginning with `?`.
    String address() {
        return address(sums);
    }

    /// The same question, merged and withdrawn ideas included.
    String inAnyState() {
        var all = new IdeaQuery(cycle, axis, commune, "", words, asked, exactly, order, sums, after, filter).address();
        return all + (all.isEmpty() ? "?" : "&") + "state=";
    }

    /// The same question, of the ideas that stand for themselves.
    String standing() {
        return new IdeaQuery(
                        cycle,
                        axis,
                        commune,
                        StateGroup.STANDING.name(),
                        words,
                        asked,
                        exactly,
                        order,
                        sums,
                        null,
                        filter)
                .address();
    }

    /// The same ideas, counted to the last one and added up.
    String addedUp() {
        return address(true);
    }

    private String address(boolean sums) {
        var parts = Stream.of(
                        part("cycle", cycle),
                        part("axis", axis),
                        part("commune", commune),
                        part("state", state),
                        part("words", words),
                        part("least", asked.least()),
                        part("most", asked.most()),
                        part("exactly", exactly ? "yes" : ""),
                        part("order", orderChosen()),
                        part("sum", sums ? "yes" : ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    /// Its ideas in one commune.
    ///
    /// @param code official; empty for the ideas that have none
    String inCommune(String code) {
        return new IdeaQuery(
                        cycle,
                        axis,
                        code.isEmpty() ? NONE : code,
                        state,
                        words,
                        asked,
                        exactly,
                        order,
                        true,
                        null,
                        filter)
                .address();
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
