package ruche.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.CycleId;

/// The way in: everything that is done with single ideas.
@Component
public class Ideas {
    private final Proposals proposals;
    private final Scrutiny scrutiny;
    private final Classifying classifying;
    private final Merging merging;
    private final IdeaImports imports;
    private final Contacts contacts;
    private final IdeaStore store;
    private final Timeline timeline;
    private final NoteArguments arguments;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Ideas(
            Proposals proposals,
            Scrutiny scrutiny,
            Classifying classifying,
            Merging merging,
            IdeaImports imports,
            Contacts contacts,
            IdeaStore store,
            Timeline timeline,
            NoteArguments arguments,
            Journal journal,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.scrutiny = scrutiny;
        this.classifying = classifying;
        this.merging = merging;
        this.imports = imports;
        this.contacts = contacts;
        this.store = store;
        this.timeline = timeline;
        this.arguments = arguments;
        this.journal = journal;
        this.events = events;
    }

    /// Takes an idea in, unless it looks like one already there.
    ///
    /// @throws ruche.kernel.Refusal `ideas.title-needed`, `ideas.commune-needed`
    @Transactional
    public Submission propose(CellId cell, NewIdea idea, By by) {
        return proposals.propose(cell, idea, by);
    }

    public Optional<Idea> byNumber(CellId cell, String number) {
        return store.byNumber(cell, number);
    }

    /// @param number in capitals or not
    /// @throws IdeaNotFound if the cell has none of this number
    public Idea numbered(CellId cell, String number) {
        return byNumber(cell, number.toUpperCase(Locale.ROOT)).orElseThrow(() -> new IdeaNotFound(number));
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

    /// Notes what was found for items of the cycle's checklist.
    @Transactional
    public void check(CellId cell, IdeaId id, Map<UUID, CheckAnswer> answers, By by) {
        scrutiny.check(cell, id, answers, by);
    }

    /// Asks the proposer for what is missing; the idea stays proposed until it is answered.
    ///
    /// @return whether the proposer is told: who has neither an account nor a contact is not
    /// @throws WrongState if it is past scrutiny
    @Transactional
    public boolean ask(CellId cell, IdeaId id, String message, Set<AskedField> fields, By by) {
        return scrutiny.ask(cell, id, message, fields, by);
    }

    /// The proposer's answer to what was asked.
    ///
    /// @param now all that is said of the idea from now on
    @Transactional
    public void answer(CellId cell, IdeaId id, String message, IdeaFacts now, By by) {
        scrutiny.answer(cell, id, message, now, by);
    }

    /// Says that an idea is complete and clear.
    ///
    /// @throws ruche.kernel.Refusal `ideas.still-missing` while the checklist says so
    @Transactional
    public void scrutinise(CellId cell, IdeaId id, By by) {
        scrutiny.pass(cell, id, by);
    }

    /// Puts an idea where it belongs; again, until a service has given its opinion.
    @Transactional
    public void classify(CellId cell, IdeaId id, Classification classification, By by) {
        classifying.classify(cell, id, classification, by);
    }

    /// Makes an idea go on as part of another, which keeps the authors of both.
    ///
    /// @param reason public
    @Transactional
    public void merge(CellId cell, IdeaId from, IdeaId into, String reason, By by) {
        merging.merge(cell, from, into, reason.strip(), by);
    }

    /// Makes a merged idea stand for itself again, exactly as it stood before.
    @Transactional
    public void unmerge(CellId cell, IdeaId from, String reason, By by) {
        merging.unmerge(cell, from, reason.strip(), by);
    }

    /// Takes an idea back. Its number and a page with the reason stay.
    ///
    /// @param reason public
    /// @throws Refusal `ideas.withdraw-merged` while other ideas go on in it: they would go with it
    @Transactional
    public void withdraw(CellId cell, IdeaId id, String reason, By by) {
        var others = store.mergedInto(cell, id);
        if (!others.isEmpty())
            throw new Refusal(
                            "ideas.withdraw-merged",
                            others.stream().map(Idea::number).collect(Collectors.joining(" ")))
                    .about("reason");
        advance(
                cell,
                id,
                IdeaState.WITHDRAWN,
                Reason.written(reason),
                TimelineNote.open("withdrawn", "ideas.told-withdrawn", reason.strip()),
                by);
    }

    /// Erases how its proposer is reached and what was written to and by him in scrutiny; the idea stays.
    ///
    /// @param why for the audit, which staff reads
    @Transactional
    public void eraseContact(CellId cell, IdeaId id, String why, By by) {
        contacts.erase(cell, id, why, by);
    }

    /// Takes in rows of a spreadsheet, numbered in their order.
    ///
    /// @return their numbers, in that order
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> importRows(CellId cell, CycleId cycle, List<IdeaImportRow> rows, By by, UUID importId) {
        return proposals.importRows(cell, cycle, rows, by, importId);
    }

    /// Takes back up to `most` ideas of an import; to be called until nothing is undone any more. Ideas on which
    /// somebody has worked since stay, and are named at the end.
    ///
    /// @param reason public
    @Transactional
    public ImportUndo undoImport(CellId cell, UUID importId, int most, Bilingual reason, By by) {
        return imports.undo(cell, importId, most, reason, by);
    }

    /// Moves an idea on, by a later stage of its life.
    ///
    /// @param reason why it stands there now, public; null when the state needs none
    /// @throws WrongState if the state may not follow the one it is in
    @Transactional
    public void advance(CellId cell, IdeaId id, IdeaState to, @Nullable Bilingual reason, TimelineNote note, By by) {
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
        if (!IdeaState.standing().contains(to)) events.publishEvent(new IdeaGone(cell, id));
    }

    /// Says anew why an idea stands where it stands. Whoever says it writes the change itself in the record.
    ///
    /// @param reason public; null when the state needs none
    @Transactional(propagation = Propagation.MANDATORY)
    public void restate(CellId cell, IdeaId id, @Nullable Bilingual reason, TimelineNote note, By by) {
        var idea = store.locked(cell, id);
        store.state(cell, id, idea.state(), reason);
        timeline.add(cell, id, note, by);
    }

    /// Adds a note to an idea's timeline. Whoever tells writes the change itself in the record.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CellId cell, IdeaId id, TimelineNote note, By by) {
        store.locked(cell, id);
        timeline.add(cell, id, note, by);
    }
}
