package ruche.actors;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Slice;

/// The registry as a list paged by key.
@Component
class ActorDirectory {
    private static final int SIZE = 50;

    private final JdbcClient db;

    ActorDirectory(JdbcClient db) {
        this.db = db;
    }

    Slice<Actor> page(CellId cell, ActorFilter filter, Lang lang, boolean backwards, @Nullable String after) {
        var sort = lang == Lang.AR ? "sort_ar" : "sort_fr";
        var way = backwards ? " desc" : "";
        var beyond = backwards ? "<" : ">";
        var rows = db.sql("select " + Actor.COLUMNS + " from actor a where a.cell_id = :cell and a.undone_at is null"
                        + " and (:kind::text is null or a.kind = :kind)"
                        + " and (:commune::text is null or a.commune = :commune)"
                        + " and (a.sort_ar like all(:words) or a.sort_fr like all(:words))"
                        + " and (:after::uuid is null or (a." + sort + ", a.id) " + beyond + " (select b."
                        + sort
                        + ", b.id from actor b where b.cell_id = :cell and b.id = :after))"
                        + " order by a." + sort + way + ", a.id" + way + " limit :most")
                .param("cell", cell.value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("commune", filter.commune())
                .param("words", patterns(filter.words()))
                .param("after", key(after))
                .param("most", SIZE + 1)
                .query(Actor::of)
                .list();
        return Slice.of(rows, SIZE, actor -> actor.id().value().toString());
    }

    private static String[] patterns(String words) {
        return Arrays.stream(NormalForm.of(words).split(" "))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
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
