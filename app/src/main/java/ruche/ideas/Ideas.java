package ruche.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in: everything that is done with single ideas.
@Component
public class Ideas {
    private final IdeaStore store;
    private final Timeline timeline;
    private final NoteArguments arguments;
    private final Journal journal;

    Ideas(IdeaStore store, Timeline timeline, NoteArguments arguments, Journal journal) {
        this.store = store;
        this.timeline = timeline;
        this.arguments = arguments;
        this.journal = journal;
    }

    public Optional<Idea> byNumber(CellId cell, String number) {
        return store.byNumber(cell, number);
    }

    /// @throws IdeaNotFound if the cell has none with this id
    public Idea byId(CellId cell, IdeaId id) {
        return store.byId(cell, id).orElseThrow(() -> new IdeaNotFound(id.value()));
    }

    /// Those of them that the cell has.
    public Map<IdeaId, Idea> byIds(CellId cell, Collection<IdeaId> ids) {
        return store.byIds(cell, ids);
    }

    /// Those of them that the cell has, which nobody else changes until the transaction ends. Who changes several
    /// ideas, or writes other things of an idea, locks them all first: then none waits for another in a circle.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<IdeaId, Idea> locked(CellId cell, Collection<IdeaId> ids) {
        store.lock(cell, ids);
        return store.byIds(cell, ids);
    }

    /// Its own bearer first, then those who came with merged ideas.
    public List<IdeaAuthor> authors(CellId cell, IdeaId id) {
        return store.authors(cell, id);
    }

    /// The ideas that go on as part of this one.
    public List<Idea> mergedInto(CellId cell, IdeaId id) {
        return store.mergedInto(cell, id);
    }

    /// Its public life, oldest first.
    public List<TimelineEntry> timeline(CellId cell, IdeaId id) {
        return timeline.of(cell, id, Timeline.seenBy(false, false));
    }

    /// A note as a sentence of a language.
    public String say(Lang lang, TimelineNote note) {
        return arguments.say(lang, note);
    }

    /// Moves an idea on, by a later stage of its life.
    ///
    /// @param reason why it stands there now, public; empty when the state needs none
    /// @throws WrongState if the state may not follow the one it is in
    @Transactional
    public void advance(CellId cell, IdeaId id, IdeaState to, String reason, TimelineNote note, By by) {
        var idea = store.locked(cell, id);
        if (!idea.state().mayBecome(to)) throw new WrongState(idea, to);
        store.state(cell, id, to, reason);
        timeline.add(cell, id, note, by);
        journal.write(
                cell,
                by,
                Change.of("ideas.advanced", idea.subject())
                        .with("from", idea.state())
                        .with("to", to)
                        .because(reason));
    }

    /// Adds a note to an idea's timeline. Whoever tells writes the change itself in the record.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CellId cell, IdeaId id, TimelineNote note, By by) {
        store.locked(cell, id);
        timeline.add(cell, id, note, by);
    }
}
