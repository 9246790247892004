package ruche.ideas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Single ideas in their table.
@Component
class IdeaStore {
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;

    IdeaStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Idea> byNumber(CellId cell, String number) {
        return db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and number = :number""")
                .param("cell", cell.value())
                .param("number", number)
                .query(ROWS)
                .optional();
    }

    Optional<Idea> byId(CellId cell, IdeaId id) {
        return db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(ROWS)
                .optional();
    }

    Map<IdeaId, Idea> byIds(CellId cell, Collection<IdeaId> ids) {
        var byId = new LinkedHashMap<IdeaId, Idea>();
        db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and id = any(:ids)
                order by number_key""")
                .param("cell", cell.value())
                .param("ids", ids.stream().map(IdeaId::value).toArray(UUID[]::new))
                .query(ROWS)
                .list()
                .forEach(idea -> byId.put(idea.id(), idea));
        return byId;
    }

    void lock(CellId cell, Collection<IdeaId> ids) {
        db.sql("select id from idea where cell_id = :cell and id = any(:ids) order by id for update")
                .param("cell", cell.value())
                .param("ids", ids.stream().map(IdeaId::value).toArray(UUID[]::new))
                .query()
                .listOfRows();
    }

    /// The idea, which nobody else changes until the transaction ends.
    ///
    /// @throws IdeaNotFound if the cell has none with this id
    Idea locked(CellId cell, IdeaId id) {
        db.sql("select id from idea where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", id.value())
                .query()
                .listOfRows();
        return byId(cell, id).orElseThrow(() -> new IdeaNotFound(id.value()));
    }

    /// Locks both in the same order whoever asks, so that two merges never wait for one another.
    void lockBoth(CellId cell, IdeaId one, IdeaId other) {
        db.sql("select id from idea where cell_id = :cell and id in (:both) order by id for update")
                .param("cell", cell.value())
                .param("both", List.of(one.value(), other.value()))
                .query()
                .listOfRows();
    }

    void state(CellId cell, IdeaId id, IdeaState state, String reason) {
        states(cell, List.of(id.value()), state, reason);
    }

    void states(CellId cell, List<UUID> ids, IdeaState state, String reason) {
        db.sql("update idea set state = :state, reason = :reason where cell_id = :cell and id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    List<IdeaAuthor> authors(CellId cell, IdeaId id) {
        return db.sql("""
                select position, actor_id, name, via
                from idea_author
                where cell_id = :cell and idea_id = :id
                order by position""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(IdeaAuthor.class))
                .list();
    }

    /// The ideas that go on as part of this one.
    List<Idea> mergedInto(CellId cell, IdeaId id) {
        return db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and merged_into = :id
                order by number_key""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(ROWS)
                .list();
    }

    IdeaOwner owner(CellId cell, IdeaId id) {
        return db.sql("""
                select bearer_id, proposed_by, contact
                from idea
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(IdeaOwner.class))
                .optional()
                .orElseThrow(() -> new IdeaNotFound(id.value()));
    }

    /// Who stands behind an idea; for staff and for themselves.
    ///
    /// @param bearerId the actor
    /// @param proposedBy the person who handed it in
    record IdeaOwner(@Nullable UUID bearerId, @Nullable UUID proposedBy, String contact) {}
}
