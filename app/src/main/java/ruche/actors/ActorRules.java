package ruche.actors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// The numbers of days a cell goes by, each with its source: the usual ones until it sets its own.
@Component
class ActorRules {
    private static final int MOST = 3_650;

    private final JdbcClient db;
    private final Cells cells;
    private final Journal journal;
    private final Clock clock;

    ActorRules(JdbcClient db, Cells cells, Journal journal, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param source in the cell's words; empty for the usual one
    record Line(ActorRule rule, int days, String source) {}

    LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }

    /// Those that the cell has set.
    List<Line> own(CellId cell) {
        return db.sql("select rule, days, source from actor_rule where cell_id = :cell order by rule")
                .param("cell", cell.value())
                .query((row, _) ->
                        new Line(ActorRule.valueOf(row.getString("rule")), row.getInt("days"), row.getString("source")))
                .list();
    }

    List<Line> all(CellId cell) {
        var own = own(cell);
        return Arrays.stream(ActorRule.values())
                .map(rule -> own.stream()
                        .filter(line -> line.rule() == rule)
                        .findFirst()
                        .orElse(new Line(rule, rule.usual(), "")))
                .toList();
    }

    int days(CellId cell, ActorRule rule) {
        return line(cell, rule).days();
    }

    Line line(CellId cell, ActorRule rule) {
        return all(cell).stream()
                .filter(line -> line.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /// @param source where the number is from: a law, a decision
    /// @throws Refusal if it is no number of days anybody means
    @Transactional
    void set(CellId cell, ActorRule rule, int days, String source, By by) {
        if (days < 1 || days > MOST) throw new Refusal("actors.rule-days", "1", Integer.toString(MOST)).about("days");
        var before = line(cell, rule);
        if (before.days() == days && before.source().equals(source)) return;
        db.sql("""
                insert into actor_rule (cell_id, rule, days, source) values (:cell, :rule, :days, :source)
                on conflict (cell_id, rule) do update set days = excluded.days, source = excluded.source""")
                .param("cell", cell.value())
                .param("rule", rule.name())
                .param("days", days)
                .param("source", source)
                .update();
        journal.write(cell, by, change(rule, days, source).since(change(rule, before.days(), before.source())));
    }

    private static Change change(ActorRule rule, int days, String source) {
        return Change.of("actor-rule.set", "settings")
                .with("rule", rule)
                .with("days", days)
                .with("source", source);
    }
}
