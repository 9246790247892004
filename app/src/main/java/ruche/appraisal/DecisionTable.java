package ruche.appraisal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.Slice;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.SectorProgramme;

/// One axis before the committee: its ideas with what speaks for and against them.
///
/// @param axis null where the cycle has none
/// @param programmes by id
/// @param awaited opinions that services still owe on these ideas
/// @param open how many ideas of this axis wait for the committee
/// @param early how many others of this axis may be decided before they wait
/// @param ahead where ideas wait for the committee, or could be decided, on another axis of the cycle; null where none
///     does
/// @param made what was just decided
record DecisionTable(
        Cycle cycle,
        List<Cycle> cycles,
        List<Axis> axes,
        @Nullable Axis axis,
        Show show,
        @Nullable String after,
        Slice<Idea> ideas,
        List<Opinion> opinions,
        Map<UUID, Bilingual> services,
        List<Convergence> convergences,
        Map<UUID, SectorProgramme> programmes,
        Map<IdeaId, Decision> decisions,
        Map<IdeaId, Ruling> proposals,
        List<Awaited> awaited,
        long open,
        long early,
        @Nullable Ahead ahead,
        Made made) {

    /// What the committee is awaited for: all services asked have answered. What they have yet to answer, or were never
    /// asked, it may decide nevertheless.
    static final IdeaFilter WAITING = IdeaFilter.all().inStates(EnumSet.of(IdeaState.APPRAISED, IdeaState.CONVERGED));

    /// The axis to go on with.
    ///
    /// @param open how many of its ideas wait; 0 where it has only such as may be decided before they wait
    /// @param early how many these are
    record Ahead(Axis axis, long open, long early) {}

    /// What was just decided.
    ///
    /// @param after number after which a page of what is decided has the first of it; null from the beginning
    record Made(List<Line> lines, @Nullable String after) {
        static final Made NOTHING = new Made(List.of(), null);

        record Line(Idea idea, Decision decision) {}

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /// Which of the ideas stand in it.
    enum Show {
        OPEN,
        DECIDED,
        ALL;

        /// @param name empty for those still open
        static Show of(String name) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(OPEN);
        }

        Set<IdeaState> states() {
            return switch (this) {
                case OPEN -> EnumSet.of(IdeaState.CLASSIFIED, IdeaState.APPRAISED, IdeaState.CONVERGED);
                case DECIDED -> EnumSet.of(IdeaState.RETAINED, IdeaState.POSTPONED, IdeaState.NOT_RETAINED);
                case ALL -> Choices.CLASSIFIED;
            };
        }

        String key() {
            return "appraisal.show-" + name();
        }
    }

    String axisCode() {
        return axis == null ? "" : axis.code();
    }

    List<Opinion> opinions(Idea idea) {
        return opinions.stream()
                .filter(opinion -> opinion.idea().equals(idea.id()))
                .toList();
    }

    List<SectorProgramme> programmes(Idea idea) {
        return convergences.stream()
                .filter(convergence -> convergence.idea().equals(idea.id()))
                .map(convergence -> programmes.get(convergence.programme().value()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /// The services whose opinion on an idea is awaited, the earliest due first.
    List<Awaited> awaited(Idea idea) {
        return awaited.stream().filter(one -> one.idea().equals(idea.id())).toList();
    }

    /// Whether an idea stands here that the services have not looked at, and of which nothing is awaited.
    boolean unasked(Idea idea) {
        return idea.state() == IdeaState.CLASSIFIED
                && opinions(idea).isEmpty()
                && awaited(idea).isEmpty();
    }

    /// Null while nothing is decided.
    @Nullable Decision decided(IdeaId idea) {
        return decisions.get(idea);
    }
}
