package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// What the registry knows of its actors in law, as rows.
@Component
class IdentityStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    IdentityStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Identity of(CellId cell, ActorId actor) {
        var activity = places(cell, actor, "ACTIVITY");
        var beneficiaries = places(cell, actor, "BENEFICIARIES");
        return db.sql("""
                select receipt_number, receipt_kind, receipt_on, receipt_authority, mandate_until, ice, rib,
                       register_number, coop_form, decree, decree_on, fields, languages
                from actor_legal
                where cell_id = :cell and actor_id = :actor""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query((row, _) -> identity(row, activity, beneficiaries))
                .optional()
                .orElse(Identity.UNKNOWN);
    }

    private List<String> places(CellId cell, ActorId actor, String relation) {
        return db.sql("""
                select place_code from actor_place
                where cell_id = :cell and actor_id = :actor and relation = :relation
                order by place_code""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("relation", relation)
                .query((row, _) -> row.getString("place_code"))
                .list();
    }

    private record PlaceOf(UUID actorId, String relation, String placeCode) {}

    /// Of many at once, by actor; those of whom nothing is known are left out.
    Map<UUID, Identity> of(CellId cell, UUID[] actors) {
        var places = db
                .sql("""
                select actor_id, relation, place_code from actor_place
                where cell_id = :cell and actor_id = any(:actors)
                order by actor_id, relation, place_code""")
                .param("cell", cell.value())
                .param("actors", actors)
                .query(Rows.rows(PlaceOf.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlaceOf::actorId));
        var known = new HashMap<UUID, Identity>();
        db.sql("""
                select actor_id, receipt_number, receipt_kind, receipt_on, receipt_authority, mandate_until, ice, rib,
                       register_number, coop_form, decree, decree_on, fields, languages
                from actor_legal
                where cell_id = :cell and actor_id = any(:actors)""").param("cell", cell.value()).param("actors", actors).query(row -> {
            var actor = row.getObject("actor_id", UUID.class);
            var theirs = places.getOrDefault(actor, List.of());
            known.put(actor, identity(row, codes(theirs, "ACTIVITY"), codes(theirs, "BENEFICIARIES")));
        });
        return known;
    }

    private static List<String> codes(List<PlaceOf> places, String relation) {
        return places.stream()
                .filter(place -> place.relation().equals(relation))
                .map(PlaceOf::placeCode)
                .toList();
    }

    private static Identity identity(ResultSet row, List<String> activity, List<String> beneficiaries)
            throws SQLException {
        var ice = row.getString("ice");
        var rib = row.getString("rib");
        return new Identity(
                receipt(row),
                Rows.day(row, "mandate_until"),
                ice == null ? null : new Ice(ice),
                rib == null ? null : new Rib(rib),
                register(row),
                utility(row),
                activity,
                beneficiaries,
                List.of((String[]) row.getArray("fields").getArray()),
                List.of((String[]) row.getArray("languages").getArray()));
    }

