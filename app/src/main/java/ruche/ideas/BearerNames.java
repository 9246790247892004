package ruche.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorRenamed;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Whose ideas they are, in the words of the registry: kept with each idea, so that lists and searches of any length
/// need not ask the registry.
@Component
class BearerNames {
    private final JdbcClient db;
    private final Actors actors;

    BearerNames(JdbcClient db, Actors actors) {
        this.db = db;
        this.actors = actors;
    }

    @Nullable Bilingual names(CellId cell, @Nullable UUID bearer, String written) {
        return called(bearer == null ? Map.of() : names(cell, List.of(bearer)), bearer, written);
    }

    Map<UUID, Bilingual> names(CellId cell, Collection<UUID> bearers) {
        return actors.names(cell, bearers);
    }

    /// As the registry has it, else as written; null where nothing is written.
    static @Nullable Bilingual called(Map<UUID, Bilingual> names, @Nullable UUID bearer, String written) {
        var known = bearer == null ? null : names.get(bearer);
        if (known != null) return known;
        return written.isBlank() ? null : Bilingual.byLetters(written, "");
    }

    @EventListener
    void renamed(ActorRenamed renamed) {
        name(renamed.cell(), renamed.id().value(), renamed.name());
    }

    private record Unnamed(int cell, UUID bearer) {}

    /// Ideas from before names were kept in both languages.
    @Transactional
    @EventListener(ApplicationStartedEvent.class)
    void nameOld() {
        var unnamed = db.sql("""
                select distinct cell_id as cell, bearer_id as bearer
                from idea
                where bearer_ar is null and bearer_id is not null""").query(Rows.rows(Unnamed.class)).list();
        for (var one : unnamed) {
            var cell = new CellId(one.cell());
            var name = actors.names(cell, List.of(one.bearer())).get(one.bearer());
            if (name != null) name(cell, one.bearer(), name);
        }
    }

    /// Writes the name beside all ideas of that bearer.
    void name(CellId cell, UUID bearer, Bilingual name) {
        db.sql("""
                update idea set bearer_ar = :ar, bearer_fr = :fr
                where cell_id = :cell and bearer_id = :bearer""")
                .param("ar", name.ar())
                .param("fr", name.fr())
                .param("cell", cell.value())
                .param("bearer", bearer)
                .update();
        var borne = db.sql(IdeaRows.SELECT + "where cell_id = :cell and bearer_id = :bearer")
                .param("cell", cell.value())
                .param("bearer", bearer)
                .query(new IdeaRows())
                .list();
        for (var idea : borne)
            db.sql("update idea set search = :search, words = :words where cell_id = :cell and id = :id")
                    .param("search", IdeaText.search(idea))
                    .param("words", IdeaText.words(idea).toArray(String[]::new))
                    .param("cell", cell.value())
                    .param("id", idea.id().value())
                    .update();
    }
}
