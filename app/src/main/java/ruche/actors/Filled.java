package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// What lists filled in of actors that were known before, as far as nobody has changed it since.
@Component
class Filled {
    static final String NAME_AR = "name-ar";
    static final String NAME_FR = "name-fr";
    static final String ACRONYM = "acronym";
    static final String COMMUNE = "commune";
    static final String FIELD = "field";
    static final String RECEIPT = "receipt";
    static final String MANDATE = "mandate-until";
    static final String ICE = "ice";
    static final String RIB = "rib";
    static final String REGISTER = "register";
    static final String DECREE = "decree";
    static final String ACTIVITY = "activity";
    static final String BENEFICIARIES = "beneficiaries";
    static final String FIELDS = "fields";
    static final String LANGUAGES = "languages";
    static final String CONTACT = "contact ";
    static final String HOLDER = "holder ";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Filled(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    record Part(UUID actor, String part) {}

    void remember(CellId cell, UUID importId, List<ListActor> actors) {
        var parts = new ArrayList<Object[]>();
        for (var actor : actors)
            for (var part : parts(actor))
                parts.add(new Object[] {cell.value(), actor.id().value(), part, importId});
        batches.batchUpdate("""
                insert into actor_filled (cell_id, actor_id, part, import_id) values (?, ?, ?, ?)
                on conflict (cell_id, actor_id, part) do update set import_id = excluded.import_id""", parts);
    }

    private static Set<String> parts(ListActor actor) {
        var known = Objects.requireNonNull(actor.known());
        var parts = new LinkedHashSet<String>();
        parts.addAll(parts(known.line(), actor.line()));
        parts.addAll(parts(known.identity(), actor.identity()));
        actor.newContacts().forEach(contact -> parts.add(CONTACT + contact.id()));
        actor.newOfficers().forEach(officer -> parts.add(HOLDER + officer.id().value()));
        return parts;
    }

    /// In what two lines differ.
    static Set<String> parts(NewActor before, NewActor now) {
        var parts = new LinkedHashSet<String>();
        differs(parts, NAME_AR, before.name().ar(), now.name().ar());
        differs(parts, NAME_FR, before.name().fr(), now.name().fr());
        differs(parts, ACRONYM, before.acronym(), now.acronym());
        differs(parts, COMMUNE, before.commune(), now.commune());
        differs(parts, FIELD, before.field(), now.field());
        return parts;
    }

    /// In what that lists may give two identities differ.
    static Set<String> parts(Identity before, Identity now) {
        var parts = new LinkedHashSet<String>();
        differs(parts, RECEIPT, before.receipt(), now.receipt());
        differs(parts, MANDATE, before.mandateUntil(), now.mandateUntil());
        differs(parts, ICE, before.ice(), now.ice());
        differs(parts, RIB, before.rib(), now.rib());
        differs(parts, REGISTER, before.register(), now.register());
        differs(parts, DECREE, before.utility(), now.utility());
        differs(parts, ACTIVITY, before.activity(), now.activity());
        differs(parts, BENEFICIARIES, before.beneficiaries(), now.beneficiaries());
        differs(parts, FIELDS, before.fields(), now.fields());
        differs(parts, LANGUAGES, before.languages(), now.languages());
        return parts;
    }

    private static void differs(Set<String> parts, String part, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) parts.add(part);
    }

    /// Somebody has taken these in hand: they stay when the list is taken back.
    void forget(CellId cell, ActorId actor, Collection<String> parts) {
        if (parts.isEmpty()) return;
        db.sql("delete from actor_filled where cell_id = :cell and actor_id = :actor and part = any(:parts)")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("parts", parts.toArray(String[]::new))
                .update();
    }

    /// Hands out what a list filled in of some actors, and forgets it.
    ///
    /// @param most of so many actors at most
    List<Part> takeOut(CellId cell, UUID importId, int most) {
        return db.sql("""
                delete from actor_filled
                where cell_id = :cell and import_id = :import and actor_id in (
                    select distinct actor_id from actor_filled
                    where cell_id = :cell and import_id = :import
                    order by actor_id
                    limit :most)
                returning actor_id as actor, part""")
                .param("cell", cell.value())
                .param("import", importId)
                .param("most", most)
                .query((row, _) -> new Part(row.getObject("actor", UUID.class), row.getString("part")))
                .list();
    }
}
