package ruche.actors;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Which papers a cell knows, and which it asks of whom for what. Each begins with the usual ones and makes
/// them its own with the first change.
@Component
class PaperKinds {
    private static final int MOST_MONTHS = 240;

    private final JdbcClient db;
    private final Journal journal;

    PaperKinds(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /// In the cell's order, also those no longer asked for.
    List<PaperKind> all(CellId cell) {
        var own = own(cell);
        return own.isEmpty() ? UsualPapers.KINDS : own;
    }

    private List<PaperKind> own(CellId cell) {
        return db.sql("""
                select code, name_ar, name_fr, months, retired
                from actor_paper_kind
                where cell_id = :cell
                order by position, code""").param("cell", cell.value()).query(PaperKind::of).list();
    }

    /// Whether the cell has none but those that every cell begins with.
    boolean areUsual(CellId cell) {
        return own(cell).isEmpty();
    }

    List<PaperKind> asked(CellId cell) {
        return all(cell).stream().filter(kind -> !kind.retired()).toList();
    }

    Optional<PaperKind> coded(CellId cell, String code) {
        return all(cell).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    List<PaperNeed> needs(CellId cell) {
        if (own(cell).isEmpty()) return UsualPapers.NEEDS;
        return db.sql("select use, actor_kind, kind_code from actor_paper_need where cell_id = :cell")
                .param("cell", cell.value())
                .query((row, _) -> new PaperNeed(
                        PaperUse.valueOf(row.getString("use")),
                        ActorKind.valueOf(row.getString("actor_kind")),
                        row.getString("kind_code")))
                .list();
    }

    /// Codes of those that an actor of that kind needs.
    List<String> needed(CellId cell, PaperUse use, ActorKind actor) {
        var needs = needs(cell);
        return asked(cell).stream()
                .map(PaperKind::code)
                .filter(code -> needs.contains(new PaperNeed(use, actor, code)))
                .toList();
    }

    /// Those that an actor of that kind needs.
    List<PaperKind> asked(CellId cell, PaperUse use, ActorKind actor) {
        var needed = needed(cell, use, actor);
        return asked(cell).stream().filter(kind -> needed.contains(kind.code())).toList();
    }

    /// Adds a kind, or changes the one of that code.
    ///
    /// @throws Refusal `actors.code-miswritten`, `actors.months-wrong`
    @Transactional
    void define(CellId cell, PaperKind kind, By by) {
        var before = coded(cell, kind.code());
        if (before.filter(kind::equals).isPresent()) return;
        if (!kind.code().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            throw new Refusal("actors.code-miswritten", kind.code()).about("code");
        if (kind.months() != null && (kind.months() < 1 || kind.months() > MOST_MONTHS))
            throw new Refusal("actors.months-wrong", Integer.toString(MOST_MONTHS)).about("months");
        takeUsual(cell, by);
        write(cell, kind);
        var change = change(kind);
        journal.write(cell, by, before.map(known -> change.since(change(known))).orElse(change));
    }

    /// Says which papers actors of a kind need for a use.
    @Transactional
    void ask(CellId cell, PaperUse use, ActorKind actor, List<String> codes, By by) {
        var before = needed(cell, use, actor);
        var now = asked(cell).stream()
                .map(PaperKind::code)
                .filter(codes::contains)
                .toList();
        if (!codes.stream().allMatch(now::contains)) throw new Refusal("shell.choice-missing").about("papers");
        if (before.equals(now)) return;
        takeUsual(cell, by);
        db.sql("delete from actor_paper_need where cell_id = :cell and use = :use and actor_kind = :actor")
                .param("cell", cell.value())
                .param("use", use.name())
                .param("actor", actor.name())
                .update();
        now.forEach(code -> write(cell, new PaperNeed(use, actor, code)));
        journal.write(
                cell,
                by,
                Change.of("actor-paper-need.set", "settings")
                        .with("use", use)
                        .with("kind", actor)
                        .with("papers", String.join(" ", before), String.join(" ", now)));
    }

    private void takeUsual(CellId cell, By by) {
        if (!own(cell).isEmpty()) return;
        UsualPapers.KINDS.forEach(kind -> write(cell, kind));
        UsualPapers.NEEDS.forEach(need -> write(cell, need));
        journal.write(cell, by, Change.of("actor-paper-kind.usual", "settings"));
    }

    private void write(CellId cell, PaperKind kind) {
        db.sql("""
                insert into actor_paper_kind (cell_id, code, name_ar, name_fr, months, retired, position)
                select :cell, :code, :ar, :fr, :months, :retired, coalesce(max(position), 0) + 1
                from actor_paper_kind where cell_id = :cell
                on conflict (cell_id, code) do update
                set name_ar = excluded.name_ar, name_fr = excluded.name_fr, months = excluded.months,
                    retired = excluded.retired""")
                .param("cell", cell.value())
                .param("code", kind.code())
                .param("ar", kind.name().ar())
                .param("fr", kind.name().fr())
                .param("months", kind.months())
                .param("retired", kind.retired())
                .update();
    }

    private void write(CellId cell, PaperNeed need) {
        db.sql("""
                insert into actor_paper_need (cell_id, use, actor_kind, kind_code)
                values (:cell, :use, :actor, :code)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("use", need.use().name())
                .param("actor", need.actor().name())
                .param("code", need.paper())
                .update();
    }

    private static Change change(PaperKind kind) {
        return Change.of("actor-paper-kind.defined", "settings")
                .with("paper", kind.code())
                .with("name-ar", kind.name().ar())
                .with("name-fr", kind.name().fr())
                .with("months", Change.text(kind.months()))
                .with("retired", kind.retired());
    }
}
