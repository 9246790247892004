package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.CycleId;

/// Ideas put before services, in batches.
@Component
public class Batches {
    private static final int PAGE = 30;

    private final JdbcClient db;
    private final JdbcTemplate many;
    private final Ideas ideas;
    private final Actors actors;
    private final OpinionRows opinions;
    private final Journal journal;
    private final Clock clock;

    Batches(
            JdbcClient db,
            JdbcTemplate many,
            Ideas ideas,
            Actors actors,
            OpinionRows opinions,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.many = many;
        this.ideas = ideas;
        this.actors = actors;
        this.opinions = opinions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Asks services for their opinions. What a service was already asked is not asked again.
    ///
    /// @throws Refusal if an idea is not classified or stands no more, a body asked is neither a sector service
    ///     nor a division, or all was asked before
    @Transactional
    public Opened open(CellId cell, NewBatch batch, By by) {
        var names = services(cell, batch);
        var byId = ideas.locked(
                cell,
                batch.questions().stream()
                        .map(NewBatch.Question::idea)
                        .distinct()
                        .toList());
        for (var idea : byId.values()) Progress.mustBeClassified(idea);
        var id = BatchId.next();
        insert(cell, id, batch, by);
        var asked = ask(cell, id, batch, byId);
        if (asked.isEmpty()) throw new Refusal("appraisal.all-asked-before");
        journal.writeAll(cell, by, changes(id, batch, asked, byId));
        tell(cell, batch, asked, names, by);
        return new Opened(id, asked.size(), batch.questions().size() - asked.size());
    }

    /// @param asked how many opinions are asked
    /// @param before how many of the questions had been asked before, and were left out
    public record Opened(BatchId id, int asked, int before) {}

    /// Latest first.
    ///
    /// @param after key of the last line seen; null for the first page
    public Slice<BatchLine> list(CellId cell, @Nullable String after) {
        var lines = db.sql("""
                select b.id, b.title, b.due, b.opened_at,
                       count(distinct a.idea_id) as ideas, count(distinct a.service_id) as services,
                       count(*) as asked, count(a.answered_at) as answered
                from appraisal_batch b
                join appraisal_asked a on a.cell_id = b.cell_id and a.batch_id = b.id
                where b.cell_id = :cell and (cast(:after as uuid) is null or b.id < cast(:after as uuid))
                group by b.id, b.title, b.due, b.opened_at
                order by b.id desc
                limit :most""")
                .param("cell", cell.value())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(Rows.rows(BatchLine.class))
                .list();
        return Slice.of(lines, PAGE, line -> line.id().toString());
    }

    /// @param asked how many opinions
    /// @param answered how many of them came
    public record BatchLine(
            UUID id,
            String title,
            LocalDate due,
            Instant openedAt,
            long ideas,
            long services,
            long asked,
            long answered) {}

    /// @throws NotFound if the cell has no such batch
    public Batch batch(CellId cell, BatchId id) {
        var head = db.sql("""
                select cycle_id, title, due, opened_at
                from appraisal_batch
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Head.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
        return new Batch(
                id, new CycleId(head.cycleId()), head.title(), head.due(), head.openedAt(), questions(cell, id));
    }

    /// What one service is asked in a batch, for its printed sheet.
    ///
    /// @throws NotFound if the batch asks this service nothing
    public Sheet sheet(CellId cell, BatchId id, ActorId service) {
        var batch = batch(cell, id);
        var asked = batch.of(service).stream().map(Batch.Question::idea).toList();
        if (asked.isEmpty()) throw new NotFound(service.value().toString());
        var byId = ideas.byIds(cell, asked);
        var given = opinions.standing(cell, asked.stream().map(IdeaId::value).toList()).stream()
                .filter(opinion -> opinion.service().equals(service))
                .collect(Collectors.toMap(Opinion::idea, opinion -> opinion));
        var lines = new ArrayList<Sheet.Line>();
        for (var idea : asked) lines.add(new Sheet.Line(known(byId, idea), given.get(idea)));
        return new Sheet(batch, service, actors.actor(cell, service).name(), lines);
    }

    /// Who may be asked: the sector services, then the divisions of the province.
    public List<Actor> askable(CellId cell) {
        var askable = new ArrayList<>(actors.ofKind(cell, ActorKind.SECTOR_SERVICE));
        askable.addAll(actors.ofKind(cell, ActorKind.PROVINCE_DIVISION));
        return askable;
    }

    private List<Batch.Question> questions(CellId cell, BatchId id) {
        return db.sql("""
                select a.idea_id, a.number, a.service_id, o.overall
                from appraisal_asked a
                left join appraisal_opinion o on o.cell_id = a.cell_id and o.idea_id = a.idea_id
                                             and o.service_id = a.service_id and o.replaced_at is null
                where a.cell_id = :cell and a.batch_id = :id
                order by a.number, a.service_id""").param("cell", cell.value()).param("id", id.value()).query(Rows.rows(Row.class)).stream()
                .map(Row::question)
                .toList();
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
                insert into appraisal_batch (cell_id, id, cycle_id, title, due, opened_at, person_id, channel)
                values (:cell, :id, :cycle, :title, :due, :at, :person, :channel)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", batch.cycle().value())
                .param("title", batch.title())
                .param("due", batch.due())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
    }

    /// @return the questions that had not been asked before, by idea
    private Map<IdeaId, List<ActorId>> ask(CellId cell, BatchId id, NewBatch batch, Map<IdeaId, Idea> byId) {
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
        var made = many.batchUpdate(sql, rows);
        var asked = new LinkedHashMap<IdeaId, List<ActorId>>();
        for (int i = 0; i < made.length; i++) {
            var question = batch.questions().get(i);
            if (made[i] != 0)
                asked.computeIfAbsent(question.idea(), _ -> new ArrayList<>()).add(question.service());
        }
        return asked;
    }

    private static List<Change> changes(
            BatchId id, NewBatch batch, Map<IdeaId, List<ActorId>> asked, Map<IdeaId, Idea> byId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.of("appraisal.batch-opened", "batch/" + id.value())
                .with("title", batch.title())
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
    private static Bilingual joined(List<Bilingual> names) {
        return new Bilingual(
                names.stream().map(name -> name.in(Lang.AR)).collect(Collectors.joining("، ")),
                names.stream().map(name -> name.in(Lang.FR)).collect(Collectors.joining(", ")));
    }

    private static Idea known(Map<IdeaId, Idea> byId, IdeaId id) {
        var idea = byId.get(id);
        if (idea == null) throw new NotFound(id.value().toString());
        return idea;
    }

    record Head(UUID cycleId, String title, LocalDate due, Instant openedAt) {}

    record Row(
            UUID ideaId,
            String number,
            UUID serviceId,
            @Nullable Answer overall) {
        Batch.Question question() {
            return new Batch.Question(new IdeaId(ideaId), number, new ActorId(serviceId), overall);
        }
    }
}