    static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        var on = Rows.day(row, "receipt_on");
        return on == null
                ? null
                : new Receipt(
                        row.getString("receipt_number"),
                        ReceiptKind.valueOf(row.getString("receipt_kind")),
                        on,
                        row.getString("receipt_authority"));
    }

    private static @Nullable CoopRegister register(ResultSet row) throws SQLException {
        var number = row.getString("register_number");
        return number == null ? null : new CoopRegister(number, CoopForm.valueOf(row.getString("coop_form")));
    }

    private static @Nullable PublicUtility utility(ResultSet row) throws SQLException {
        var on = Rows.day(row, "decree_on");
        return on == null ? null : new PublicUtility(row.getString("decree"), on);
    }

    Optional<ActorId> withIce(CellId cell, Ice ice) {
        return db.sql("select actor_id from actor_legal where cell_id = :cell and ice = :ice")
                .param("cell", cell.value())
                .param("ice", ice.digits())
                .query((row, _) -> new ActorId(row.getObject("actor_id", UUID.class)))
                .optional();
    }

    /// @return false where another has the same receipt or number by now
    boolean write(CellId cell, ActorId id, Identity now) {
        db.sql("delete from actor_legal where cell_id = :cell and actor_id = :actor")
                .param("cell", cell.value())
                .param("actor", id.value())
                .update();
        var receipt = now.receipt();
        var register = now.register();
        var utility = now.utility();
        int written = db.sql("""
                insert into actor_legal (cell_id, actor_id, receipt_number, receipt_form, receipt_kind, receipt_on,
                                         receipt_authority, receipt_authority_form, mandate_until, ice, rib,
                                         register_number, coop_form, decree, decree_on, fields, languages)
                values (:cell, :actor, :number, :numberForm, :kind, :on, :authority, :authorityForm, :until, :ice, :rib,
                        :register, :coop, :decree, :decreeOn, :fields, :languages)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("actor", id.value())
                .param("number", receipt == null ? null : receipt.number())
                .param("numberForm", receipt == null ? null : receipt.numberForm())
                .param("kind", receipt == null ? null : receipt.kind().name())
                .param("on", receipt == null ? null : receipt.on())
                .param("authority", receipt == null ? null : receipt.authority())
                .param("authorityForm", receipt == null ? null : receipt.authorityForm())
                .param("until", now.mandateUntil())
                .param("ice", now.ice() == null ? null : now.ice().digits())
                .param("rib", now.rib() == null ? null : now.rib().digits())
                .param("register", register == null ? null : register.number())
                .param("coop", register == null ? null : register.form().name())
                .param("decree", utility == null ? null : utility.decree())
                .param("decreeOn", utility == null ? null : utility.on())
                .param("fields", now.fields().toArray(String[]::new))
                .param("languages", now.languages().toArray(String[]::new))
                .update();
        if (written > 0) writePlaces(cell, id, now);
        return written > 0;
    }

    /// Of many at once. That no other has the same receipt or number
    /// was seen before: whoever entered one in the same moment ends the transaction.
    void writeAll(CellId cell, List<ListActor> actors) {
        var lines = new ArrayList<Object[]>();
        for (var actor : actors) {
            var now = actor.identity();
            var receipt = now.receipt();
            var register = now.register();
            var utility = now.utility();
            lines.add(new Object[] {
                cell.value(),
                actor.id().value(),
                receipt == null ? null : receipt.number(),
                receipt == null ? null : receipt.numberForm(),
                receipt == null ? null : receipt.kind().name(),
                receipt == null ? null : receipt.on(),
                receipt == null ? null : receipt.authority(),
                receipt == null ? null : receipt.authorityForm(),
                now.mandateUntil(),
                now.ice() == null ? null : now.ice().digits(),
                now.rib() == null ? null : now.rib().digits(),
                register == null ? null : register.number(),
                register == null ? null : register.form().name(),
                utility == null ? null : utility.decree(),
                utility == null ? null : utility.on(),
                now.fields().toArray(String[]::new),
                now.languages().toArray(String[]::new)
            });
        }
        batches.batchUpdate("""
                insert into actor_legal (cell_id, actor_id, receipt_number, receipt_form, receipt_kind, receipt_on,
                                         receipt_authority, receipt_authority_form, mandate_until, ice, rib,
                                         register_number, coop_form, decree, decree_on, fields, languages)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cell_id, actor_id) do update
                set receipt_number = excluded.receipt_number, receipt_form = excluded.receipt_form,
                    receipt_kind = excluded.receipt_kind, receipt_on = excluded.receipt_on,
                    receipt_authority = excluded.receipt_authority,
                    receipt_authority_form = excluded.receipt_authority_form, mandate_until = excluded.mandate_until,
                    ice = excluded.ice, rib = excluded.rib, register_number = excluded.register_number,
                    coop_form = excluded.coop_form, decree = excluded.decree,
                    decree_on = excluded.decree_on, fields = excluded.fields,
                    languages = excluded.languages""", lines);
        writePlaces(cell, actors);
    }

    private void writePlaces(CellId cell, List<ListActor> actors) {
        var gone = new ArrayList<Object[]>();
        var all = new ArrayList<Object[]>();
        for (var actor : actors) {
            var id = actor.id().value();
            gone.add(new Object[] {cell.value(), id});
            for (var code : actor.identity().activity()) all.add(new Object[] {cell.value(), id, "ACTIVITY", code});
            for (var code : actor.identity().beneficiaries())
                all.add(new Object[] {cell.value(), id, "BENEFICIARIES", code});
        }
        batches.batchUpdate("delete from actor_place where cell_id = ? and actor_id = ?", gone);
        batches.batchUpdate(
                "insert into actor_place (cell_id, actor_id, relation, place_code) values (?, ?, ?, ?)", all);
    }

    private record Relation(String name, String code) {}

    private void writePlaces(CellId cell, ActorId id, Identity now) {
        db.sql("delete from actor_place where cell_id = :cell and actor_id = :actor")
                .param("cell", cell.value())
                .param("actor", id.value())
                .update();
        var all = new ArrayList<Relation>();
        now.activity().forEach(code -> all.add(new Relation("ACTIVITY", code)));
        now.beneficiaries().forEach(code -> all.add(new Relation("BENEFICIARIES", code)));
        if (all.isEmpty()) return;
        db.sql("""
                insert into actor_place (cell_id, actor_id, relation, place_code)
                select :cell, :actor, relation, code from unnest(:relations, :codes) as each (relation, code)""")
                .param("cell", cell.value())
                .param("actor", id.value())
                .param("relations", all.stream().map(Relation::name).toArray(String[]::new))
                .param("codes", all.stream().map(Relation::code).toArray(String[]::new))
                .update();
    }
}
