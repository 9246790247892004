package ruche.actors;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// Finds actors while somebody types: words in any order, begun or whole, in any spelling of accents, hamza, ta marbuta
/// and article, with or without the legal form.
@Component
class ActorSearch {
    private static final int SHORTEST = 2;
    private static final int LOOKED_AT = 300;
    private static final int SHOWN = 10;
    private static final int ANSWERS = 2_000;

    private final JdbcClient db;
    private final ActorIndexes indexes;
    private final TransactionTemplate transaction;
    private final Map<Asked, Answer> answers = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > ANSWERS;
        }
    };

    ActorSearch(JdbcClient db, ActorIndexes indexes, TransactionTemplate transaction) {
        this.db = db;
        this.indexes = indexes;
        this.transaction = transaction;
    }

    /// Those whose whole name it is first, then those that begin so, then the shortest. Where nobody is called so, a
    /// short word and the next are taken for one: Ben-Guerir finds Benguerir; then common words of bodies for those
    /// of the other language, as by [BodyWords].
    ///
    /// @return empty while too little is typed
    List<Actor> like(CellId cell, String typed, Lang lang) {
        return ActorName.readings(typed).stream()
                .map(sought -> like(cell, sought, typed, lang))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Actor> like(CellId cell, List<String> sought, String typed, Lang lang) {
        if (sought.stream().mapToInt(String::length).sum() < SHORTEST) return List.of();
        var core = ActorName.of(typed).core();
        var found = TransactionSynchronizationManager.isActualTransactionActive()
                ? inTables(cell, sought, core)
                : inMemory(cell, sought, core, lang);
        return found.stream()
                .sorted(Comparator.comparingInt((Actor actor) -> rank(actor, core))
                        .thenComparingInt(actor -> actor.name().in(lang).length())
                        .thenComparing(actor -> actor.name().in(lang))
                        .thenComparing(actor -> actor.id().value()))
                .limit(SHOWN)
                .toList();
    }

    private record Asked(CellId cell, List<String> sought, String core, Lang lang) {}

    private record Answer(ActorIndexes.Basis basis, List<Actor> actors) {}

    /// Many type the same first letters: while nothing in the cell changes they get the same answer.
    private List<Actor> inMemory(CellId cell, List<String> sought, String core, Lang lang) {
        var asked = new Asked(cell, sought, core, lang);
        var basis = indexes.basis(cell);
        synchronized (answers) {
            var known = answers.get(asked);
            if (known != null && known.basis().equals(basis)) return known.actors();
        }
        var ids = indexes.best(cell, sought(asked), SHOWN);
        if (ids.isEmpty()) return inTables(cell, sought, core);
        var found = lookedUp(cell, ids.get());
        synchronized (answers) {
            answers.put(asked, new Answer(basis, found));
        }
        return found;
    }

    private static ActorIndex.Sought sought(Asked asked) {
        return new ActorIndex.Sought(
                ActorWords.numbers(asked.cell(), List.of("=" + asked.core()))[0],
                Stream.of(ActorWords.numbers(asked.cell(), asked.sought()))
                        .mapToInt(Integer::intValue)
                        .toArray(),
                asked.core().getBytes(StandardCharsets.UTF_8),
                asked.lang());
    }

    private List<Actor> lookedUp(CellId cell, List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(select() + " and a.id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Actor::of)
                .list();
    }

    /// As the transaction sees them, and while the names are not in memory yet: some hundreds of all that have these
    /// beginnings.
    List<Actor> inTables(CellId cell, List<String> sought, String core) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            // A search by words is one in their index, whatever the planner thinks of so common a word.
            db.sql("select set_config('enable_seqscan', 'off', true)").query().listOfRows();
            return db.sql("(" + select() + """
                     and a.begins @> :whole limit :shown)
                    union
                    (""" + select() + " and a.begins @> :begins limit :most)")
                    .param("cell", cell.value())
                    .param("whole", ActorWords.numbers(cell, List.of("=" + core)))
                    .param("begins", ActorWords.numbers(cell, sought))
                    .param("shown", SHOWN)
                    .param("most", LOOKED_AT)
                    .query(Actor::of)
                    .list();
        }));
    }

    private static String select() {
        return "select " + Actor.COLUMNS
                + " from actor a where a.cell_id = :cell and a.undone_at is null and a.merged_into is null"
                + " and a.dissolved_on is null";
    }

    /// Who is found only by what else its name means, as ADS is by the words of the agency, comes last.
    static int rank(Actor actor, String core) {
        int best = isSaid(actor, core) ? 2 : 3;
        for (var name : List.of(actor.name().ar(), actor.name().fr(), actor.acronym())) {
            if (name.isEmpty()) continue;
            var theirs = ActorName.of(name).core();
            if (theirs.equals(core)) return 0;
            if (theirs.startsWith(core)) best = 1;
        }
        return best;
    }

    /// Whether its own names have all the letters of each word.
    private static boolean isSaid(Actor actor, String core) {
        var said = Stream.of(actor.name().ar(), actor.name().fr(), actor.acronym())
                .filter(name -> !name.isEmpty())
                .map(name -> ActorName.of(name).core().replace(" ", ""))
                .toList();
        return Stream.of(core.split(" ")).allMatch(word -> said.stream().anyMatch(name -> name.contains(word)));
    }
}
