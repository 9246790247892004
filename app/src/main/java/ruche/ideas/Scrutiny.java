package ruche.ideas;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Words;
import ruche.strategy.Checklist;
import ruche.strategy.Cycles;

/// Is it complete, clear, whose, where: the checklist, what is asked of the proposer, and the answers.
@Component
class Scrutiny {
    static final NoticeKind ASKED = NoticeKind.of("ideas.notice-asked", "title", "number", "message", "fields");

    private final JdbcClient db;
    private final IdeaStore store;
    private final IdeaFactsStore facts;
    private final Cycles cycles;
    private final FactChecks checks;
    private final Checklist checklist;
    private final Timeline timeline;
    private final IdeaPeople people;
    private final Journal journal;
    private final Words words;
    private final Clock clock;

    Scrutiny(
            JdbcClient db,
            IdeaStore store,
            IdeaFactsStore facts,
            Cycles cycles,
            FactChecks checks,
            Checklist checklist,
            Timeline timeline,
            IdeaPeople people,
            Journal journal,
            Words words,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.facts = facts;
        this.cycles = cycles;
        this.checks = checks;
        this.checklist = checklist;
        this.timeline = timeline;
        this.people = people;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    void check(CellId cell, IdeaId id, Map<UUID, CheckAnswer> answers, By by) {
        var idea = proposed(cell, id, IdeaState.SCRUTINISED);
        if (checks(cell, id).entrySet().containsAll(answers.entrySet())) return;
        answers.forEach((item, answer) -> db.sql("""
                insert into idea_check (cell_id, idea_id, item_id, answer, at, person_id)
                values (:cell, :id, :item, :answer, :at, :person)
                on conflict (cell_id, idea_id, item_id)
                do update set answer = excluded.answer, at = excluded.at, person_id = excluded.person_id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("item", item)
                .param("answer", answer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update());
        var found = answers.values().stream().collect(Collectors.groupingBy(CheckAnswer::name, Collectors.counting()));
        var change = Change.of("ideas.checked", idea.subject());
        for (var count : found.entrySet()) change = change.with(count.getKey(), count.getValue());
        journal.write(cell, by, change);
    }

    Map<UUID, CheckAnswer> checks(CellId cell, IdeaId id) {
        return db
                .sql("select item_id, answer from idea_check where cell_id = :cell and idea_id = :id order by item_id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) ->
                        Map.entry(row.getObject("item_id", UUID.class), CheckAnswer.valueOf(row.getString("answer"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @return whether the proposer is told: who has neither an account nor a contact is not
    boolean ask(CellId cell, IdeaId id, String message, Set<AskedField> fields, By by) {
        if (message.isBlank() && fields.isEmpty()) throw new Refusal("ideas.nothing-asked").about("message");
        var idea = proposed(cell, id, IdeaState.SCRUTINISED);
        say(cell, id, true, message, fields, by);
        awaitSince(cell, id, Timestamp.from(happened(by)));
        timeline.add(cell, id, asked(fields), by);
        journal.write(cell, by, Change.of("ideas.asked", idea.subject()).with("fields", AskedField.stored(fields)));
        return people.tell(
                cell,
                idea,
                ASKED,
                "asked-" + messages(cell, id).size(),
                Map.of("message", message.strip(), "fields", worded(fields)),
                by);
    }

    private static NewNotice.Worded worded(Set<AskedField> fields) {
        return new NewNotice.Worded(
                fields.stream().sorted().map(AskedField::key).toList());
    }

    /// What is asked for is public; in what words, is not.
    private TimelineNote asked(Set<AskedField> fields) {
        if (fields.isEmpty()) return TimelineNote.open("asked", "ideas.told-asked");
        return TimelineNote.open(
                "asked", "ideas.told-asked-for", new Bilingual(named(Lang.AR, fields), named(Lang.FR, fields)));
    }

    private String named(Lang lang, Set<AskedField> fields) {
        return fields.stream()
                .sorted()
                .map(field -> words.say(lang, field.key()))
                .collect(Collectors.joining(lang == Lang.AR ? "، " : ", "));
    }

    void answer(CellId cell, IdeaId id, String message, IdeaFacts now, By by) {
        var idea = proposed(cell, id, IdeaState.SCRUTINISED);
        if (idea.askedAt() == null) throw new Refusal("ideas.not-asked", idea.number());
        checks.check(cell, idea.cycle(), now.title(), idea.bearerName(), now.commune());
        var before = IdeaFactsStore.of(idea);
        var changed = facts.update(cell, idea, now);
        say(cell, id, false, message, changed, by);
        awaitSince(cell, id, null);
        timeline.add(cell, id, TimelineNote.open("answered", "ideas.told-answered"), by);
        for (var note : SumNotes.between(before.asked(), now.asked(), before.own(), now.own()))
            timeline.add(cell, id, note, by);
        journal.write(
                cell,
                by,
                Change.of("ideas.answered", idea.subject())
                        .with("fields", AskedField.stored(changed))
                        .with(ChangedFacts.between(before, now).facts()));
    }

    void pass(CellId cell, IdeaId id, By by) {
        var idea = store.locked(cell, id);
        if (!idea.state().mayBecome(IdeaState.SCRUTINISED)) throw new WrongState(idea, IdeaState.SCRUTINISED);
        mustBeComplete(cell, idea);
        store.state(cell, id, IdeaState.SCRUTINISED, null);
        timeline.add(cell, id, TimelineNote.open("scrutinised", "ideas.told-scrutinised"), by);
        journal.write(
                cell,
                by,
                Change.of("ideas.scrutinised", idea.subject()).with("state", idea.state(), IdeaState.SCRUTINISED));
    }

    /// By the questions that are asked now; what was answered to those retired since no longer counts.
    private void mustBeComplete(CellId cell, Idea idea) {
        var answers = checks(cell, idea.id());
        for (var item : checklist.of(cell, idea.cycle())) {
            var answer = answers.get(item.id().value());
            if (answer == null) throw new Refusal("ideas.not-all-checked", idea.number());
            if (answer == CheckAnswer.MISSING) throw new Refusal("ideas.still-missing", idea.number());
        }
        if (idea.commune() == null && cycles.cycle(cell, idea.cycle()).communeRequired())
            throw new Refusal("ideas.commune-still-missing", idea.number());
    }

    List<ScrutinyMessage> messages(CellId cell, IdeaId id) {
        return db.sql("""
                select at, from_staff, person_id, body, fields
                from idea_message
                where cell_id = :cell and idea_id = :id
                order by seq""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(ScrutinyMessage.class))
                .list();
    }

    private Idea proposed(CellId cell, IdeaId id, IdeaState wanted) {
        var idea = store.locked(cell, id);
        if (idea.state() != IdeaState.PROPOSED) throw new WrongState(idea, wanted);
        return idea;
    }

    private void say(CellId cell, IdeaId id, boolean staff, String body, Set<AskedField> fields, By by) {
        db.sql("""
                insert into idea_message (cell_id, idea_id, seq, at, from_staff, person_id, body, fields)
                select :cell, :id, coalesce(max(seq), 0) + 1, :at, :staff, :person, :body, :fields
                from idea_message
                where cell_id = :cell and idea_id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("at", Timestamp.from(happened(by)))
                .param("staff", staff)
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("body", body.strip())
                .param("fields", AskedField.stored(fields))
                .update();
    }

    /// What was done on an earlier day counts from its first hour.
    private Instant happened(By by) {
        return by.day().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElseGet(clock::instant);
    }

    private void awaitSince(CellId cell, IdeaId id, @Nullable Timestamp since) {
        db.sql("update idea set asked_at = :since where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("since", since, Types.TIMESTAMP)
                .update();
    }
}
