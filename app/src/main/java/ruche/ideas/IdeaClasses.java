package ruche.ideas;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.Themes;
import ruche.engine.text.classes.Because;
import ruche.engine.text.classes.Guess;
import ruche.engine.text.classes.Kinds;
import ruche.engine.text.classes.Proposal;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.CycleId;

/// Proposes where an idea belongs, from what persons decided in this cell. Where two are too near, it does not know.
@Component
class IdeaClasses {
    private static final int PERHAPS = 2;

    /// From which share of its axis on a sub-axis is proposed.
    private static final double SURE = 0.6;

    private final ClassIndexes indexes;
    private final ClassOutcomes outcomes;
    private final Axes axes;

    IdeaClasses(ClassIndexes indexes, ClassOutcomes outcomes, Axes axes) {
        this.indexes = indexes;
        this.outcomes = outcomes;
        this.axes = axes;
    }

    /// For whoever classifies an idea, which is remembered. Null for one that is classified already, and while what was
    /// decided is being read.
    @Nullable ProposedClass proposed(Visit visit, Idea idea) {
        if (idea.state() != IdeaState.SCRUTINISED) return null;
        var known = axes.of(visit.cell(), idea.cycle());
        var proposed = indexes.of(visit.cell())
                .flatMap(index -> index.guess(idea.cycle(), idea.title(), idea.description())
                        .map(guesses -> read(visit.cell(), idea, known, index, guesses)))
                .orElse(null);
        if (proposed != null)
            outcomes.shown(visit.cell(), idea.id(), proposed, known.stream().anyMatch(Axis::sub));
        return proposed;
    }

    private ProposedClass read(CellId cell, Idea idea, List<Axis> known, ClassIndex index, ClassIndex.Guesses guesses) {
        var names = axes.names(cell);
        var axis = guesses.axis().answer();
        return new ProposedClass(
                axis.map(proposal -> one(proposal, names)).orElse(null),
                axis.flatMap(proposal -> part(known, proposal.label(), guesses.part()))
                        .map(proposal -> one(proposal, names))
                        .orElse(null),
                guesses.kind()
                        .answer()
                        .map(proposal -> kind(index, proposal))
                        .or(() -> guesses.done().map(found -> kind(idea, found)))
                        .orElse(null),
                axis.isPresent() ? List.of() : perhaps(guesses.axis(), names),
                counts(guesses));
    }

    private static ProposedClass.One one(Proposal proposal, Map<UUID, Bilingual> names) {
        var name = Objects.requireNonNull(names.get(UUID.fromString(proposal.label())));
        return new ProposedClass.One(proposal.label(), name, because(proposal), proposal.like());
    }

    private static List<String> because(Proposal proposal) {
        return proposal.because().stream().map(Because::written).distinct().toList();
    }

    private static ProposedClass.One kind(ClassIndex index, Proposal proposal) {
        var written = index.spelling(proposal.label());
        return new ProposedClass.One(written, new Bilingual(written, written), because(proposal), proposal.like());
    }

    /// Where no kind is learned yet, in the language of the idea.
    private static ProposedClass.One kind(Idea idea, Kinds.Found found) {
        var name = new Bilingual(found.kind().arabic(), found.kind().french());
        return new ProposedClass.One(
                name.in(idea.titleLang().equals("ar") ? Lang.AR : Lang.FR),
                name,
                List.of(found.because().written()),
                0);
    }

    /// The part of an axis that is clearly the likeliest of its parts, and for which something speaks.
    private static Optional<Proposal> part(List<Axis> known, String axis, Guess guess) {
        var ids = known.stream()
                .filter(part -> part.parent() != null
                        && part.parent().value().toString().equals(axis))
                .map(part -> part.id().value().toString())
                .toList();
        var parts = guess.proposals().stream()
                .filter(proposal -> ids.contains(proposal.label()))
                .toList();
        double all = parts.stream().mapToDouble(Proposal::share).sum();
        return parts.stream()
                .findFirst()
                .filter(part -> part.founded()
                        && part.share() >= SURE * all
                        && !part.because().isEmpty());
    }

    /// Nothing that nothing speaks for.
    private static List<ProposedClass.One> perhaps(Guess guess, Map<UUID, Bilingual> names) {
        return guess.proposals().stream()
                .filter(proposal -> !proposal.because().isEmpty())
                .limit(PERHAPS)
                .map(proposal -> one(proposal, names))
                .toList();
    }

    private static ProposedClass.Counts counts(ClassIndex.Guesses guesses) {
        var theme = guesses.theme()
                .answer()
                .flatMap(answer -> Optional.ofNullable(Themes.shipped().byId().get(answer.label())))
                .map(known -> new Bilingual(known.arabic(), known.french()))
                .orElse(null);
        return new ProposedClass.Counts(
                theme, counted(CountedAs.SDG, guesses.sdg()), counted(CountedAs.DAC, guesses.dac()));
    }

    private static ProposedClass.@Nullable One counted(CountedAs as, Guess guess) {
        var proposal = guess.answer().orElse(null);
        if (proposal == null) return null;
        var code = proposal.label();
        var name = as.name(code);
        return new ProposedClass.One(
                code, name == null ? new Bilingual(code, code) : name, because(proposal), proposal.like());
    }

    /// The axis of a text of a cycle with the words that speak for it; empty where it is not known.
    Optional<ProposedClass.One> axis(CellId cell, CycleId cycle, String title, String description) {
        return indexes.of(cell)
                .flatMap(index -> index.axis(cycle, title, description))
                .flatMap(Guess::answer)
                .map(proposal -> one(proposal, axes.names(cell)));
    }

    /// The axis of an idea that is only being written; null where it is not known.
    ProposedClass.@Nullable One axis(CellId cell, NewIdea idea) {
        if (idea.title().isBlank() && idea.description().isBlank()) return null;
        return axis(cell, idea.cycle(), idea.title(), idea.description()).orElse(null);
    }
}
