package ruche.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.appraisal.BatchChangeRows.Cause;
import ruche.appraisal.BatchChangeRows.Unasked;
import ruche.appraisal.BatchChangeRows.Unasking;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Mends a batch after it is opened: another day, more or fewer services and ideas, its end. Opinions given stay.
@Component
class BatchChanges {
    private final Batches batches;
    private final BatchOpening opening;
    private final BatchChangeRows rows;
    private final Ideas ideas;
    private final Actors actors;
    private final Progress progress;
    private final Journal journal;
    private final Clock clock;

    BatchChanges(
            Batches batches,
            BatchOpening opening,
            BatchChangeRows rows,
            Ideas ideas,
            Actors actors,
            Progress progress,
            Journal journal,
            Clock clock) {
        this.batches = batches;
        this.opening = opening;
        this.rows = rows;
        this.ideas = ideas;
        this.actors = actors;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    /// Gives the services until another day for what they have not answered.
    ///
    /// @throws Refusal if it is the day already, no reason is given, or the batch is closed
    @Transactional
    void moveDue(CellId cell, BatchId id, LocalDate due, String why, By by) {
        var reason = reason(why);
        var batch = open(cell, id);
        if (due.equals(batch.due())) throw new Refusal("appraisal.due-same").about("due");
        var asked = ideas.locked(cell, waiting(batch));
        rows.moveDue(cell, id, due);
        journal.write(
                cell,
                by,
                Change.of("appraisal.batch-due-moved", subject(id))
                        .with("title-ar", batch.title().ar())
                        .with("title-fr", batch.title().fr())
                        .with("due", batch.due(), due)
                        .because(reason));
        for (var idea : asked.keySet())
            ideas.tell(
                    cell, idea, TimelineNote.open("asked", "appraisal.note-due-moved", batch.due(), due, reason), by);
    }

    /// Asks more services on the ideas of the batch, and its services on more ideas.
    ///
    /// @throws Refusal as of [Batches#open], or if nothing is chosen or the batch is closed
    @Transactional
    Batches.Opened more(
            CellId cell, BatchId id, Collection<IdeaId> moreIdeas, Collection<ActorId> moreServices, By by) {
        if (moreIdeas.isEmpty() && moreServices.isEmpty()) throw new Refusal("appraisal.nothing-chosen");
        var batch = open(cell, id);
        var services = services(cell, batch);
        var pairs = new ArrayList<NewBatch.Question>();
        for (var idea : ideas(cell, batch)) pairs.addAll(pairs(idea, moreServices));
        for (var idea : moreIdeas) pairs.addAll(pairs(idea, services));
        for (var idea : moreIdeas) pairs.addAll(pairs(idea, moreServices));
        if (pairs.isEmpty()) throw new Refusal("appraisal.batch-needs-both");
        return opening.extend(cell, id, new NewBatch(batch.cycle(), batch.title(), batch.due(), pairs), by);
    }

    private static List<NewBatch.Question> pairs(IdeaId idea, Collection<ActorId> services) {
        return services.stream()
                .map(service -> new NewBatch.Question(idea, service))
                .toList();
    }

    /// Those of the batch that were not taken out of it, or were put back.
    private List<ActorId> services(CellId cell, Batch batch) {
        var out = rows.out(cell, batch.id(), Cause.SERVICE);
        return batch.services().stream()
                .filter(service -> !out.contains(service.value())
                        || batch.of(service).stream().anyMatch(Batch.Question::waits))
                .toList();
    }

    private List<IdeaId> ideas(CellId cell, Batch batch) {
        var out = rows.out(cell, batch.id(), Cause.IDEA);
        var asked = batch.questions().stream()
                .filter(question ->
                        question.waits() || !out.contains(question.idea().value()))
                .map(Batch.Question::idea)
                .distinct()
                .toList();
        return ideas.byIds(cell, asked).values().stream()
                .filter(idea -> IdeaState.standing().contains(idea.state()))
                .map(Idea::id)
                .toList();
    }

    /// Asks these services, and on these ideas, nothing more that is not answered.
    ///
    /// @throws Refusal if nothing is chosen, nothing of it is awaited, no reason is given, or the batch is closed
    @Transactional
    int fewer(
            CellId cell,
            BatchId id,
            Collection<IdeaId> fewerIdeas,
            Collection<ActorId> fewerServices,
            String why,
            By by) {
        if (fewerIdeas.isEmpty() && fewerServices.isEmpty()) throw new Refusal("appraisal.nothing-chosen");
        var reason = reason(why);
        var batch = open(cell, id);
        ideas.locked(cell, waiting(batch));
        var unasked = unanswered(cell, id)
                .filter(question -> fewerServices.contains(question.service()) || fewerIdeas.contains(question.idea()))
                .map(question ->
                        new Unasking(question, fewerServices.contains(question.service()) ? Cause.SERVICE : Cause.IDEA))
                .toList();
        if (unasked.isEmpty()) throw new Refusal("appraisal.nothing-awaited");
        journal.write(
                cell,
                by,
                Change.of("appraisal.batch-reduced", subject(id))
                        .with("title-ar", batch.title().ar())
                        .with("title-fr", batch.title().fr())
                        .because(reason));
        unask(cell, batch, unasked, reason, by);
        return unasked.size();
    }

    /// Awaits nothing more of the batch.
    ///
    /// @return how many opinions are no longer awaited
    /// @throws Refusal if no reason is given, or it is closed already
    @Transactional
    int close(CellId cell, BatchId id, String why, By by) {
        var reason = reason(why);
        var batch = open(cell, id);
        ideas.locked(cell, waiting(batch));
        var unasked = unanswered(cell, id)
                .map(question -> new Unasking(question, Cause.BATCH))
                .toList();
        rows.close(cell, id, reason, clock.instant());
        journal.write(
                cell,
                by,
                Change.of("appraisal.batch-closed", subject(id))
                        .with("title-ar", batch.title().ar())
                        .with("title-fr", batch.title().fr())
                        .because(reason));
        unask(cell, batch, unasked, reason, by);
        return unasked.size();
    }

    /// What was asked in the batch and is asked no more.
    List<Unasked> unasked(CellId cell, BatchId id) {
        return rows.unasked(cell, id);
    }

    private void unask(CellId cell, Batch batch, List<Unasking> unasked, Bilingual why, By by) {
        rows.unask(cell, batch.id(), unasked, batch.due(), why, by, clock.instant());
        var byIdea = new LinkedHashMap<IdeaId, List<UUID>>();
        for (var one : unasked)
            byIdea.computeIfAbsent(one.question().idea(), _ -> new ArrayList<>())
                    .add(one.question().service().value());
        var known = ideas.byIds(cell, byIdea.keySet());
        var names = actors.names(
                cell, byIdea.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        byIdea.forEach((id, services) -> {
            var idea = known.get(id);
            if (idea != null) leave(cell, batch, idea, services, names, why, by);
        });
    }

    private void leave(
            CellId cell,
            Batch batch,
            Idea idea,
            List<UUID> services,
            Map<UUID, Bilingual> names,
            Bilingual why,
            By by) {
        journal.write(
                cell,
                by,
                Change.of("appraisal.opinions-unasked", idea.subject())
                        .with("batch", batch.id().value())
                        .with(
                                "services",
                                services.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")))
                        .because(why));
        if (!IdeaState.standing().contains(idea.state())) return;
        var named = services.stream()
                .map(names::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        ideas.tell(
                cell,
                idea.id(),
                TimelineNote.open("asked", "appraisal.note-unasked", BatchOpening.joined(named), why),
                by);
        progress.settle(cell, idea, by);
    }

    private Batch open(CellId cell, BatchId id) {
        rows.lock(cell, id);
        var batch = batches.batch(cell, id);
        if (batch.closed()) throw new Refusal("appraisal.batch-is-closed");
        return batch;
    }

    private Stream<Batch.Question> unanswered(CellId cell, BatchId id) {
        return batches.batch(cell, id).questions().stream().filter(question -> !question.answered());
    }

    private static Set<IdeaId> waiting(Batch batch) {
        return batch.questions().stream()
                .filter(Batch.Question::waits)
                .map(Batch.Question::idea)
                .collect(Collectors.toSet());
    }

    private static Bilingual reason(String why) {
        var reason = OwnWords.of(why);
        if (reason == null) throw new Refusal("appraisal.change-why-needed").about("why");
        return reason;
    }

    private static String subject(BatchId id) {
        return "batch/" + id.value();
    }
}
