package ruche.ideas;

import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.Axes;
import ruche.strategy.Axis;

/// Puts scrutinised ideas under an axis.
@Component
class Classifying {
    private final IdeaStore store;
    private final IdeaFactsStore facts;
    private final Axes axes;
    private final Timeline timeline;
    private final Journal journal;
    private final ClassOutcomes outcomes;

    Classifying(
            IdeaStore store,
            IdeaFactsStore facts,
            Axes axes,
            Timeline timeline,
            Journal journal,
            ClassOutcomes outcomes) {
        this.store = store;
        this.facts = facts;
        this.axes = axes;
        this.timeline = timeline;
        this.journal = journal;
        this.outcomes = outcomes;
    }

    void classify(CellId cell, IdeaId id, Classification now, By by) {
        var idea = store.locked(cell, id);
        boolean again = idea.state() == IdeaState.CLASSIFIED;
        if (!again && !idea.state().mayBecome(IdeaState.CLASSIFIED)) throw new WrongState(idea, IdeaState.CLASSIFIED);
        var axis = axis(cell, idea, now);
        facts.classify(cell, id, now);
        store.state(cell, id, IdeaState.CLASSIFIED, null);
        var key = again ? "ideas.told-classified-again" : "ideas.told-classified";
        for (var note : SumNotes.between(idea.asked(), now.asked(), idea.own(), now.own()))
            timeline.add(cell, id, note, by);
        timeline.add(cell, id, TimelineNote.open("classified", key, axis.name()), by);
        var change = Change.of("ideas.classified", idea.subject())
                .with("axis", axis.code())
                .with("kind", now.kind().strip())
                .with(ChangedFacts.between(idea, now).facts());
        journal.write(cell, by, again ? change : change.with("state", idea.state(), IdeaState.CLASSIFIED));
        outcomes.decided(cell, id, now, by);
    }

    private Axis axis(CellId cell, Idea idea, Classification now) {
        var known = axes.of(cell, idea.cycle());
        var axis = known.stream()
                .filter(one -> one.parent() == null && one.id().value().equals(now.axis()))
                .findFirst()
                .orElseThrow(() -> new Refusal("ideas.axis-unknown"));
        if (now.subAxis() != null
                && known.stream()
                        .noneMatch(one -> axis.id().equals(one.parent())
                                && one.id().value().equals(now.subAxis())))
            throw new Refusal("ideas.sub-axis-unknown").about("subAxis");
        return axis;
    }
}
