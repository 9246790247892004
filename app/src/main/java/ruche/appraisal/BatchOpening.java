package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Puts ideas before services, in the caller's transaction.
@Component
class BatchOpening {
    private final JdbcClient db;
    private final JdbcTemplate many;
    private final BatchRows batches;
    private final Ideas ideas;
    private final Actors actors;
    private final Journal journal;
    private final Clock clock;

    BatchOpening(
            JdbcClient db,
            JdbcTemplate many,
            BatchRows batches,
            Ideas ideas,
            Actors actors,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.many = many;
        this.batches = batches;
        this.ideas = ideas;
        this.actors = actors;
        this.journal = journal;
        this.clock = clock;
    }

    Batches.Opened open(CellId cell, NewBatch batch, By by) {
        var names = services(cell, batch);
        var byId = ideas.locked(cell, batch.ideas());
        for (var idea : byId.values()) Progress.mustBeClassified(idea);
        var id = BatchId.next();
        insert(cell, id, batch, by);
        var asked = ask(cell, id, batch, byId);
        if (asked.isEmpty()) throw new Refusal("appraisal.all-asked-before");
        journal.writeAll(cell, by, changes("appraisal.batch-opened", id, batch, asked, byId));
        return told(cell, id, batch, asked, names, by);
    }

    /// Asks more in a batch that is open already.
    Batches.Opened extend(CellId cell, BatchId id, NewBatch more, By by) {
        var names = services(cell, more);
        var byId = ideas.locked(cell, more.ideas());
        for (var idea : byId.values()) Progress.mustBeClassified(idea);
        var asked = ask(cell, id, more, byId);
        if (asked.isEmpty()) throw new Refusal("appraisal.all-asked-before");
        journal.writeAll(cell, by, changes("appraisal.batch-extended", id, more, asked, byId));
        return told(cell, id, more, asked, names, by);
    }

    private Batches.Opened told(
            CellId cell,
            BatchId id,
            NewBatch batch,
            Map<IdeaId, List<ActorId>> asked,
            Map<UUID, Bilingual> names,
            By by) {
        tell(cell, batch, asked, names, by);
        int asks = asked.values().stream().mapToInt(List::size).sum();
        return new Batches.Opened(id, asks, batch.questions().size() - asks);
    }

    /// Who may be asked: the sector services, then the divisions of the province.
    List<Actor> askable(CellId cell) {
        var askable = new ArrayList<>(actors.ofKind(cell, ActorKind.SECTOR_SERVICE));
        askable.addAll(actors.ofKind(cell, ActorKind.PROVINCE_DIVISION));
        return askable;
    }

    private Map<UUID, Bilingual> services(CellId cell, NewBatch batch) {
        var asked = batch.questions().stream()
                .map(question -> question.service().value())
                .collect(Collectors.toSet());
        var known = askable(cell).stream().map(actor -> actor.id().value()).collect(Collectors.toSet());
        if (!known.containsAll(asked)) throw new Refusal("appraisal.no-service");
        return actors.names(cell, asked);
    }

    private void insert(CellId cell, BatchId id, NewBatch batch, By by) {
        db.sql("""
                insert into appraisal_batch (cell_id, id, cycle_id, title_ar, title_fr, due, opened_at, person_id,
                                             channel)
                values (:cell, :id, :cycle, :titleAr, :titleFr, :due, :at, :person, :channel)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", batch.cycle().value())
                .param("titleAr", batch.title().ar())
                .param("titleFr", batch.title().fr())
                .param("due", batch.due())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
    }

    /// @return the questions that had not been asked before, by idea
    private Map<IdeaId, List<ActorId>> ask(CellId cell, BatchId id, NewBatch batch, Map<IdeaId, Idea> byId) {
        var before = Set.copyOf(asked(cell, id));
        var sql = """
                insert into appraisal_asked (cell_id, idea_id, service_id, batch_id, cycle_id, number, due)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""";
        var rows = batch.questions().stream()
                .map(question -> new Object[] {
                    cell.value(),
                    question.idea().value(),
                    question.service().value(),
                    id.value(),
                    known(byId, question.idea()).cycle().value(),
                    known(byId, question.idea()).number(),
                    batch.due()
                })
                .toList();
        many.batchUpdate(sql, rows);
        var asked = new LinkedHashMap<IdeaId, List<ActorId>>();
        for (var question : asked(cell, id))
            if (!before.contains(question))
                asked.computeIfAbsent(question.idea(), _ -> new ArrayList<>()).add(question.service());
        return asked;
    }

    private List<NewBatch.Question> asked(CellId cell, BatchId id) {
        return batches.questions(cell, id).stream()
                .map(question -> new NewBatch.Question(question.idea(), question.service()))
                .toList();
    }

    private static List<Change> changes(
            String act, BatchId id, NewBatch batch, Map<IdeaId, List<ActorId>> asked, Map<IdeaId, Idea> byId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.of(act, "batch/" + id.value())
                .with("title-ar", batch.title().ar())
                .with("title-fr", batch.title().fr())
                .with("due", batch.due())
                .with("ideas", asked.size()));
        asked.forEach((idea, services) -> changes.add(
                Change.of("appraisal.opinions-asked", known(byId, idea).subject())
                        .with("batch", id.value())
                        .with(
                                "services",
                                services.stream()
                                        .map(service -> service.value().toString())
                                        .sorted()
                                        .collect(Collectors.joining(" ")))));
        return changes;
    }

    private void tell(
            CellId cell, NewBatch batch, Map<IdeaId, List<ActorId>> asked, Map<UUID, Bilingual> names, By by) {
        asked.forEach((idea, services) -> {
            var all = new ArrayList<Bilingual>();
            for (var service : services) {
                var name = names.get(service.value());
                if (name != null) all.add(name);
            }
            ideas.tell(cell, idea, TimelineNote.open("asked", "appraisal.note-asked", joined(all), batch.due()), by);
        });
    }

    /// Names one after another in both languages.
    static Bilingual joined(List<Bilingual> names) {
        return new Bilingual(
                names.stream().map(name -> name.in(Lang.AR)).collect(Collectors.joining("، ")),
                names.stream().map(name -> name.in(Lang.FR)).collect(Collectors.joining(", ")));
    }

    private static Idea known(Map<IdeaId, Idea> byId, IdeaId id) {
        var idea = byId.get(id);
        if (idea == null) throw new NotFound(id.value().toString());
        return idea;
    }
}
