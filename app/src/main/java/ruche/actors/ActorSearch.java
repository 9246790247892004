package ruche.actors;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// Finds actors while somebody types: words in any order, begun or whole, in any spelling of accents, hamza, ta marbuta
/// and article, with or without the legal form.
@Component
class ActorSearch {
    private static final int SHORTEST = 2;
    private static final int LOOKED_AT = 300;
    private static final int SHOWN = 10;

    private final JdbcClient db;

    ActorSearch(JdbcClient db) {
        this.db = db;
    }

    /// Those whose whole name it is first, then those that begin so, then the shortest.
    ///
    /// @return empty while too little is typed
    @Transactional(readOnly = true)
    public List<Actor> like(CellId cell, String typed, Lang lang) {
        var sought = ActorName.sought(typed);
        if (sought.stream().mapToInt(String::length).sum() < SHORTEST) return List.of();
        // A search by words is one in their index, whatever the planner thinks of so common a word.
        db.sql("select set_config('enable_seqscan', 'off', true)").query().listOfRows();
        var core = ActorName.of(typed).core();
        return db
                .sql("(" + select() + """
                 and a.begins @> :whole limit :shown)
                union
                (""" + select() + " and a.begins @> :begins limit :most)")
                .param("cell", cell.value())
                .param("whole", ActorWords.numbers(cell, List.of("=" + core)))
                .param("begins", ActorWords.numbers(cell, sought))
                .param("shown", SHOWN)
                .param("most", LOOKED_AT)
                .query(Actor::of)
                .list()
                .stream()
                .sorted(Comparator.comparingInt((Actor actor) -> rank(actor, core))
                        .thenComparingInt(actor -> actor.name().in(lang).length())
                        .thenComparing(actor -> actor.name().in(lang))
                        .thenComparing(actor -> actor.id().value()))
                .limit(SHOWN)
                .toList();
    }

    private static String select() {
        return "select " + Actor.COLUMNS
                + " from actor a where a.cell_id = :cell and a.undone_at is null and a.merged_into is null"
                + " and a.dissolved_on is null";
    }

    private static int rank(Actor actor, String core) {
        int best = 2;
        for (var name : List.of(actor.name().ar(), actor.name().fr(), actor.acronym())) {
            if (name.isEmpty()) continue;
            var theirs = ActorName.of(name).core();
            if (theirs.equals(core)) return 0;
            if (theirs.startsWith(core)) best = 1;
        }
        return best;
    }
}
