package ruche.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

@Component
class ImportStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportStore(JdbcClient db, JdbcTemplate batches, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.json = json;
    }

    void keepFile(CellId cell, String sha256, byte[] bytes) {
        db.sql("""
                insert into sheet_file (cell_id, sha256, bytes) values (:cell, :sha256, :bytes)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .update();
    }

    byte[] file(CellId cell, String sha256) {
        return db.sql("select bytes from sheet_file where cell_id = :cell and sha256 = :sha256")
                .param("cell", cell.value())
                .param("sha256", sha256)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }

    void insert(CellId cell, SheetImport made, By by) {
        db.sql("""
                insert into sheet_import (cell_id, id, number, kind, context, file_name, sha256, state, choices, rows_in,
                                          rows_made, person_id, channel, opened_at)
                values (:cell, :id, :number, :kind, :context, :file, :sha256, :state, :choices, 0, 0, :person, :channel, :at)""")
                .param("cell", cell.value())
                .param("id", made.id().value())
                .param("number", made.number())
                .param("kind", made.kind())
                .param("context", made.context())
                .param("file", made.fileName())
                .param("sha256", made.sha256())
                .param("state", made.state().name())
                .param("choices", made.choices().toJson())
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .param("at", Timestamp.from(made.openedAt()))
                .update();
    }

    /// The next short number of a cell; whoever asks after it waits until this transaction ends.
    int nextNumber(CellId cell) {
        return db.sql("""
                insert into sheet_number (cell_id, last) values (:cell, 1)
                on conflict (cell_id) do update set last = sheet_number.last + 1
                returning last""")
                .param("cell", cell.value())
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    Optional<ImportId> numbered(CellId cell, int number) {
        return db.sql("select id from sheet_import where cell_id = :cell and number = :number")
                .param("cell", cell.value())
                .param("number", number)
                .query((row, _) -> new ImportId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<SheetImport> find(CellId cell, ImportId id) {
        return db.sql("""
                select id, number, kind, context, file_name, sha256, state, choices, job_id, rows_in, rows_made, opened_at
                from sheet_import
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> sheetImport(row))
                .optional();
    }

    /// The latest first.
    ///
    /// @param discarded whether plans thrown away are listed, or all others
    List<SheetImport> before(CellId cell, boolean discarded, UUID before, int most) {
        return db.sql("""
                select id, number, kind, context, file_name, sha256, state, choices, job_id, rows_in, rows_made, opened_at
                from sheet_import
                where cell_id = :cell and id < :before and (state = 'DISCARDED') = :discarded
                order by id desc
                limit :most""")
                .param("cell", cell.value())
                .param("discarded", discarded)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> sheetImport(row))
                .list();
    }

    int going(CellId cell, String context) {
        return db.sql("""
                select count(*) as n
                from sheet_import
                where cell_id = :cell and (context = :context or starts_with(context, :within))
                  and state in ('NEEDS_MAPPING', 'PLANNED', 'APPLYING', 'UNDOING')""")
                .param("cell", cell.value())
                .param("context", context)
                .param("within", context + "@")
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    int countDiscarded(CellId cell) {
        return db.sql("select count(*) as n from sheet_import where cell_id = :cell and state = 'DISCARDED'")
                .param("cell", cell.value())
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    Optional<SheetImport> ofFile(CellId cell, String kind, String context, String sha256) {
        return db.sql("""
                select id, number, kind, context, file_name, sha256, state, choices, job_id, rows_in, rows_made, opened_at
                from sheet_import
                where cell_id = :cell and kind = :kind and context = :context and sha256 = :sha256
                  and state <> 'DISCARDED'
                order by id desc
                limit 1""")
                .param("cell", cell.value())
                .param("kind", kind)
                .param("context", context)
                .param("sha256", sha256)
                .query((row, _) -> sheetImport(row))
                .optional();
    }

    /// An import of the same bytes into the same that stands, other than this one.
    Optional<SheetImport> appliedBefore(CellId cell, SheetImport than) {
        return db.sql("""
                select id, number, kind, context, file_name, sha256, state, choices, job_id, rows_in, rows_made, opened_at
                from sheet_import
                where cell_id = :cell and kind = :kind and context = :context and sha256 = :sha256 and id <> :than
                  and state in ('APPLYING', 'APPLIED', 'PARTLY_UNDONE')
                order by id desc
                limit 1""")
                .param("cell", cell.value())
                .param("kind", than.kind())
                .param("context", than.context())
                .param("sha256", than.sha256())
                .param("than", than.id().value())
                .query((row, _) -> sheetImport(row))
                .optional();
    }

    void choose(CellId cell, ImportId id, Choices choices) {
        db.sql("update sheet_import set choices = :choices where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("choices", choices.toJson())
                .update();
    }

    /// Moves on from one of the states given; whether it did.
    boolean advance(CellId cell, ImportId id, List<SheetImport.State> from, SheetImport.State to) {
        return db.sql("""
                update sheet_import
                set state = :to
                where cell_id = :cell and id = :id and state in (:from)""")
                        .param("cell", cell.value())
                        .param("id", id.value())
                        .param("to", to.name())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void job(CellId cell, ImportId id, UUID job) {
        db.sql("update sheet_import set job_id = :job where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("job", job)
                .update();
    }

    /// Holds the import until the transaction ends: a run given up for dead too early never works beside the one
    /// that took over.
    void lock(CellId cell, ImportId id) {
        db.sql("select 1 from sheet_import where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    /// How many rows of the file have been made or left so far.
    int rowsDone(CellId cell, ImportId id) {
        return db.sql("""
                select count(*) as n
                from sheet_import_row
                where cell_id = :cell and import_id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    /// @param subjects for each row what was made of it; null for a row left
    void rowsDone(CellId cell, ImportId id, int first, List<PlannedRow> rows, List<@Nullable String> subjects) {
        var lines = new ArrayList<Object[]>();
        int made = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var left = row.left();
            if (left == null) made++;
            lines.add(new Object[] {
                cell.value(),
                id.value(),
                first + i,
                row.sheet(),
                row.number(),
                subjects.get(i),
                left == null ? null : left.key(),
                left == null ? "[]" : json.writeValueAsString(left.arguments())
            });
        }
        batches.batchUpdate("""
                insert into sheet_import_row (cell_id, import_id, position, sheet, row_number, subject, left_key, left_args)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        db.sql("""
                update sheet_import
                set rows_in = rows_in + :in, rows_made = rows_made + :made
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("in", rows.size())
                .param("made", made)
                .update();
    }

    /// What became of rows, in the file's order.
    List<RowDone> rows(CellId cell, ImportId id, int after, int most) {
        return db.sql("""
                select position, sheet, row_number, subject, left_key, left_args
                from sheet_import_row
                where cell_id = :cell and import_id = :id and position > :after
                order by position
                limit :most""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new RowDone(
                        row.getInt("position"),
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        row.getString("subject"),
                        reason(row.getString("left_key"), row.getString("left_args"))))
                .list();
    }

    /// To how many different things its rows led.
    int things(CellId cell, ImportId id) {
        return db.sql("""
                select count(distinct subject) as n
                from sheet_import_row
                where cell_id = :cell and import_id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    Optional<Choices> kept(CellId cell, String kind, String signature) {
        return db.sql("""
                select choices
                from sheet_kept
                where cell_id = :cell and kind = :kind and signature = :signature""")
                .param("cell", cell.value())
                .param("kind", kind)
                .param("signature", signature)
                .query((row, _) -> Choices.fromJson(row.getString("choices")))
                .optional();
    }

    void keep(CellId cell, String kind, String signature, Choices choices) {
        db.sql("""
                insert into sheet_kept (cell_id, kind, signature, choices)
                values (:cell, :kind, :signature, :choices)
                on conflict (cell_id, kind, signature) do update set choices = excluded.choices""")
                .param("cell", cell.value())
                .param("kind", kind)
                .param("signature", signature)
                .param("choices", choices.toJson())
                .update();
    }

    private @Nullable Reason reason(@Nullable String key, String arguments) {
        return key == null ? null : new Reason(key, List.of(json.readValue(arguments, String[].class)));
    }

    private static SheetImport sheetImport(ResultSet row) throws SQLException {
        return new SheetImport(
                new ImportId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("context"),
                row.getString("file_name"),
                row.getString("sha256"),
                SheetImport.State.valueOf(row.getString("state")),
                Choices.fromJson(row.getString("choices")),
                row.getObject("job_id", UUID.class),
                row.getInt("rows_in"),
                row.getInt("rows_made"),
                row.getTimestamp("opened_at").toInstant());
    }
}
