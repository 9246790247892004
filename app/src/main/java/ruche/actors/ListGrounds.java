package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ListGround.Owner;
import ruche.actors.SaidFacts.SaidContact;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Looks up all that the registry knows of a list's rows at once: some queries, however many rows there are.
@Component
class ListGrounds {
    private final JdbcClient db;
    private final Identities identities;

    ListGrounds(JdbcClient db, Identities identities) {
        this.db = db;
        this.identities = identities;
    }

    private record Line(String by, Actor actor, @Nullable UUID importId) {}

    private record Of<T>(UUID actor, T what) {}

    ListGround of(CellId cell, List<ListRow> rows) {
        var keyed = keyed(cell, rows);
        var named = named(cell, rows);
        var lines = new LinkedHashMap<UUID, Line>();
        Stream.of(keyed, named)
                .flatMap(List::stream)
                .forEach(line -> lines.put(line.actor().id().value(), line));
        var known = known(cell, lines.values());
        var ground = new ListGround();
        keyed.forEach(line -> ground.keyed(line.by(), of(known, line)));
        named.forEach(line -> ground.named(line.by(), of(known, line)));
        receipts(cell, rows, ground);
        numbers(cell, rows, ground);
        return ground;
    }

    private static ListActor of(Map<UUID, ListActor> known, Line line) {
        return Objects.requireNonNull(known.get(line.actor().id().value()));
    }

    private List<Line> keyed(CellId cell, List<ListRow> rows) {
        return db.sql("select k.key as by, a.import_id, " + Actor.COLUMNS + """
                 from actor k join actor a on a.cell_id = k.cell_id and a.id = coalesce(k.merged_into, k.id)
                where k.cell_id = :cell and k.key = any(:keys)""")
                .param("cell", cell.value())
                .param("keys", rows.stream().map(ListRow::key).distinct().toArray(String[]::new))
                .query(ListGrounds::line)
                .list();
    }

    private List<Line> named(CellId cell, List<ListRow> rows) {
        return db.sql("select n.form as by, a.import_id, " + Actor.COLUMNS + """
                 from actor_name n join actor a on a.cell_id = n.cell_id and a.id = n.actor_id
                where n.cell_id = :cell and n.form = any(:forms)
                order by a.id""")
                .param("cell", cell.value())
                .param(
                        "forms",
                        rows.stream()
                                .flatMap(row -> ListGround.forms(row.actor()))
                                .distinct()
                                .toArray(String[]::new))
                .query(ListGrounds::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("by"), Actor.of(row, number), row.getObject("import_id", UUID.class));
    }

    private Map<UUID, ListActor> known(CellId cell, Collection<Line> lines) {
        var ids = lines.stream().map(line -> line.actor().id().value()).toArray(UUID[]::new);
        var legal = identities.of(cell, ids);
        var contacts = contacts(cell, ids);
        var holders = holders(cell, ids);
        var known = new HashMap<UUID, ListActor>();
        for (var line : lines) {
            var id = line.actor().id().value();
            known.put(
                    id,
                    new ListActor(new ListActor.Known(
                            line.actor().id(),
                            line.actor().line(),
                            legal.getOrDefault(id, Identity.UNKNOWN),
                            contacts.getOrDefault(id, List.of()),
                            holders.getOrDefault(id, List.of()),
                            line.importId())));
        }
        return known;
    }

    private Map<UUID, List<SaidContact>> contacts(CellId cell, UUID[] ids) {
        return byActor(db.sql("""
                select actor_id, id, kind, contact_value, open_to_all from actor_contact
                where cell_id = :cell and actor_id = any(:ids) and removed_at is null
                order by actor_id, id""")
                .param("cell", cell.value())
                .param("ids", ids)
                .query((row, number) -> {
                    var contact = Contact.of(row, number);
                    return new Of<>(
                            row.getObject("actor_id", UUID.class),
                            new SaidContact(contact.kind(), contact.value(), contact.open()));
                })
                .list());
    }

    private Map<UUID, List<NewHolder>> holders(CellId cell, UUID[] ids) {
        return byActor(db.sql("select actor_id, " + Holders.COLUMNS + """
                 from actor_holder
                where cell_id = :cell and actor_id = any(:ids)
                order by actor_id, since, id""")
                .param("cell", cell.value())
                .param("ids", ids)
                .query((row, number) -> new Of<>(
                        row.getObject("actor_id", UUID.class),
                        Holder.of(row, number).mandate()))
                .list());
    }

    private static <T> Map<UUID, List<T>> byActor(List<Of<T>> all) {
        var byActor = new HashMap<UUID, List<T>>();
        all.forEach(one ->
                byActor.computeIfAbsent(one.actor(), _ -> new ArrayList<>()).add(one.what()));
        return byActor;
    }

    private record Held(UUID actor, Bilingual name, Receipt receipt) {}

    /// Of the years of the list's receipts, and those that are the same whatever their day.
    private void receipts(CellId cell, List<ListRow> rows, ListGround ground) {
        var receipts = rows.stream()
                .map(row -> row.facts().identity().receipt())
                .filter(Objects::nonNull)
                .toList();
        if (receipts.isEmpty()) return;
        var years = new LinkedHashSet<Integer>();
        receipts.forEach(receipt -> years.add(receipt.on().getYear()));
        db.sql("""
                select a.id, a.name_ar, a.name_fr, l.receipt_number, l.receipt_kind, l.receipt_on, l.receipt_authority
                from actor_legal l join actor a on a.cell_id = l.cell_id and a.id = l.actor_id
                where l.cell_id = :cell
                  and (extract(year from l.receipt_on)::int = any(:years) or l.receipt_form = any(:forms))
                order by l.receipt_on, l.actor_id""")
                .param("cell", cell.value())
                .param("years", years.toArray(Integer[]::new))
                .param(
                        "forms",
                        receipts.stream().map(Receipt::numberForm).distinct().toArray(String[]::new))
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        Rows.bilingual(row, "name"),
                        Objects.requireNonNull(IdentityStore.receipt(row))))
                .list()
                .forEach(held -> ground.holds(
                        held.receipt(),
                        new Owner(
                                held.actor(),
                                held.name(),
                                0,
                                held.receipt().number(),
                                held.receipt().authority())));
    }

    private void numbers(CellId cell, List<ListRow> rows, ListGround ground) {
        var numbers = rows.stream()
                .map(row -> row.facts().identity().ice())
                .filter(Objects::nonNull)
                .map(Ice::digits)
                .distinct()
                .toArray(String[]::new);
        if (numbers.length == 0) return;
        db.sql("""
                select l.ice, a.id, a.name_ar, a.name_fr
                from actor_legal l join actor a on a.cell_id = l.cell_id and a.id = l.actor_id
                where l.cell_id = :cell and l.ice = any(:numbers)""").param("cell", cell.value()).param("numbers", numbers).query(row -> {
            ground.holds(
                    new Ice(row.getString("ice")),
                    new Owner(row.getObject("id", UUID.class), Rows.bilingual(row, "name"), 0, "", ""));
        });
    }
}
