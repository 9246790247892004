package ruche.ideas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.twins.Twin;
import ruche.engine.text.twins.Verdict;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Slice;
import ruche.strategy.CycleId;
import ruche.territory.Places;

/// Ideas that one probably repeats, in whatever language each is written, with the reason. It proposes; a person
/// decides, and what he decided holds. While a cell's index is being made, the words of titles answer ([Likeness]).
@Component
class IdeaTwins {
    private static final int SHOWN = 10;

    /// Below it an idea that is only near to one told at length is mostly of another subject (bench/RESULTS.md).
    private static final double WORTH_A_HINT = 0.15;

    private final TwinIndexes indexes;
    private final TwinDecisions decisions;
    private final TwinOutcomes outcomes;
    private final Likeness likeness;
    private final IdeaStore store;
    private final Places places;

    IdeaTwins(
            TwinIndexes indexes,
            TwinDecisions decisions,
            TwinOutcomes outcomes,
            Likeness likeness,
            IdeaStore store,
            Places places) {
        this.indexes = indexes;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.likeness = likeness;
        this.store = store;
        this.places = places;
    }

    /// What an idea being written may repeat.
    Alike alike(CellId cell, NewIdea idea) {
        if (idea.title().isBlank() && idea.description().isBlank()) return Alike.NONE;
        var found = indexes.of(cell).map(index -> index.of(idea, SHOWN)).orElse(List.of());
        var worth = found.stream().filter(twin -> isWorthAHint(twin, idea)).toList();
        var all = withLike(twins(cell, idea.cycle(), worth, Map.of()), likeness.known(cell, idea), found);
        return new Alike(all, communes(all));
    }

    /// Whether a bearer is told of it while he writes: of a title alone little is certain, and all that is near counts.
    static boolean isWorthAHint(Twin twin, NewIdea idea) {
        return twin.verdict() != Verdict.NEAR || idea.description().isBlank() || twin.certainty() >= WORTH_A_HINT;
    }

    /// What an idea may repeat: for staff, without what a person has decided. That it was shown is remembered.
    List<IdeaTwin> of(CellId cell, Idea idea) {
        var answers = decisions.of(cell, idea.id());
        var found = indexes.of(cell)
                .map(index -> index.of(idea.id().value(), SHOWN + answers.size()))
                .orElse(List.of());
        var like = likeness.of(cell, idea).stream()
                .filter(other -> !other.id().equals(idea.id()) && !answers.containsKey(other.id()))
                .toList();
        var twins = withLike(twins(cell, idea.cycle(), found, answers), like, found).stream()
                .limit(SHOWN)
                .toList();
        outcomes.shown(cell, idea, twins);
        return twins;
    }

    /// Of those found by words alone, the ones of which the index says nothing.
    private static List<IdeaTwin> withLike(List<IdeaTwin> twins, List<Idea> like, List<Twin> found) {
        var judged = new HashSet<String>();
        found.forEach(twin -> judged.add(twin.id()));
        var all = new ArrayList<>(twins);
        like.stream()
                .filter(idea -> !judged.contains(idea.id().value().toString()))
                .forEach(idea -> all.add(new IdeaTwin(idea, TwinKind.SAME, null)));
        return List.copyOf(all);
    }

    private List<IdeaTwin> twins(CellId cell, CycleId cycle, List<Twin> found, Map<IdeaId, TwinAnswer> answers) {
        var ideas = store.byIds(
                cell,
                found.stream()
                        .map(twin -> new IdeaId(UUID.fromString(twin.id())))
                        .toList());
        var twins = new ArrayList<IdeaTwin>();
        for (var twin : found) {
            var idea = ideas.get(new IdeaId(UUID.fromString(twin.id())));
            if (idea == null || !IdeaState.standing().contains(idea.state()) || answers.containsKey(idea.id()))
                continue;
            twins.add(new IdeaTwin(idea, kind(twin, idea.cycle().equals(cycle)), twin.reason()));
        }
        return twins;
    }

    private static TwinKind kind(Twin twin, boolean sameCycle) {
        if (twin.verdict() == Verdict.SAME) return sameCycle ? TwinKind.SAME : TwinKind.BEFORE;
        return twin.verdict() == Verdict.ELSEWHERE ? TwinKind.ELSEWHERE : TwinKind.NEAR;
    }

    /// Names of the communes in which ideas are, by code.
    Map<String, Bilingual> communes(List<IdeaTwin> twins) {
        return names(twins.stream().map(IdeaTwin::idea));
    }

    private Map<String, Bilingual> names(Stream<Idea> ideas) {
        return places.names(
                ideas.map(Idea::commune).filter(Objects::nonNull).distinct().toList());
    }

    /// Pairs on which nobody has decided.
    ///
    /// @param left how many ideas are not looked through yet; null while the index is being made
    record Waiting(
            Slice<TwinPair> slice, long count, @Nullable Integer left, Map<String, Bilingual> communes) {}

    /// The likeliest first; that they were shown is remembered.
    ///
    /// @param after key of the pair behind which the page begins; null for the first page
    Waiting waiting(CellId cell, @Nullable String after, int size) {
        var index = indexes.lookedThrough(cell);
        if (index.isEmpty()) return new Waiting(new Slice<>(List.of(), null), 0, null, Map.of());
        var open = open(cell, index.get());
        var keys = new HashMap<TwinPair, String>();
        var pairs = new ArrayList<TwinPair>();
        var page = open.stream()
                .filter(found -> after == null || found.key().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        var ideas = store.byIds(
                cell,
                page.stream()
                        .flatMap(found -> Stream.of(new IdeaId(found.one()), new IdeaId(found.other())))
                        .distinct()
                        .toList());
        for (var found : page) {
            var pair = pair(ideas.get(new IdeaId(found.one())), ideas.get(new IdeaId(found.other())), found.twin());
            if (pair == null) continue;
            pairs.add(pair);
            keys.put(pair, found.key());
        }
        var slice = Slice.of(pairs, size, pair -> Objects.requireNonNull(keys.get(pair)));
        outcomes.shown(cell, slice.items());
        return new Waiting(
                slice,
                open.size(),
                index.get().left(),
                names(pairs.stream().flatMap(pair -> Stream.of(pair.earlier(), pair.later()))));
    }

    private static @Nullable TwinPair pair(@Nullable Idea one, @Nullable Idea other, Twin twin) {
        if (one == null || other == null) return null;
        var standing = IdeaState.standing();
        if (!standing.contains(one.state()) || !standing.contains(other.state())) return null;
        return one.number().compareTo(other.number()) < 0
                ? new TwinPair(one, other, twin.reason())
                : new TwinPair(other, one, twin.reason());
    }

    private List<TwinIndex.Found> open(CellId cell, TwinIndex index) {
        var decided = decisions.pairs(cell);
        return index.pairs().stream()
                .filter(found -> !decided.contains(Set.of(found.one(), found.other())))
                .toList();
    }

    /// Pairs that wait for somebody, as far as they are found.
    List<TwinIndex.Found> open(CellId cell) {
        return indexes.lookedThrough(cell).map(index -> open(cell, index)).orElse(List.of());
    }
}
