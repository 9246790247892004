package ruche.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.record.Remembered;

/// The way in to a cell's cycles.
@Component
public class Cycles {
    private final JdbcClient db;
    private final Remembered remembered;
    private final Journal journal;
    private final Clock clock;

    Cycles(JdbcClient db, Remembered remembered, Journal journal, Clock clock) {
        this.db = db;
        this.remembered = remembered;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws CodeTaken if the cell has a cycle of that code
    @Transactional
    public Cycle open(CellId cell, NewCycle cycle, By by) {
        var id = new CycleId(Ids.next());
        int made = bind(db.sql("""
                insert into cycle (cell_id, id, code, year, title_ar, title_fr, from_day, to_day, presented_on,
                    commune_required, context_ar, context_fr, notice_ar, notice_fr, programme_ar, programme_fr)
                values (:cell, :id, :code, :year, :titleAr, :titleFr, :from, :to, :presented,
                    :communeRequired, :contextAr, :contextFr, :noticeAr, :noticeFr, :programmeAr, :programmeFr)
                on conflict (cell_id, code) do nothing"""), cell, id, cycle).update();
        if (made == 0) throw new CodeTaken(cycle.code());
        journal.write(cell, by, change("cycle.opened", cycle));
        return cycle(cell, id);
    }

    /// Corrects all but the code, by which it is known, and the year, which stands in numbers given out.
    @Transactional
    public Cycle change(CellId cell, CycleId id, NewCycle cycle, By by) {
        var before = cycle(cell, id);
        if (!before.code().equals(cycle.code())) throw new CycleMiswritten("code", cycle.code());
        if (before.year() != cycle.year()) throw new CycleMiswritten("year", Integer.toString(cycle.year()));
        if (before.asNew().equals(cycle)) return before;
        bind(db.sql("""
                update cycle
                set title_ar = :titleAr, title_fr = :titleFr, from_day = :from, to_day = :to, presented_on = :presented,
                    commune_required = :communeRequired, context_ar = :contextAr, context_fr = :contextFr,
                    notice_ar = :noticeAr, notice_fr = :noticeFr, programme_ar = :programmeAr,
                    programme_fr = :programmeFr
                where cell_id = :cell and id = :id and code = :code and year = :year"""), cell, id, cycle).update();
        journal.write(cell, by, change("cycle.changed", cycle).since(change("cycle.changed", before.asNew())));
        return cycle(cell, id);
    }

    /// Opens a cycle for ideas that people hand in, or closes it to them.
    @Transactional
    public void takeIdeas(CellId cell, CycleId id, boolean open, By by) {
        var cycle = cycle(cell, id);
        if (cycle.takesIdeas() == open) return;
        db.sql("update cycle set takes_ideas = :open where cell_id = :cell and id = :id")
                .param("open", open)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(
                cell, by, Change.of(open ? "cycle.takes-ideas" : "cycle.takes-no-ideas", "cycle/" + cycle.code()));
    }

    /// Those whose period shares a day with that of this one, latest first.
    public List<Cycle> overlapping(CellId cell, Cycle cycle) {
        return all(cell).stream()
                .filter(other ->
                        !other.id().equals(cycle.id()) && other.period().meets(cycle.period()))
                .toList();
    }

    /// Those that take ideas, the one that runs today first.
    public List<Cycle> takingIdeas(CellId cell) {
        var current = current(cell).map(Cycle::id);
        return all(cell).stream()
                .filter(Cycle::takesIdeas)
                .sorted(Comparator.comparing(cycle -> !Optional.of(cycle.id()).equals(current)))
                .toList();
    }

    public Optional<Cycle> byCode(CellId cell, String code) {
        return all(cell).stream().filter(cycle -> cycle.code().equals(code)).findFirst();
    }

    /// @throws NotFound if the cell has no such cycle
    public Cycle cycle(CellId cell, CycleId id) {
        return all(cell).stream()
                .filter(cycle -> cycle.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// @throws NotFound if the cell has no such cycle
    public Cycle named(CellId cell, String code) {
        return byCode(cell, code).orElseThrow(() -> new NotFound(code));
    }

    /// Latest first.
    public List<Cycle> all(CellId cell) {
        return remembered.of(
                cell,
                List.of("strategy/cycles"),
                () -> db.sql("""
                select id, code, year, title_ar, title_fr, from_day, to_day, presented_on, commune_required,
                       context_ar, context_fr, notice_ar, notice_fr, programme_ar, programme_fr, takes_ideas
                from cycle
                where cell_id = :cell
                order by from_day desc, code""").param("cell", cell.value()).query(Cycle::of).list());
    }

    /// The one that runs today; else the latest begun; else the next.
    public Optional<Cycle> current(CellId cell) {
        var today = LocalDate.now(clock);
        return all(cell).stream()
                .min(Comparator.comparing((Cycle cycle) -> !runs(cycle, today))
                        .thenComparing(cycle -> cycle.period().from().isAfter(today))
                        .thenComparingLong(cycle ->
                                Math.abs(ChronoUnit.DAYS.between(cycle.period().from(), today)))
                        .thenComparing(Cycle::code));
    }

    private static boolean runs(Cycle cycle, LocalDate today) {
        var to = cycle.period().to();
        return !cycle.period().from().isAfter(today) && (to == null || !to.isBefore(today));
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, CycleId id, NewCycle cycle) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("code", cycle.code())
                .param("year", cycle.year())
                .param("titleAr", cycle.title().ar())
                .param("titleFr", cycle.title().fr())
                .param("from", cycle.period().from())
                .param("to", cycle.period().to())
                .param("presented", cycle.presented())
                .param("communeRequired", cycle.communeRequired())
                .param("contextAr", Bilingual.arOf(cycle.context()))
                .param("contextFr", Bilingual.frOf(cycle.context()))
                .param("noticeAr", Bilingual.arOf(cycle.notice()))
                .param("noticeFr", Bilingual.frOf(cycle.notice()))
                .param("programmeAr", Bilingual.arOf(cycle.programmeTitle()))
                .param("programmeFr", Bilingual.frOf(cycle.programmeTitle()));
    }

    private static Change change(String act, NewCycle cycle) {
        return Change.of(act, "cycle/" + cycle.code())
                .with("year", cycle.year())
                .with("title-ar", cycle.title().ar())
                .with("title-fr", cycle.title().fr())
                .with("from", cycle.period().from())
                .with("to", cycle.period().to() == null ? "" : cycle.period().to())
                .with("commune-required", cycle.communeRequired());
    }
}
