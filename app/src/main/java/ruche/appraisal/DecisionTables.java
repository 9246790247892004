package ruche.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.kernel.CellId;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// Puts together what the committee has before it.
@Component
class DecisionTables {
    private final Choices choices;
    private final Cycles cycles;
    private final Axes axes;
    private final IdeaRegister register;
    private final Opinions opinions;
    private final Convergences convergences;
    private final SectorProgrammes programmes;
    private final Decisions decisions;
    private final ProposedDecisions proposals;
    private final AskedRows asked;
    private final Actors actors;

    DecisionTables(
            Choices choices,
            Cycles cycles,
            Axes axes,
            IdeaRegister register,
            Opinions opinions,
            Convergences convergences,
            SectorProgrammes programmes,
            Decisions decisions,
            ProposedDecisions proposals,
            AskedRows asked,
            Actors actors) {
        this.choices = choices;
        this.cycles = cycles;
        this.axes = axes;
        this.register = register;
        this.opinions = opinions;
        this.convergences = convergences;
        this.programmes = programmes;
        this.decisions = decisions;
        this.proposals = proposals;
        this.asked = asked;
        this.actors = actors;
    }

    /// @param cycleCode null for the newest cycle with ideas to show; the current one when none has any
    /// @param axisCode null for its first axis with ideas to show
    /// @param after number of the last idea of the page before; null for the first page
    /// @param made numbers of the ideas just decided
    DecisionTable of(
            CellId cell,
            @Nullable String cycleCode,
            @Nullable String axisCode,
            DecisionTable.Show show,
            @Nullable String after,
            List<String> made) {
        var cycle = cycle(cell, cycleCode, show);
        var shown = IdeaFilter.of(cycle.id()).inStates(show.states());
        var themes = axes.main(cell, cycle.id());
        var axis = axis(cell, themes, axisCode, IdeaFilter.of(cycle.id()), show);
        var filter = on(axis, shown);
        var from = after == null || after.isEmpty() ? null : after;
        var ideas = register.list(cell, filter, from, DecisionRows.PAGE);
        var ids = ideas.items().stream().map(Idea::id).toList();
        var said = opinions.standing(cell, ids);
        var awaited = asked.awaited(cell, ids);
        var open = perAxis(cell, cycle, DecisionTable.WAITING.states());
        var may = perAxis(cell, cycle, DecisionTable.Show.OPEN.states());
        return new DecisionTable(
                cycle,
                cycles.all(cell),
                themes,
                axis,
                show,
                from,
                ideas,
                said,
                actors.names(
                        cell,
                        Stream.concat(
                                        said.stream().map(Opinion::service),
                                        awaited.stream().map(Awaited::service))
                                .map(ActorId::value)
                                .collect(Collectors.toSet())),
                convergences.standing(cell, ids),
                byId(programmes.all(cell)),
                decisions.standing(cell, ids),
                proposals.of(cell, ids),
                awaited,
                open(open, axis),
                open(may, axis) - open(open, axis),
                ahead(themes, axis, open, may),
                made(cell, cycle, axis, made));
    }

    /// How many ideas there are, by axis id.
    private Map<String, Long> perAxis(CellId cell, Cycle cycle, Set<IdeaState> states) {
        return register.perAxis(cell, IdeaFilter.of(cycle.id()).inStates(states)).stream()
                .collect(Collectors.toMap(IdeaTally::key, IdeaTally::count));
    }

    private static long open(Map<String, Long> open, @Nullable Axis axis) {
        if (axis != null) return open.getOrDefault(axis.id().value().toString(), 0L);
        return open.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The next axis, from the one shown round to it again, on which ideas wait; where none does, on which some may be
    /// decided.
    ///
    /// @param may how many may be decided, those that wait among them
    private static DecisionTable.@Nullable Ahead ahead(
            List<Axis> themes, @Nullable Axis axis, Map<String, Long> open, Map<String, Long> may) {
        var next = next(themes, axis, open);
        if (next != null) return new DecisionTable.Ahead(next, open(open, next), 0);
        var early = next(themes, axis, may);
        return early == null ? null : new DecisionTable.Ahead(early, 0, open(may, early));
    }

    private static @Nullable Axis next(List<Axis> themes, @Nullable Axis axis, Map<String, Long> counts) {
        int here = axis == null ? 0 : themes.indexOf(axis);
        for (int i = 1; i < themes.size(); i++) {
            var other = themes.get((here + i) % themes.size());
            if (open(counts, other) > 0) return other;
        }
        return null;
    }

    /// As the decisions stand now; numbers that are none are passed over.
    private DecisionTable.Made made(CellId cell, Cycle cycle, @Nullable Axis axis, List<String> numbers) {
        if (numbers.isEmpty()) return DecisionTable.Made.NOTHING;
        var named = IdeaFilter.of(cycle.id()).among(Set.copyOf(numbers));
        var found = register.list(cell, named, null, DecisionRows.PAGE).items();
        var standing = decisions.standing(cell, found.stream().map(Idea::id).toList());
        var lines = new ArrayList<DecisionTable.Made.Line>();
        for (var idea : found) {
            var decision = standing.get(idea.id());
            if (decision != null) lines.add(new DecisionTable.Made.Line(idea, decision));
        }
        if (lines.isEmpty()) return DecisionTable.Made.NOTHING;
        var decided = on(axis, IdeaFilter.of(cycle.id()).inStates(DecisionTable.Show.DECIDED.states()));
        var first = lines.getFirst().idea().number();
        return new DecisionTable.Made(
                lines, register.neighbours(cell, decided, first).previous());
    }

    private Cycle cycle(CellId cell, @Nullable String code, DecisionTable.Show show) {
        var current = choices.cycle(cell, code);
        if (code != null && !code.isEmpty()) return current;
        return preferred(show).stream()
                .flatMap(states -> cycles.all(cell).stream()
                        .filter(cycle -> hasAny(cell, IdeaFilter.of(cycle.id()).inStates(states))))
                .findFirst()
                .orElse(current);
    }

    /// What waits for the committee comes before what it may decide already.
    private static List<Set<IdeaState>> preferred(DecisionTable.Show show) {
        return show == DecisionTable.Show.OPEN
                ? List.of(DecisionTable.WAITING.states(), show.states())
                : List.of(show.states());
    }

    private @Nullable Axis axis(
            CellId cell, List<Axis> themes, @Nullable String code, IdeaFilter cycle, DecisionTable.Show show) {
        if (themes.isEmpty()) return null;
        return themes.stream()
                .filter(axis -> axis.code().equals(code))
                .findFirst()
                .or(() -> preferred(show).stream()
                        .flatMap(states ->
                                themes.stream().filter(axis -> hasAny(cell, on(axis, cycle.inStates(states)))))
                        .findFirst())
                .orElse(themes.getFirst());
    }

    private static IdeaFilter on(@Nullable Axis axis, IdeaFilter filter) {
        return filter.onAxis(axis == null ? null : axis.id().value());
    }

    private boolean hasAny(CellId cell, IdeaFilter filter) {
        return !register.list(cell, filter, null, 1).items().isEmpty();
    }

    private static Map<UUID, SectorProgramme> byId(List<SectorProgramme> programmes) {
        return programmes.stream()
                .collect(Collectors.toMap(programme -> programme.id().value(), p -> p));
    }
}
