package ruche.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Spokespeople;
import ruche.kernel.CellId;

/// What the registry itself knows of an actor, and who speaks for it. Where both have a receipt, a number or a register
/// the one's stands, the other's stays on its own page.
@Component
class OwnPointers implements ActorPointers {
    private static final String[] SINGLE = Arrays.stream(Office.values())
            .filter(Office::single)
            .map(Office::name)
            .toArray(String[]::new);

    private final JdbcClient db;
    private final Spokespeople spokespeople;

    OwnPointers(JdbcClient db, Spokespeople spokespeople) {
        this.db = db;
        this.spokespeople = spokespeople;
    }

    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var pointing = new Pointing(db, cell, from, into);
        var moved = new ArrayList<Moved>();
        moved.addAll(pointing.move("actor-name", """
                update actor_name n set actor_id = :into
                where n.cell_id = :cell and n.actor_id = :from
                  and not exists (select from actor_name o
                                  where o.cell_id = n.cell_id and o.actor_id = :into and o.form = n.form)
                returning form as line"""));
        moved.addAll(pointing.move("actor-legal", """
                update actor_legal l set actor_id = :into
                where l.cell_id = :cell and l.actor_id = :from
                  and not exists (select from actor_legal o where o.cell_id = l.cell_id and o.actor_id = :into)
                returning '' as line"""));
        moved.addAll(new LegalPointers(db, cell, from, into).move());
        moved.addAll(pointing.move("actor-place", """
                update actor_place p set actor_id = :into
                where p.cell_id = :cell and p.actor_id = :from
                  and not exists (select from actor_place o
                                  where o.cell_id = p.cell_id and o.actor_id = :into
                                    and o.relation = p.relation and o.place_code = p.place_code)
                returning relation || ' ' || place_code as line"""));
        moved.addAll(pointing.move("actor-holder", db.sql("""
                update actor_holder h set actor_id = :into
                where h.cell_id = :cell and h.actor_id = :from
                  and not (h.office = any(:single) and exists (
                      select from actor_holder o
                      where o.cell_id = h.cell_id and o.actor_id = :into and o.office = h.office
                        and daterange(o.since, o.until, '[]') && daterange(h.since, h.until, '[]')))
                returning id::text as line""").param("single", SINGLE)));
        moved.addAll(pointing.move("actor-contact", """
                update actor_contact c set actor_id = :into
                where c.cell_id = :cell and c.actor_id = :from
                  and (c.removed_at is not null or not exists (
                      select from actor_contact o
                      where o.cell_id = c.cell_id and o.actor_id = :into and o.kind = c.kind
                        and o.contact_value = c.contact_value and o.removed_at is null))
                returning id::text as line"""));
        moved.addAll(pointing.move("actor-paper", """
                update actor_paper set actor_id = :into
                where cell_id = :cell and actor_id = :from
                returning id::text as line"""));
        moved.addAll(pointing.move("actor-request", """
                update actor_request set actor_id = :into
                where cell_id = :cell and actor_id = :from
                returning id::text as line"""));
        moved.addAll(pointing.move("actor-merged", """
                update actor set merged_into = :into
                where cell_id = :cell and merged_into = :from
                returning id::text as line"""));
        spokespeople.speakForOther(cell, from, into).stream()
                .map(UUID::toString)
                .sorted()
                .forEach(line -> moved.add(Moved.of("role-body", line)));
        return moved;
    }

    /// A second legal identity, and whoever held an office at the same time.
    @Override
    public List<Kept> kept(CellId cell, UUID from) {
        return Stream.of(
                        Pointing.kept(db, cell, from, "actors.kept-legal", """
                                select count(*) from actor_legal
                                where cell_id = :cell and actor_id = :from
                                  and num_nonnulls(receipt_on, mandate_until, ice, rib, register_number, decree_on) > 0"""),
                        Pointing.kept(
                                db,
                                cell,
                                from,
                                "actors.kept-holders",
                                "select count(*) from actor_holder where cell_id = :cell and actor_id = :from"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        var pointing = new Pointing(db, cell, from, into);
        pointing.back(
                moves,
                "actor-name",
                "update actor_name set actor_id = :from where cell_id = :cell and actor_id = :into and form = any(:lines)");
        pointing.back(
                moves,
                "actor-legal",
                "update actor_legal set actor_id = :from where cell_id = :cell and actor_id = :into and cardinality(cast(:lines as text[])) > 0");
        new LegalPointers(db, cell, from, into).back(moves);
        pointing.back(moves, "actor-place", """
                update actor_place set actor_id = :from
                where cell_id = :cell and actor_id = :into and relation || ' ' || place_code = any(:lines)""");
        pointing.back(
                moves,
                "actor-holder",
                "update actor_holder set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "actor-contact",
                "update actor_contact set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "actor-paper",
                "update actor_paper set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "actor-request",
                "update actor_request set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "actor-merged",
                "update actor set merged_into = :from where cell_id = :cell and merged_into = :into and id::text = any(:lines)");
        spokespeople.speakAgainFor(
                cell,
                from,
                into,
                Arrays.stream(moves.lines("role-body")).map(UUID::fromString).toList());
    }
}
