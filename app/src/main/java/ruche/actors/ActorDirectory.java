package ruche.actors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Slice;

/// The registry as a list paged by key.
@Component
class ActorDirectory {
    /// Condition on a line `a`: it was neither taken back nor merged into another.
    static final String STANDS = "a.undone_at is null and a.merged_into is null";

    static final int SIZE = 50;

    /// A list counts no further.
    static final int COUNTED = 10_000;

    private final JdbcClient db;

    ActorDirectory(JdbcClient db) {
        this.db = db;
    }

    Slice<Actor> page(CellId cell, ActorFilter filter, Lang lang, boolean backwards, @Nullable String after, int size) {
        if (filter.words().isBlank()) return page(cell, filter, List.of(), lang, backwards, after, size);
        for (var sought : ActorName.readings(filter.words())) {
            var found = page(cell, filter, sought, lang, backwards, after, size);
            boolean meant = !found.items().isEmpty()
                    || (after != null
                            && !page(cell, filter, sought, lang, backwards, null, 1)
                                    .items()
                                    .isEmpty());
            if (meant) return found;
        }
        return new Slice<>(List.of(), null);
    }

    private Slice<Actor> page(
            CellId cell,
            ActorFilter filter,
            List<String> sought,
            Lang lang,
            boolean backwards,
            @Nullable String after,
            int size) {
        var sort = lang == Lang.AR ? "sort_ar" : "sort_fr";
        var way = backwards ? " desc" : "";
        var beyond = backwards ? "<" : ">";
        var rows = bound(
                        db.sql("select " + Actor.COLUMNS + wanted(filter, sought)
                                + " and (:after::uuid is null or (a." + sort + ", a.id) " + beyond + " (select b."
                                + sort
                                + ", b.id from actor b where b.cell_id = :cell and b.id = :after))"
                                + " order by a." + sort + way + ", a.id" + way + " limit :most"),
                        cell,
                        filter,
                        sought)
                .param("after", key(after))
                .param("most", size + 1)
                .query(Actor::of)
                .list();
        return Slice.of(rows, size, actor -> actor.id().value().toString());
    }

    /// How many there are, as far as [#COUNTED].
    long count(CellId cell, ActorFilter filter) {
        if (filter.words().isBlank()) return count(cell, filter, List.of());
        return ActorName.readings(filter.words()).stream()
                .mapToLong(sought -> count(cell, filter, sought))
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
    }

    private long count(CellId cell, ActorFilter filter, List<String> sought) {
        return bound(
                        db.sql("select count(*) from (select 1" + wanted(filter, sought) + " limit :most) counted"),
                        cell,
                        filter,
                        sought)
                .param("most", COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private static String wanted(ActorFilter filter, List<String> sought) {
        return " from actor a where a.cell_id = :cell and " + STANDS
                + (filter.kind() == null ? "" : " and a.kind = :kind")
                + (filter.commune() == null ? "" : " and a.commune = :commune")
                + (filter.field() == null ? "" : " and a.field = :field")
                + (sought.isEmpty() ? "" : " and a.begins @> :words");
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, CellId cell, ActorFilter filter, List<String> sought) {
        return statement
                .param("cell", cell.value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("commune", filter.commune())
                .param("field", filter.field())
                .param("words", ActorWords.numbers(cell, sought));
    }

    /// An address somebody made up starts at the beginning.
    private static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
