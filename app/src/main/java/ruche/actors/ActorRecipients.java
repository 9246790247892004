package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Spokespeople;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.notices.Recipient;

/// To whom a message to an actor goes: whoever speaks for it today with an account; where nobody does, the actor
/// itself by its e-mail or phone in the registry; without these on paper. What the registry keeps private leaves it
/// for the outbox alone.
@Component
public class ActorRecipients {
    private static final Set<Role> SPEAKERS = Set.of(Role.MEMBER, Role.SERVICE);

    private final JdbcClient db;
    private final Actors actors;
    private final Spokespeople spokespeople;

    ActorRecipients(JdbcClient db, Actors actors, Spokespeople spokespeople) {
        this.db = db;
        this.actors = actors;
        this.spokespeople = spokespeople;
    }

    /// By actor, in the order given; one that the cell does not have is left out.
    public Map<UUID, List<Recipient>> of(CellId cell, Collection<UUID> ids) {
        var names = actors.names(cell, ids);
        var speakers = spokespeople.speakersOf(cell, SPEAKERS, ids);
        var contacts = contacts(cell, ids);
        var found = new LinkedHashMap<UUID, List<Recipient>>();
        for (var id : ids) {
            var name = names.get(id);
            if (name == null) continue;
            var speaking = speakers.getOrDefault(id, List.of());
            found.put(
                    id,
                    speaking.isEmpty()
                            ? List.of(outside(name, contacts.getOrDefault(id, List.of())))
                            : speaking.stream().map(Recipient::account).toList());
        }
        return found;
    }

    /// An actor known by its French name alone is written to in French.
    private static Recipient outside(Bilingual name, List<Contact> contacts) {
        var lang = name.langIn(Lang.AR);
        var line = Recipient.Outside.fit(name.in(lang));
        return new Recipient.Outside(
                line, known(contacts, ContactKind.EMAIL, line), known(contacts, ContactKind.PHONE, line), lang);
    }

    /// The first of that kind that the outbox can use.
    private static @Nullable String known(List<Contact> contacts, ContactKind kind, String name) {
        for (var contact : contacts) if (contact.kind() == kind && usable(contact, name)) return contact.value();
        return null;
    }

    private static boolean usable(Contact contact, String name) {
        boolean mail = contact.kind() == ContactKind.EMAIL;
        try {
            new Recipient.Outside(name, mail ? contact.value() : null, mail ? null : contact.value(), Lang.AR);
            return true;
        } catch (Refusal wrong) {
            return false;
        }
    }

    private Map<UUID, List<Contact>> contacts(CellId cell, Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Contact>>();
        db.sql("""
                select actor_id, id, kind, contact_value, open_to_all
                from actor_contact
                where cell_id = :cell and actor_id = any(:actors) and removed_at is null and kind in ('EMAIL', 'PHONE')
                order by actor_id, id""")
                .param("cell", cell.value())
                .param("actors", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("actor_id", UUID.class), _ -> new ArrayList<>())
                            .add(Contact.of(row, 0));
                });
        return found;
    }
}
