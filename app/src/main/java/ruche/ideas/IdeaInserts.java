package ruche.ideas;

import static ruche.ideas.IdeaFactsStore.currency;
import static ruche.ideas.IdeaFactsStore.minor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.record.Change;
import ruche.record.Journal;

/// Stores new ideas, one or ten thousand, with their authors, the beginning of their timelines and their entries
/// in the record.
@Component
class IdeaInserts {
    private static final int BATCH = 1_000;

    private final JdbcTemplate db;
    private final IdeaWords words;
    private final NoteArguments arguments;
    private final Journal journal;
    private final Clock clock;

    IdeaInserts(JdbcTemplate db, IdeaWords words, NoteArguments arguments, Journal journal, Clock clock) {
        this.db = db;
        this.words = words;
        this.arguments = arguments;
        this.journal = journal;
        this.clock = clock;
    }

    void insert(CellId cell, List<IdeaRow> rows, String act, By by) {
        var at = Timestamp.from(clock.instant());
        for (int from = 0; from < rows.size(); from += BATCH) {
            var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            ideas(cell, part, at);
            authors(cell, part);
            notes(cell, part, at, by);
            journal.writeAll(
                    cell, by, part.stream().map(row -> change(row, act)).toList());
        }
        words.addUp(cell);
    }

    private void ideas(CellId cell, List<IdeaRow> rows, Timestamp at) {
        var values = new ArrayList<@Nullable Object[]>();
        for (var row : rows) values.add(values(cell, row, at));
        db.batchUpdate("""
                insert into idea (cell_id, id, cycle_id, number, number_key, title, title_lang, description,
                    bearer_id, bearer_name, bearer_ar, bearer_fr, commune, douar, axis_id, sub_axis_id, kind, target_groups, beneficiaries,
                    asked_minor, asked_currency, own_minor, own_currency, granted_minor, granted_currency,
                    state, meeting_id, submitted_at, proposed_on, source_code, proposed_by, contact,
                    import_id, import_file, import_sheet, import_row, search, title_search, title_words, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[])""", values);
    }

    private static @Nullable Object[] values(CellId cell, IdeaRow row, Timestamp at) {
        var title = IdeaText.title(row.title(), row.bearerName());
        var number = row.number().toString();
        var source = row.source();
        return new @Nullable Object[] {
            cell.value(),
            row.id().value(),
            row.cycle().value(),
            number,
            row.number().key(),
            title,
            IdeaText.lang(title),
            row.description().strip(),
            row.bearer(),
            row.bearerName().strip(),
            Bilingual.arOf(row.bearerNames()),
            Bilingual.frOf(row.bearerNames()),
            row.commune(),
            row.douar().strip(),
            row.axis(),
            row.subAxis(),
            row.kind().strip(),
            row.targetGroups().strip(),
            row.beneficiaries(),
            minor(row.asked()),
            currency(row.asked()),
            minor(row.own()),
            currency(row.own()),
            minor(row.granted()),
            currency(row.granted()),
            row.meeting(),
            at,
            row.proposedOn(),
            row.code().strip(),
            row.proposedBy(),
            row.contact().strip(),
            source == null ? null : source.importId(),
            source == null ? null : source.file(),
            source == null ? null : source.sheet(),
            source == null ? null : source.row(),
            IdeaText.search(
                    number, title, row.description(), row.bearerName(), row.bearerNames(), row.douar(), row.code()),
            IdeaText.search(title),
            IdeaText.array(TitleWords.of(title)),
            IdeaText.array(IdeaText.words(title, row.bearerName(), row.bearerNames(), row.douar()))
        };
    }

    private void authors(CellId cell, List<IdeaRow> rows) {
        var values = new ArrayList<@Nullable Object[]>();
        for (var row : rows)
            if (!row.bearerName().isBlank())
                values.add(new @Nullable Object[] {
                    cell.value(),
                    row.id().value(),
                    row.bearer(),
                    row.bearerName().strip()
                });
        db.batchUpdate(
                "insert into idea_author (cell_id, idea_id, position, actor_id, name) values (?, ?, 1, ?, ?)", values);
    }

    private void notes(CellId cell, List<IdeaRow> rows, Timestamp at, By by) {
        @Nullable UUID person = by.personId().map(PersonId::value).orElse(null);
        var values = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            int seq = 0;
            for (var note : row.notes())
                values.add(new @Nullable Object[] {
                    cell.value(),
                    row.id().value(),
                    ++seq,
                    at,
                    note.kind(),
                    note.key(),
                    arguments.stored(note.args()),
                    person,
                    by.channel(),
                    note.sight().name()
                });
        }
        db.batchUpdate("""
                insert into idea_event
                    (cell_id, idea_id, seq, at, kind, message_key, args, person_id, channel, visibility)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    private static Change change(IdeaRow row, String act) {
        var change = Change.of(act, row.subject())
                .with("cycle", row.cycle().value())
                .with("title", IdeaText.title(row.title(), row.bearerName()));
        var source = row.source();
        if (source != null) change = change.with("import", source.importId()).with("row", source.row());
        return row.contact().isBlank()
                ? change
                : change.withPersonal("contact", row.contact().strip());
    }
}
