package ruche.actors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.sheets.ImportTarget.TakenBack;

/// Actors that an import brings, and takes back.
@Component
class ActorImports {
    private final JdbcClient db;
    private final ListGrounds grounds;
    private final ListWriting writing;
    private final ListUndoing undoing;
    private final ActorWords words;
    private final ObjectProvider<ActorUse> uses;
    private final Journal journal;
    private final Clock clock;

    ActorImports(
            JdbcClient db,
            ListGrounds grounds,
            ListWriting writing,
            ListUndoing undoing,
            ActorWords words,
            ObjectProvider<ActorUse> uses,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.grounds = grounds;
        this.writing = writing;
        this.undoing = undoing;
        this.words = words;
        this.uses = uses;
        this.journal = journal;
        this.clock = clock;
    }

    /// Each row's actor: the one known by its key; without a key the one of that kind, name and seat; else a new one.
    /// What it says beyond the line is taken as far as the actor has none of it.
    List<ActorId> bring(CellId cell, UUID importId, List<ListRow> rows, By by) {
        var taking = new ListTaking(grounds.of(cell, rows));
        var ids = rows.stream().map(row -> taking.take(row).actor().id()).toList();
        writing.write(cell, importId, taking.actors(), by);
        return ids;
    }

    /// How many actors it brought, whatever became of them.
    int added(CellId cell, UUID importId) {
        return db.sql("select count(*) as n from actor where cell_id = :cell and import_id = :import")
                .param("cell", cell.value())
                .param("import", importId)
                .query((row, _) -> row.getInt("n"))
                .single();
    }

    private record Brought(UUID id, Bilingual name, boolean changed) {}

    /// Takes back actors that nobody has changed and nothing speaks of. A stub stays; the name finds it no more.
    TakenBack takeBack(CellId cell, UUID importId, int most, Bilingual reason, By by) {
        var all = brought(cell, importId);
        var needed = needed(cell, all);
        var free = all.stream()
                .filter(one -> !needed.contains(one.id()))
                .limit(most)
                .toList();
        free.forEach(one -> takeBack(cell, one.id()));
        undoing.forgetAll(cell, free.stream().map(Brought::id).toList());
        var changes = new ArrayList<Change>();
        for (var one : free)
            changes.add(Change.of("actor.undone", "actor/" + one.id())
                    .with("import", importId)
                    .because(reason));
        journal.writeAll(cell, by, changes);
        int done = free.isEmpty() ? undoing.takeBackFilled(cell, importId, most, reason, by) : free.size();
        return new TakenBack(done, done == 0 ? names(all) : List.of());
    }

    private List<Brought> brought(CellId cell, UUID importId) {
        return db.sql("""
                select id, name_ar, name_fr, changed_at is not null as changed
                from actor
                where cell_id = :cell and import_id = :import and undone_at is null
                order by id
                for update""")
                .param("cell", cell.value())
                .param("import", importId)
                .query((row, _) -> new Brought(
                        row.getObject("id", UUID.class), Rows.bilingual(row, "name"), row.getBoolean("changed")))
                .list();
    }

    private Set<UUID> needed(CellId cell, List<Brought> all) {
        var needed = new HashSet<UUID>();
        all.stream().filter(Brought::changed).map(Brought::id).forEach(needed::add);
        var ids = all.stream().map(Brought::id).toList();
        if (!ids.isEmpty()) uses.orderedStream().forEach(use -> needed.addAll(use.among(cell, ids)));
        return needed;
    }

    private void takeBack(CellId cell, UUID actor) {
        db.sql("update actor set undone_at = :at, key = null, begins = null where cell_id = :cell and id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", actor)
                .update();
        words.forget(cell, new ActorId(actor));
        db.sql("delete from actor_twin where cell_id = :cell and (one_id = :id or other_id = :id)")
                .param("cell", cell.value())
                .param("id", actor)
                .update();
        db.sql("delete from actor_name where cell_id = :cell and actor_id = :id")
                .param("cell", cell.value())
                .param("id", actor)
                .update();
    }

    private static List<String> names(List<Brought> kept) {
        return kept.stream().map(one -> one.name().in(Lang.AR)).toList();
    }
}
