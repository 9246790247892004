package ruche.ideas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.strategy.Cycle;

/// What a list's filters let choose among, each with how many ideas would be left.
@Component
class IdeaListChoices {
    private final IdeaChoices choices;
    private final IdeaRegister register;
    private final NearWords near;
    private final Words words;

    IdeaListChoices(IdeaChoices choices, IdeaRegister register, NearWords near, Words words) {
        this.choices = choices;
        this.register = register;
        this.near = near;
        this.words = words;
    }

    /// @param axes by id
    /// @param communes by official code
    /// @param states by name
    record Offered(
            Map<String, String> cycles,
            Map<String, String> axes,
            Map<String, String> communes,
            Map<String, String> states,
            Map<String, String> orders) {}

    IdeaQuery query(Visit visit, MultiValueMap<String, String> asked) {
        return IdeaQuery.of(visit, asked, choices);
    }

    /// The same question with the words that were meant; empty where those written find something, or none are near.
    Optional<IdeaQuery> meant(Visit visit, IdeaQuery query) {
        if (!query.mayMean() || register.hasAny(visit.cell(), query.filter())) return Optional.empty();
        return near.instead(visit.cell(), query.words()).map(query::with);
    }

    @Nullable Cycle cycle(Visit visit, IdeaQuery query) {
        return choices.cycle(visit.cell(), query.cycle());
    }

    Offered of(Visit visit, IdeaQuery query, @Nullable Cycle cycle) {
        var cell = visit.cell();
        var filter = query.filter().with("");
        return new Offered(
                choices.cycles(visit),
                cycle == null
                        ? Map.of()
                        : counted(
                                visit,
                                withNone(visit, choices.axes(visit, cycle.id()), "ideas.no-axis"),
                                register.perAxis(cell, filter.onAxis(null))),
                counted(
                        visit,
                        withNone(visit, choices.communes(visit), "ideas.no-commune"),
                        register.perCommune(cell, filter.inCommune(null))),
                states(visit, register.perState(cell, filter.inStates(IdeaState.shown()))),
                orders(visit, query));
    }

    private Map<String, String> states(Visit visit, List<IdeaTally> tallies) {
        var states = new LinkedHashMap<String, String>();
        for (var state : IdeaState.values())
            if (IdeaState.shown().contains(state)) states.put(state.name(), words.say(visit.lang(), state.key()));
        var counted = new LinkedHashMap<String, String>();
        for (var group : StateGroup.values()) counted.put(group.name(), words.say(visit.lang(), group.key()));
        counted.putAll(counted(visit, states, tallies));
        return counted;
    }

    /// All but the usual one, and the best match only where something is looked for.
    private Map<String, String> orders(Visit visit, IdeaQuery query) {
        var orders = new LinkedHashMap<String, String>();
        for (var order : IdeaOrder.values())
            if (order != query.usualOrder() && order != IdeaOrder.MATCH)
                orders.put(order.code(), words.say(visit.lang(), order.key()));
        return orders;
    }

    /// What may be asked for, the ideas without it last.
    private Map<String, String> withNone(Visit visit, Map<String, String> choices, String none) {
        var all = new LinkedHashMap<>(choices);
        all.put(IdeaQuery.NONE, words.say(visit.lang(), none));
        return all;
    }

    /// Each wording with its count in brackets; what has none stays without.
    private static Map<String, String> counted(Visit visit, Map<String, String> wordings, List<IdeaTally> tallies) {
        var writing = new Writing(visit.lang());
        var counts = tallies.stream().collect(Collectors.toMap(IdeaTally::key, IdeaTally::count));
        var counted = new LinkedHashMap<String, String>();
        wordings.forEach((key, wording) -> {
            var count = counts.get(key.equals(IdeaQuery.NONE) ? "" : key);
            counted.put(key, count == null ? wording : wording + " (" + writing.number(count) + ")");
        });
        return counted;
    }
}
