package ruche.learning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// What was proposed to persons, and what they decided. Of one thing one line is kept: what was shown last before the
/// decision, and the last decision.
@Component
public class Outcomes {
    private final JdbcClient db;
    private final Cells cells;
    private final Clock clock;

    Outcomes(JdbcClient db, Cells cells, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.clock = clock;
    }

    /// Somebody who may decide was shown these. What is decided already stays as it is.
    public void shown(CellId cell, Collection<Shown> shown) {
        if (shown.isEmpty()) return;
        db.sql("""
                insert into learning_outcome as known (cell_id, sort, about, proposed, since, month)
                select :cell, sort, about, proposed, :now, :month
                from unnest(:sorts::text[], :abouts::text[], :proposed::text[]) as shown (sort, about, proposed)
                order by sort, about
                on conflict (cell_id, sort, about) do update set proposed = excluded.proposed
                where known.decided is null and known.proposed is distinct from excluded.proposed""")
                .param("cell", cell.value())
                .param(
                        "sorts",
                        texts(shown.stream().map(one -> one.sort().name()).toList()))
                .param("abouts", texts(shown.stream().map(Shown::about).toList()))
                .param("proposed", texts(shown.stream().map(Shown::proposed).toList()))
                .param("now", Timestamp.from(clock.instant()))
                .param("month", month(cell))
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private LocalDate month(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone())).withDayOfMonth(1);
    }

    /// A person decided.
    ///
    /// @return whether it had been shown, or decided before
    public boolean decided(CellId cell, Sort sort, String about, String decided) {
        return db.sql("""
                update learning_outcome set decided = :decided, decided_at = :now
                where cell_id = :cell and sort = :sort and about = :about""")
                        .param("decided", decided)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("cell", cell.value())
                        .param("sort", sort.name())
                        .param("about", about)
                        .update()
                > 0;
    }

    /// A person decided, and counts as having found it where nothing was proposed to him: somebody with an account, for
    /// files brought in at the machine say nothing of what the program would have proposed.
    public void found(CellId cell, Sort sort, String about, String decided, By by) {
        if (decided(cell, sort, about, decided) || by.personId().isEmpty()) return;
        db.sql("""
                insert into learning_outcome (cell_id, sort, about, since, month, decided, decided_at)
                values (:cell, :sort, :about, :now, :month, :decided, :now)
                on conflict (cell_id, sort, about) do update
                set decided = excluded.decided, decided_at = excluded.decided_at""")
                .param("cell", cell.value())
                .param("sort", sort.name())
                .param("about", about)
                .param("now", Timestamp.from(clock.instant()))
                .param("month", month(cell))
                .param("decided", decided)
                .update();
    }

    /// A decision was taken back: the proposal stands open again.
    public void takenBack(CellId cell, Sort sort, String about) {
        db.sql("""
                delete from learning_outcome
                where cell_id = :cell and sort = :sort and about = :about and proposed is null""")
                .param("cell", cell.value())
                .param("sort", sort.name())
                .param("about", about)
                .update();
        db.sql("""
                update learning_outcome set decided = null, decided_at = null
                where cell_id = :cell and sort = :sort and about = :about""")
                .param("cell", cell.value())
                .param("sort", sort.name())
                .param("about", about)
                .update();
    }

    /// By sort and month of the proposal, the latest month first.
    List<MonthOfProposals> months(CellId cell) {
        return db.sql("""
                select sort, month,
                       count(*) filter (where proposed <> '') as proposed,
                       count(*) filter (where proposed <> '' and decided = proposed) as confirmed,
                       count(*) filter (where proposed <> '' and decided <> proposed) as refused,
                       count(*) filter (where proposed is null and decided is not null) as missed,
                       count(*) filter (where proposed = '' and decided is not null) as unsure
                from learning_outcome
                where cell_id = :cell
                group by sort, month
                order by month desc, sort""")
                .param("cell", cell.value())
                .query(Rows.rows(MonthOfProposals.class))
                .list();
    }
}
