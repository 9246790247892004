package ruche.actors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// The words of actors' names as the tables keep them: beginnings to search by, keys to find twins by. An actor also
/// bears the names of those that were merged into it.
@Component
class ActorWords {
    /// Which reading of names this is: one more after each change of [ActorName] that makes other words of a name.
    static final int READING = 3;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ActorWords(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Beginnings as numbers, a cell's own: short to keep, quick to compare. Two beginnings that share a number
    /// would only make a search find too much.
    static Integer[] numbers(CellId cell, Collection<String> beginnings) {
        return beginnings.stream()
                .map(beginning -> number(cell.value() + ":" + beginning))
                .sorted()
                .distinct()
                .toArray(Integer[]::new);
    }

    private static int number(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /// Writes them anew, from the names that the actor bears now.
    void write(CellId cell, ActorId actor) {
        var names = db.sql("""
                select id, name_ar, name_fr, acronym from actor
                where cell_id = :cell and (id = :actor or merged_into = :actor)""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query((row, _) -> new Named(
                        row.getObject("id", UUID.class), Rows.bilingual(row, "name"), row.getString("acronym")))
                .list();
        var beginnings = new TreeSet<String>();
        var keys = new TreeSet<String>();
        for (var name : names) add(name, beginnings, keys);
        db.sql("""
                update actor set begins = :begins, words_made = :reading, compared_at = null
                where cell_id = :cell and id = :actor""")
                .param("begins", numbers(cell, beginnings))
                .param("reading", READING)
                .param("cell", cell.value())
                .param("actor", actor.value())
                .update();
        forget(cell, actor);
        db.sql("""
                insert into actor_word (cell_id, word, actor_id)
                select :cell, word, :actor from unnest(:words) as each (word)""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("words", keys.toArray(String[]::new))
                .update();
    }

    record Named(UUID id, Bilingual name, String acronym) {}

    /// Writes them for many that bear their own names alone.
    void writeAll(CellId cell, List<Named> actors) {
        var begins = new ArrayList<Object[]>();
        var words = new ArrayList<String>();
        var owners = new ArrayList<UUID>();
        for (var actor : actors) {
            var beginnings = new TreeSet<String>();
            var keys = new TreeSet<String>();
            add(actor, beginnings, keys);
            begins.add(new Object[] {numbers(cell, beginnings), cell.value(), actor.id()});
            words.addAll(keys);
            keys.forEach(_ -> owners.add(actor.id()));
        }
        batches.batchUpdate(
                "update actor set begins = ?, words_made = " + READING + ", compared_at = null"
                        + " where cell_id = ? and id = ?",
                begins);
        db.sql("delete from actor_word where cell_id = :cell and actor_id = any(:actors)")
                .param("cell", cell.value())
                .param("actors", actors.stream().map(Named::id).toArray(UUID[]::new))
                .update();
        db.sql("""
                insert into actor_word (cell_id, word, actor_id)
                select :cell, word, actor from unnest(:words, :actors) as each (word, actor)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("words", words.toArray(String[]::new))
                .param("actors", owners.toArray(UUID[]::new))
                .update();
    }

    private static void add(Named actor, Collection<String> beginnings, Collection<String> keys) {
        add(actor.name().ar(), beginnings, keys);
        add(actor.name().fr(), beginnings, keys);
        beginnings.addAll(ActorName.beginnings(actor.acronym()));
        keys.addAll(ActorName.acronymKeys(actor.acronym()));
    }

    private static void add(String name, Collection<String> beginnings, Collection<String> keys) {
        if (name.isEmpty()) return;
        beginnings.addAll(ActorName.beginnings(name));
        keys.addAll(ActorName.of(name).keys());
    }

    void forget(CellId cell, ActorId actor) {
        db.sql("delete from actor_word where cell_id = :cell and actor_id = :actor")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .update();
    }

    /// Says that what tells an actor from others has changed: it is compared with them anew.
    void changed(CellId cell, ActorId actor) {
        changed(cell, List.of(actor));
    }

    void changed(CellId cell, Collection<ActorId> actors) {
        db.sql("update actor set compared_at = null where cell_id = :cell and id = any(:actors)")
                .param("cell", cell.value())
                .param("actors", actors.stream().map(ActorId::value).toArray(UUID[]::new))
                .update();
    }

    /// How many actors bear each of these.
    Map<String, Long> bearing(CellId cell, Collection<String> words) {
        var bearing = new HashMap<String, Long>();
        db.sql("""
                select word, (select count(*) from actor_word w where w.cell_id = :cell and w.word = each.word) as actors
                from unnest(:words) as each (word)""")
                .param("cell", cell.value())
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    bearing.put(row.getString("word"), row.getLong("actors"));
                });
        return bearing;
    }

    /// The keys of names in whatever language, and of what it is called in short.
    static Set<String> keys(Bilingual name, String acronym) {
        var keys = new TreeSet<String>();
        add(name.ar(), new TreeSet<>(), keys);
        add(name.fr(), new TreeSet<>(), keys);
        keys.addAll(ActorName.acronymKeys(acronym));
        return keys;
    }
}
