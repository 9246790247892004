package ruche.ideas;

import java.util.HashMap;
import java.util.LinkedHashSet;
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
    static final int MOST = 5_000;

    private static final int PART = 100;

    private final Search search;
    private final IdeaStore store;
    private final IdeaRegister register;
    private final Axes axes;

    MeantIdeas(Search search, IdeaStore store, IdeaRegister register, Axes axes) {
        this.register = register;
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

    /// The same question about the ideas of [#of] by their numbers, for a file or a map of them: up to [#MOST]. Empty
    /// where some idea has the words as they are written, or none means them.
    Optional<IdeaQuery> whole(Visit visit, IdeaQuery query) {
        var asked = narrowed(visit, query.filter());
        if (!query.mayMean() || asked.isEmpty() || register.hasAny(visit.cell(), query.filter()))
            return Optional.empty();
        var numbers = new LinkedHashSet<String>();
        String after = null;
        do {
            var part = search.part(visit, FindableIdeas.KIND, query.words(), asked.get(), after, PART);
            if (part.isEmpty()) return Optional.empty();
            numbers.addAll(part.get().ids());
            after = part.get().next();
        } while (after != null && numbers.size() < MOST);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(query.among(numbers));
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
