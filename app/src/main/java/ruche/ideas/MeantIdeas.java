package ruche.ideas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.kernel.Slice;
import ruche.search.Findable;
import ruche.search.Search;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.AxisId;

/// Ideas that mean what somebody looks for, in whatever words and language: for the list where no idea has the words.
@Component
class MeantIdeas {
    private final Search search;
    private final IdeaStore store;
    private final Axes axes;

    MeantIdeas(Search search, IdeaStore store, Axes axes) {
        this.search = search;
        this.store = store;
        this.axes = axes;
    }

    /// @param slice best first
    /// @param known whether there is an index to ask: not while it is being made
    record Meaning(Slice<Idea> slice, long count, boolean known) {}

    /// Empty where words are to be found as they are written, or more is asked than the index knows.
    Optional<Meaning> of(Visit visit, IdeaQuery query, int size) {
        var filter = query.filter();
        var asked = narrowed(visit, filter);
        if (!query.mayMean() || query.sums() || asked.isEmpty()) return Optional.empty();
        var part = search.part(visit, FindableIdeas.KIND, query.words(), asked.get(), query.after(), size);
        if (part.isEmpty()) return Optional.of(new Meaning(new Slice<>(List.of(), null), 0, false));
        var found = part.get();
        var byNumber = store.byNumbers(visit.cell(), found.ids());
        var ideas = found.ids().stream()
                .flatMap(number -> Stream.ofNullable(byNumber.get(number)))
                .toList();
        return Optional.of(new Meaning(new Slice<>(ideas, found.next()), found.total(), true));
    }

    /// Empty for what the index does not know.
    private Optional<Map<String, Set<String>>> narrowed(Visit visit, IdeaFilter filter) {
        var narrowed = new HashMap<String, Set<String>>();
        var axis = filter.axis();
        var commune = filter.commune();
        if (filter.asked() != null || IdeaFilter.NO_AXIS.equals(axis) || (commune != null && commune.isEmpty()))
            return Optional.empty();
        var cycle = filter.cycle();
        if (cycle != null)
            narrowed.put(FindableIdeas.CYCLE, Set.of(cycle.value().toString()));
        if (axis != null)
            narrowed.put(
                    Findable.AXIS,
                    Set.of(axes.axis(visit.cell(), new AxisId(axis)).code()));
        if (commune != null) narrowed.put(Findable.COMMUNE, Set.of(commune));
        if (!filter.states().equals(IdeaState.shown()))
            narrowed.put(
                    Findable.STATE,
                    filter.states().stream().map(IdeaState::name).collect(Collectors.toSet()));
        return Optional.of(narrowed);
    }
}
