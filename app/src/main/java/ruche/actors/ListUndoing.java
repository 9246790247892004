package ruche.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Journal;

/// Takes back what a list brought of actors beyond their lines: what it filled in of those that were known before, and
/// all of those that leave the registry with it. What was private is forgotten, with its salts.
@Component
class ListUndoing {
    private final JdbcClient db;
    private final Filled filled;
    private final Actors actors;
    private final Identities identities;
    private final ActorContacts contacts;
    private final Holders holders;
    private final ActorStates states;
    private final Journal journal;

    ListUndoing(
            JdbcClient db,
            Filled filled,
            Actors actors,
            Identities identities,
            ActorContacts contacts,
            Holders holders,
            ActorStates states,
            Journal journal) {
        this.db = db;
        this.filled = filled;
        this.actors = actors;
        this.identities = identities;
        this.contacts = contacts;
        this.holders = holders;
        this.states = states;
        this.journal = journal;
    }

    /// @param most of so many actors at most
    /// @return of how many something was taken back
    int takeBackFilled(CellId cell, UUID importId, int most, Bilingual reason, By by) {
        var byActor = new LinkedHashMap<UUID, Set<String>>();
        filled.takeOut(cell, importId, most)
                .forEach(part -> byActor.computeIfAbsent(part.actor(), _ -> new HashSet<>())
                        .add(part.part()));
        byActor.forEach((actor, parts) -> takeBack(cell, new ActorId(actor), parts, reason, by));
        return byActor.size();
    }

    private void takeBack(CellId cell, ActorId id, Set<String> parts, Bilingual reason, By by) {
        for (var part : parts) {
            if (part.startsWith(Filled.CONTACT)) contacts.takeBack(cell, id(part), by);
            if (part.startsWith(Filled.HOLDER)) holders.takeBack(cell, new HolderId(id(part)), reason, by);
        }
        if (!states.of(cell, id).stands()) return;
        actors.complete(cell, id, without(actors.actor(cell, id).line(), parts), by);
        identities.takeBack(cell, id, without(identities.of(cell, id), parts), by);
    }

    private static UUID id(String part) {
        return UUID.fromString(part.substring(part.indexOf(' ') + 1));
    }

    /// An actor keeps the one name that it has.
    private static NewActor without(NewActor line, Set<String> parts) {
        var ar = parts.contains(Filled.NAME_AR) ? "" : line.name().ar();
        var fr = parts.contains(Filled.NAME_FR) ? "" : line.name().fr();
        var name = Bilingual.orNull(ar, fr);
        return new NewActor(
                line.kind(),
                name == null ? line.name() : name,
                parts.contains(Filled.COMMUNE) ? null : line.commune(),
                parts.contains(Filled.FIELD) ? "" : line.field(),
                parts.contains(Filled.ACRONYM) ? "" : line.acronym());
    }

    private static Identity without(Identity identity, Set<String> parts) {
        return new Identity(
                unless(parts, Filled.RECEIPT, identity.receipt()),
                unless(parts, Filled.MANDATE, identity.mandateUntil()),
                unless(parts, Filled.ICE, identity.ice()),
                unless(parts, Filled.RIB, identity.rib()),
                unless(parts, Filled.REGISTER, identity.register()),
                unless(parts, Filled.DECREE, identity.utility()),
                listed(parts, Filled.ACTIVITY, identity.activity()),
                listed(parts, Filled.BENEFICIARIES, identity.beneficiaries()),
                listed(parts, Filled.FIELDS, identity.fields()),
                listed(parts, Filled.LANGUAGES, identity.languages()));
    }

    private static <T> @Nullable T unless(Set<String> parts, String part, @Nullable T value) {
        return parts.contains(part) ? null : value;
    }

    private static List<String> listed(Set<String> parts, String part, List<String> codes) {
        return parts.contains(part) ? List.of() : codes;
    }

    /// Of actors that leave the registry.
    void forgetAll(CellId cell, List<UUID> gone) {
        forget(cell, gone, "delete from actor_legal where cell_id = :cell and actor_id = any(:gone)");
        forget(cell, gone, "delete from actor_place where cell_id = :cell and actor_id = any(:gone)");
        forget(cell, gone, "delete from actor_contact where cell_id = :cell and actor_id = any(:gone)");
        forget(cell, gone, "delete from actor_holder where cell_id = :cell and actor_id = any(:gone)");
        forget(cell, gone, "delete from actor_filled where cell_id = :cell and actor_id = any(:gone)");
        var subjects = new ArrayList<String>();
        gone.forEach(actor -> subjects.add("actor/" + actor));
        journal.forgetSalts(cell, subjects);
    }

    private void forget(CellId cell, List<UUID> gone, String statement) {
        db.sql(statement)
                .param("cell", cell.value())
                .param("gone", gone.toArray(UUID[]::new))
                .update();
    }
}
