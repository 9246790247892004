package ruche.ideas;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.strategy.CycleId;

/// Which ideas of a cell; the parts combine.
///
/// @param cycle null for all
/// @param axis null for all; [#NO_AXIS] for the ideas that have none
/// @param commune official code; null for all; empty for the ideas that have none
/// @param states at least one
/// @param words each must occur in title, description, bearer, douar, number or the commune's names, in whatever
///        spelling, with or without article, in the singular or plural; blank for all
/// @param asked between which sums; null for all
/// @param among only those of these numbers; null for all
public record IdeaFilter(
        @Nullable CycleId cycle,
        @Nullable UUID axis,
        @Nullable String commune,
        Set<IdeaState> states,
        String words,
        @Nullable SumRange asked,
        @Nullable Set<String> among) {

    /// Stands for "under no axis yet"; no axis has this id.
    public static final UUID NO_AXIS = new UUID(0, 0);

    /// All ideas a public list shows.
    public static IdeaFilter all() {
        return new IdeaFilter(null, null, null, IdeaState.shown(), "", null, null);
    }

    /// All ideas there are, those never shown included.
    static IdeaFilter anything() {
        return all().inStates(EnumSet.allOf(IdeaState.class));
    }

    /// All ideas of a cycle that a public list shows.
    public static IdeaFilter of(CycleId cycle) {
        return all().in(cycle);
    }

    public IdeaFilter in(CycleId cycle) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    public IdeaFilter onAxis(@Nullable UUID axis) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    public IdeaFilter inCommune(@Nullable String commune) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    public IdeaFilter inStates(Set<IdeaState> states) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    public IdeaFilter with(String words) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    public IdeaFilter asking(@Nullable SumRange asked) {
        return new IdeaFilter(cycle, axis, commune, states, words, asked, among);
    }

    /// Those of these numbers, whatever their words.
    public IdeaFilter among(Set<String> numbers) {
        return new IdeaFilter(cycle, axis, commune, states, "", asked, numbers);
    }

    /// Whether the remembered figures can answer it.
    boolean isCountedBefore() {
        return words.isBlank() && asked == null && among == null;
    }
}
