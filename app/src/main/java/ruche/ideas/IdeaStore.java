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
import ruche.kernel.Bilingual;
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

    Map<String, Idea> byNumbers(CellId cell, Collection<String> numbers) {
        var byNumber = new LinkedHashMap<String, Idea>();
        db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and number = any(:numbers)
                order by number_key""")
                .param("cell", cell.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query(ROWS)
                .list()
                .forEach(idea -> byNumber.put(idea.number(), idea));
        return byNumber;
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

    /// An answer is awaited no longer once the idea is past scrutiny, or gone.
    void state(CellId cell, IdeaId id, IdeaState state, @Nullable Bilingual reason) {
        db.sql("""
                update idea
                set state = :state, reason_ar = :ar, reason_fr = :fr,
                    asked_at = case when :state = 'PROPOSED' then asked_at end
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("state", state.name())
                .param("ar", Bilingual.arOf(reason))
                .param("fr", Bilingual.frOf(reason))
                .update();
    }

    /// Each once, however many of the merged ideas he comes with.
    List<IdeaAuthor> authors(CellId cell, IdeaId id) {
        return db.sql("""
                select position, actor_id, name, via
                from idea_author a
                where cell_id = :cell and idea_id = :id
                  and not exists (
                      select 1 from idea_author b
                      where b.cell_id = a.cell_id and b.idea_id = a.idea_id and b.position < a.position
                        and (b.actor_id = a.actor_id or (b.actor_id is null and a.actor_id is null and b.name = a.name)))
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
