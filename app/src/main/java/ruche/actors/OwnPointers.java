package ruche.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.People;
import ruche.kernel.CellId;

/// What the registry itself knows of an actor, and who speaks for it. Of two legal identities the one's stands, the
/// other's stays on its own page.
@Component
class OwnPointers implements ActorPointers {
    private static final String[] SINGLE = Arrays.stream(Office.values())
            .filter(Office::single)
            .map(Office::name)
            .toArray(String[]::new);

    private final JdbcClient db;
    private final People people;

    OwnPointers(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var moved = new ArrayList<Moved>();
        lines(moved, "actor-name", of(db.sql("""
                update actor_name n set actor_id = :into
                where n.cell_id = :cell and n.actor_id = :from
                  and not exists (select from actor_name o
                                  where o.cell_id = n.cell_id and o.actor_id = :into and o.form = n.form)
                returning form as line"""), cell, from, into));
        lines(moved, "actor-legal", of(db.sql("""
                update actor_legal l set actor_id = :into
                where l.cell_id = :cell and l.actor_id = :from
                  and not exists (select from actor_legal o where o.cell_id = l.cell_id and o.actor_id = :into)
                returning '' as line"""), cell, from, into));
        lines(moved, "actor-place", of(db.sql("""
                update actor_place p set actor_id = :into
                where p.cell_id = :cell and p.actor_id = :from
                  and not exists (select from actor_place o
                                  where o.cell_id = p.cell_id and o.actor_id = :into
                                    and o.relation = p.relation and o.place_code = p.place_code)
                returning relation || ' ' || place_code as line"""), cell, from, into));
        lines(moved, "actor-holder", of(db.sql("""
                update actor_holder h set actor_id = :into
                where h.cell_id = :cell and h.actor_id = :from
                  and not (h.office = any(:single) and exists (
                      select from actor_holder o
                      where o.cell_id = h.cell_id and o.actor_id = :into and o.office = h.office
                        and daterange(o.since, o.until, '[]') && daterange(h.since, h.until, '[]')))
                returning id::text as line""").param("single", SINGLE), cell, from, into));
        lines(moved, "actor-contact", of(db.sql("""
                update actor_contact c set actor_id = :into
                where c.cell_id = :cell and c.actor_id = :from
                  and (c.removed_at is not null or not exists (
                      select from actor_contact o
                      where o.cell_id = c.cell_id and o.actor_id = :into and o.kind = c.kind
                        and o.contact_value = c.contact_value and o.removed_at is null))
                returning id::text as line"""), cell, from, into));
        lines(moved, "actor-paper", of(db.sql("""
                update actor_paper set actor_id = :into
                where cell_id = :cell and actor_id = :from
                returning id::text as line"""), cell, from, into));
        lines(moved, "actor-merged", of(db.sql("""
                update actor set merged_into = :into
                where cell_id = :cell and merged_into = :from
                returning id::text as line"""), cell, from, into));
        lines(
                moved,
                "role-body",
                people.speakForOther(cell, from, into).stream().map(UUID::toString));
        return moved;
    }

    private static Stream<String> of(JdbcClient.StatementSpec update, CellId cell, UUID from, UUID into) {
        return update
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .query((row, _) -> row.getString("line"))
                .list()
                .stream();
    }

    private static void lines(List<Moved> moved, String part, Stream<String> lines) {
        lines.sorted().forEach(line -> moved.add(Moved.of(part, line)));
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        back(
                "update actor_name set actor_id = :from where cell_id = :cell and actor_id = :into and form = any(:lines)",
                cell,
                from,
                into,
                moves.lines("actor-name"));
        if (moves.lines("actor-legal").length > 0)
            back(
                    "update actor_legal set actor_id = :from where cell_id = :cell and actor_id = :into",
                    cell,
                    from,
                    into);
        back("""
                update actor_place set actor_id = :from
                where cell_id = :cell and actor_id = :into and relation || ' ' || place_code = any(:lines)""", cell, from, into, moves.lines("actor-place"));
        back(
                "update actor_holder set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)",
                cell,
                from,
                into,
                moves.lines("actor-holder"));
        back(
                "update actor_contact set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)",
                cell,
                from,
                into,
                moves.lines("actor-contact"));
        back(
                "update actor_paper set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)",
                cell,
                from,
                into,
                moves.lines("actor-paper"));
        back(
                "update actor set merged_into = :from where cell_id = :cell and merged_into = :into and id::text = any(:lines)",
                cell,
                from,
                into,
                moves.lines("actor-merged"));
        people.speakAgainFor(
                cell,
                from,
                into,
                Arrays.stream(moves.lines("role-body")).map(UUID::fromString).toList());
    }

    private void back(String update, CellId cell, UUID from, UUID into, String... lines) {
        db.sql(update)
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .param("lines", lines)
                .update();
    }
}
