package ruche.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Files handed in of which nobody has said what their columns mean, or that were planned and never carried out.
@Component
@Order(5)
class SheetsWaiting implements WaitingWork {
    private final JdbcClient db;

    SheetsWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.staff()) return List.of();
        return Stream.of(
                        line(visit, SheetImport.State.NEEDS_MAPPING, "sheets.waiting-mapping"),
                        line(visit, SheetImport.State.PLANNED, "sheets.waiting-planned"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Waiting> line(Visit visit, SheetImport.State state, String key) {
        return db.sql("""
                select count(*) as count, min(opened_at) as since, min(id::text) as id
                from (
                    select opened_at, id
                    from sheet_import
                    where cell_id = :cell and state = :state
                    order by id desc
                    limit :most) as waiting""")
                .params(Map.of("cell", visit.cell().value(), "state", state.name(), "most", Waiting.MOST + 1))
                .query((row, _) -> Waiting.of(
                        key,
                        row.getLong("count"),
                        Rows.instantOrNull(row, "since"),
                        row.getLong("count") == 1 ? "/imports/" + row.getString("id") : "/imports"))
                .optional()
                .filter(some -> some.count() > 0);
    }
}
