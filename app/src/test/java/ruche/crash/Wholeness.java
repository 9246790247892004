package ruche.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Whether an import stands whole, or not at all: everything is counted and compared with the file.
final class Wholeness {
    private static final String RECORDED = "count(distinct subject) from record_entry where act = ";

    private final Data data;
    private final SampleFile file;
    private final List<String> faults = new ArrayList<>();

    private Wholeness(Data data, SampleFile file) {
        this.data = data;
        this.file = file;
    }

    /// @return what is wrong; empty when all is well
    static List<String> faults(Data data, SampleFile file) throws SQLException {
        var check = new Wholeness(data, file);
        var standing = data.standing().orElseThrow(() -> new SQLException("the database is away"));
        switch (standing.state()) {
            case "NONE" -> check.nothing();
            case "APPLIED" -> check.applied(0);
            case "UNDONE" -> check.applied(file.requests().size());
            default -> check.faults.add("half: " + standing);
        }
        check.record();
        check.same("jobs not ended", 0, "count(*) from job where state <> 'DONE'");
        check.same("work still planned", 0, "count(*) from scheduled_tasks where task_name = 'job'");
        return check.faults;
    }

    private void nothing() throws SQLException {
        for (var table : List.of("cell", "cycle", "sheet_file", "sheet_import_row", "idea", "job", "record_entry"))
            same(table, 0, "count(*) from " + table);
    }

    private void applied(int undone) throws SQLException {
        int made = file.requests().size();
        same("imports", 1, "count(*) from sheet_import");
        same("rows accounted for", file.rows(), "count(*) from sheet_import_row");
        same("their last position", file.rows() - 1, "max(position) from sheet_import_row");
        same("rows in", file.rows(), "rows_in from sheet_import");
        same("rows made", made, "rows_made from sheet_import");
        same(
                "rows left with a reason",
                file.rows() - made,
                "count(*) from sheet_import_row where left_key is not null");
        rows("rows made", "row_number from sheet_import_row where subject is not null and left_key is null");
        rows("rows that ideas name", "import_row from idea where import_id = (select id from sheet_import)");
        same("ideas", made, "count(*) from idea");
        same("numbers given", made, "count(distinct number) from idea");
        same("last number", made, "max(split_part(number, '-', 3)::int) from idea");
        same("counter", made, "last from idea_counter");
        // What was taken back leaves its number, not what it said.
        same("sum asked", undone == 0 ? file.askedMinor() : 0, "coalesce(sum(asked_minor), 0) from idea");
        same("authors", made - undone, "count(*) from idea_author");
        same("rows whose idea is not theirs", 0, """
                count(*) from sheet_import_row r
                where r.subject is not null and not exists (
                    select 1 from idea i where r.subject = '/ideas/' || i.number and i.import_row = r.row_number)""");
        same("ideas in state undone", undone, "count(*) from idea where state = 'UNDONE'");
        same("ideas in state proposed", made - undone, "count(*) from idea where state = 'PROPOSED'");
        same("notes of coming in", made, "count(*) from idea_event where kind <> 'undone'");
        same("notes of being undone", undone, "count(*) from idea_event where kind = 'undone'");
        same("ideas recorded", made, RECORDED + "'ideas.imported'");
        same("entries of it", made, "count(*) from record_entry where act = 'ideas.imported'");
        same("ideas recorded as undone", undone, RECORDED + "'ideas.undone'");
        same("entries of that", undone, "count(*) from record_entry where act = 'ideas.undone'");
    }

    /// Numbered without a gap, and each entry with its line in the audit.
    private void record() throws SQLException {
        long entries = data.count("count(*) from record_entry");
        same("size of the record", entries, "coalesce(sum(size), 0) from record_head");
        same("its last index", entries - 1, "coalesce(max(index), -1) from record_entry");
        same("lines of the audit", entries, "count(*) from record_audit join record_entry using (cell_id, index)");
    }

    private void same(String what, long expected, String query) throws SQLException {
        long found = data.count(query);
        if (found != expected) faults.add(what + ": " + found + " instead of " + expected);
    }

    private void rows(String what, String query) throws SQLException {
        var found = data.numbers(query);
        if (!Objects.equals(found, file.requests())) faults.add(what + ": not those of the file");
    }
}
