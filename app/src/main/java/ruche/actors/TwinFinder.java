package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Finds the actors of a cell that are probably the one in question. Only those are compared that share something rare:
/// a word, its consonants, the whole name, a number, a contact, or a word within one commune.
@Component
class TwinFinder {
    /// Words borne by more tell too little to compare all who bear them.
    private static final int RARE = 40;

    private static final int WITHIN_A_COMMUNE = 6;
    private static final int MOST = 400;
    private static final Comparator<Twin> LIKEST = Comparator.comparingDouble(
                    (Twin twin) -> -twin.verdict().share())
            .thenComparing(twin -> String.valueOf(twin.side().id()));

    private final JdbcClient db;
    private final ActorWords words;

    TwinFinder(JdbcClient db, ActorWords words) {
        this.db = db;
        this.words = words;
    }

    record Twin(TwinSide side, TwinRules.Verdict verdict) {}

    /// How many bear which word, counted once in a run over many actors.
    final class Counts {
        private final CellId cell;
        private final long actors;
        private final Map<String, Long> known = new HashMap<>();

        private Counts(CellId cell) {
            this.cell = cell;
            actors = db.sql("""
                    select count(*) from actor
                    where cell_id = :cell and undone_at is null and merged_into is null""").param("cell", cell.value()).query(Long.class).single();
        }

        private void learn(Collection<String> keys) {
            var unknown = new TreeSet<>(keys);
            unknown.removeAll(known.keySet());
            if (!unknown.isEmpty()) known.putAll(words.bearing(cell, unknown));
        }

        private WordWeights weights() {
            return new WordWeights(actors, known);
        }
    }

    Counts counts(CellId cell) {
        return new Counts(cell);
    }

    /// Those like it, the likest first.
    List<Twin> of(TwinSide side, Counts counts) {
        return compared(side, counts).stream()
                .map(other -> new Twin(other, TwinRules.sought(side, other, counts.weights())))
                .filter(twin -> twin.verdict().twins())
                .sorted(LIKEST)
                .toList();
    }

    /// Those called almost alike, wherever their seats are, the likest first.
    List<Twin> resembling(TwinSide side, Counts counts) {
        return compared(side, counts).stream()
                .filter(other -> TwinRules.resemble(side, other, counts.weights()))
                .map(other -> new Twin(other, TwinRules.judge(side, other, counts.weights())))
                .sorted(LIKEST)
                .toList();
    }

    private List<TwinSide> compared(TwinSide side, Counts counts) {
        var keys = ActorWords.keys(side.name(), side.acronym());
        counts.learn(keys);
        var others = sides(counts.cell, candidates(side, keys, counts));
        learn(others, counts);
        return others;
    }

    TwinRules.Verdict judge(TwinSide one, TwinSide other, Counts counts) {
        learn(List.of(one, other), counts);
        return TwinRules.judge(one, other, counts.weights());
    }

    private static void learn(List<TwinSide> sides, Counts counts) {
        counts.learn(sides.stream()
                .flatMap(side -> side.names().stream())
                .flatMap(name -> name.words().stream())
                .collect(Collectors.toSet()));
    }

    private Set<UUID> candidates(TwinSide side, Set<String> keys, Counts counts) {
        var found = new HashSet<UUID>();
        found.addAll(bearing(counts.cell, rare(keys, counts)));
        found.addAll(inCommune(counts.cell, side, keys, counts));
        found.addAll(reachedAs(counts.cell, side));
        found.remove(side.id());
        return found;
    }

    private static List<String> rare(Set<String> keys, Counts counts) {
        var rare = new ArrayList<String>();
        for (var key : keys) {
            boolean whole = key.startsWith("=") || key.startsWith("~");
            if (whole || counts.known.getOrDefault(key, 0L) <= RARE) rare.add(key);
            if (!key.matches("[#=~].*")) rare.add("~" + key);
            if (key.startsWith("~")) rare.add(key.substring(1));
        }
        return rare;
    }

    private List<UUID> bearing(CellId cell, List<String> keys) {
        return ids(db.sql("""
                select distinct w.actor_id as id
                from unnest(:keys) as each (key),
                     lateral (select actor_id from actor_word
                              where cell_id = :cell and word = each.key order by actor_id limit :rare) w
                limit :most""")
                .param("cell", cell.value())
                .param("keys", keys.toArray(String[]::new))
                .param("rare", RARE + 1)
                .param("most", MOST));
    }

    /// By the words that tell most of those that anybody bears, and by their consonants; in a commune even a common
    /// word is borne by few.
    private List<UUID> inCommune(CellId cell, TwinSide side, Set<String> keys, Counts counts) {
        if (side.commune() == null) return List.of();
        var telling = keys.stream()
                .filter(key -> !key.matches("[=~].*") && counts.known.getOrDefault(key, 0L) > 0)
                .sorted(Comparator.comparingLong(key -> counts.known.getOrDefault(key, 0L)))
                .limit(WITHIN_A_COMMUNE)
                .toArray(String[]::new);
        return ids(db.sql("""
                select distinct a.id
                from actor a join actor_word w on w.cell_id = a.cell_id and w.actor_id = a.id
                where a.cell_id = :cell and a.commune = :commune and w.word = any(:words)
                limit :most""")
                .param("cell", cell.value())
                .param("commune", side.commune())
                .param("words", telling)
                .param("most", MOST));
    }

    private List<UUID> reachedAs(CellId cell, TwinSide side) {
        var values = side.contacts().stream().map(TwinSide.Reach::value).toArray(String[]::new);
        return ids(db.sql("""
                select actor_id as id from actor_contact
                where cell_id = :cell and contact_value = any(:values) and removed_at is null
                union
                select actor_id from actor_legal where cell_id = :cell and receipt_form = :receipt
                limit :most""")
                .param("cell", cell.value())
                .param("values", values)
                .param("receipt", side.receipt())
                .param("most", MOST));
    }

    private static List<UUID> ids(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /// Those of them that stand in the registry, in the order of their ids.
    List<TwinSide> sides(CellId cell, Collection<UUID> actors) {
        if (actors.isEmpty()) return List.of();
        return db.sql("""
                select a.id, a.kind, a.name_ar, a.name_fr, a.commune, a.field, a.acronym,
                       coalesce(l.receipt_form, '') as receipt, coalesce(l.ice, '') as ice,
                       array(select c.kind || ' ' || c.contact_value from actor_contact c
                             where c.cell_id = a.cell_id and c.actor_id = a.id and c.removed_at is null) as contacts
                from actor a left join actor_legal l on l.cell_id = a.cell_id and l.actor_id = a.id
                where a.cell_id = :cell and a.id = any(:ids) and a.undone_at is null and a.merged_into is null
                order by a.id""")
                .param("cell", cell.value())
                .param("ids", actors.toArray(UUID[]::new))
                .query(TwinFinder::side)
                .list();
    }

    private static TwinSide side(ResultSet row, int number) throws SQLException {
        return new TwinSide(
                row.getObject("id", UUID.class),
                ActorKind.valueOf(row.getString("kind")),
                Rows.bilingual(row, "name"),
                row.getString("commune"),
                row.getString("field"),
                row.getString("acronym"),
                Stream.of((String[]) row.getArray("contacts").getArray())
                        .map(TwinFinder::reach)
                        .collect(Collectors.toSet()),
                row.getString("receipt"),
                row.getString("ice"));
    }

    private static TwinSide.Reach reach(String stored) {
        int space = stored.indexOf(' ');
        return new TwinSide.Reach(ContactKind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
    }
}
