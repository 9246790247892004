package ruche.ideas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What a reader asks a list for, as it stands in the address. What cannot be understood is left out.
///
/// @param cycle code; empty for all
/// @param axis id; empty for all
/// @param state name; empty for all shown
/// @param exactly whether words are to be found as they are written, or not at all
/// @param after number of the last idea of the page before
record IdeaQuery(
        String cycle,
        String axis,
        String commune,
        String state,
        String words,
        boolean exactly,
        IdeaOrder order,
        @Nullable String after,
        IdeaFilter filter) {

    /// Asks for all ideas that stand for themselves: those that the figures of home and report count.
    static final String STANDING = "STANDING";

    static IdeaQuery of(Visit visit, MultiValueMap<String, String> asked, IdeaChoices choices) {
        var typed = Typed.of(asked);
        var cycle = typed.text("cycle");
        var known = cycle.isEmpty() ? null : choices.cycle(visit.cell(), cycle);
        var filter = new IdeaFilter(
                known == null ? null : known.id(),
                axisId(typed.text("axis")),
                typed.checked("commune") ? typed.text("commune") : null,
                states(typed.text("state")),
                typed.text("words"));
        return new IdeaQuery(
                known == null ? "" : cycle,
                typed.text("axis"),
                typed.text("commune"),
                typed.text("state"),
                typed.text("words"),
                typed.checked("exactly"),
                IdeaOrder.of(typed.text("order")),
                typed.checked("after") ? typed.text("after") : null,
                filter);
    }

    private static @Nullable UUID axisId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /// What is never shown cannot be asked for either.
    private static Set<IdeaState> states(String name) {
        if (name.equals(STANDING)) return IdeaState.standing();
        return IdeaState.shown().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .<Set<IdeaState>>map(EnumSet::of)
                .orElseGet(IdeaState::shown);
    }

    /// Whether other words than those written may be tried.
    boolean mayMean() {
        return !words.isBlank() && !exactly && after == null;
    }

    boolean filtered() {
        return !filter.equals(IdeaFilter.all());
    }

    /// The same question with other words.
    IdeaQuery with(String words) {
        return new IdeaQuery(cycle, axis, commune, state, words, exactly, order, after, filter.with(words));
    }

    /// The same question, its words to be found as they are written.
    IdeaQuery asWritten() {
        return new IdeaQuery(cycle, axis, commune, state, words, true, order, null, filter);
    }

    /// The same question as part of an address, beginning with `?`.
    String address(@Nullable String after) {
        var parts = Stream.of(
                        part("cycle", cycle),
                        part("axis", axis),
                        part("commune", commune),
                        part("state", state),
                        part("words", words),
                        part("exactly", exactly ? "yes" : ""),
                        part("order", order == IdeaOrder.NUMBER ? "" : order.code()),
                        part("after", after == null ? "" : after))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
