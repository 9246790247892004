package ruche.actors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// How actors are reached: private, unless the actor wants it public.
@Component
class ActorContacts {
    private final JdbcClient db;
    private final LivingActors living;
    private final Filled filled;
    private final ActorWords words;
    private final ActorSubjects subjects;
    private final Journal journal;
    private final Clock clock;

    ActorContacts(
            JdbcClient db,
            LivingActors living,
            Filled filled,
            ActorWords words,
            ActorSubjects subjects,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.living = living;
        this.filled = filled;
        this.words = words;
        this.subjects = subjects;
        this.journal = journal;
        this.clock = clock;
    }

    List<Contact> of(CellId cell, ActorId actor) {
        return db.sql("""
                select id, kind, contact_value, open_to_all
                from actor_contact
                where cell_id = :cell and actor_id = :actor and removed_at is null
                order by id""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query(Contact::of)
                .list();
    }

    /// Those that everybody may see.
    List<Contact> open(CellId cell, ActorId actor) {
        return of(cell, actor).stream().filter(Contact::open).toList();
    }

    /// @throws Refusal if it is none of that kind, or known already
    @Transactional
    void add(CellId cell, ActorId actor, ContactKind kind, String typed, By by) {
        living.hold(cell, actor);
        var value = kind.normal(typed).orElseThrow(kind::wrong);
        if (of(cell, actor).stream()
                .anyMatch(known -> known.kind() == kind && known.value().equals(value)))
            throw new Refusal("actors.contact-known").about("value");
        var id = Ids.next();
        db.sql("""
                insert into actor_contact (cell_id, id, actor_id, kind, contact_value, open_to_all, added_at)
                values (:cell, :id, :actor, :kind, :value, false, :at)""")
                .param("cell", cell.value())
                .param("id", id)
                .param("actor", actor.value())
                .param("kind", kind.name())
                .param("value", value)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        words.changed(cell, actor);
        living.touched(cell, actor);
        journal.write(cell, by, added(actor, id, kind, value));
    }

    static Change added(ActorId actor, UUID id, ContactKind kind, String value) {
        return change("actor-contact.added", actor, kind).withPersonal(fact(id), value);
    }

    static Change shown(ActorId actor, ContactKind kind) {
        return change("actor-contact.published", actor, kind);
    }

    /// Shows it to everybody, or to nobody but the staff and the actor itself.
    @Transactional
    void show(CellId cell, ActorId actor, UUID id, boolean open, By by) {
        var contact = contact(cell, actor, id);
        if (contact.open() == open) return;
        db.sql("update actor_contact set open_to_all = :open where cell_id = :cell and actor_id = :actor and id = :id")
                .param("open", open)
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id)
                .update();
        inHand(cell, actor, id);
        journal.write(
                cell, by, change(open ? "actor-contact.published" : "actor-contact.hidden", actor, contact.kind()));
    }

    /// Forgets it.
    @Transactional
    void remove(CellId cell, ActorId actor, UUID id, By by) {
        var contact = contact(cell, actor, id);
        db.sql("""
                update actor_contact set contact_value = '', open_to_all = false, removed_at = :at
                where cell_id = :cell and actor_id = :actor and id = :id""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id)
                .update();
        inHand(cell, actor, id);
        journal.write(cell, by, change("actor-contact.removed", actor, contact.kind()));
        journal.forgetSalts(cell, subjects.of(cell, actor), fact(id));
    }

    private void inHand(CellId cell, ActorId actor, UUID id) {
        living.touched(cell, actor);
        filled.forget(cell, actor, List.of(Filled.CONTACT + id));
    }

    private record Gone(UUID actorId, String kind) {}

    /// Forgets one that a list brought which is taken back, whosever it is by now.
    void takeBack(CellId cell, UUID id, By by) {
        db.sql("delete from actor_contact where cell_id = :cell and id = :id returning actor_id, kind")
                .param("cell", cell.value())
                .param("id", id)
                .query(Rows.rows(Gone.class))
                .optional()
                .ifPresent(gone -> {
                    var actor = new ActorId(gone.actorId());
                    journal.write(cell, by, change("actor-contact.removed", actor, ContactKind.valueOf(gone.kind())));
                    journal.forgetSalts(cell, subjects.of(cell, actor), fact(id));
                });
    }

    private Contact contact(CellId cell, ActorId actor, UUID id) {
        return of(cell, actor).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private static Change change(String act, ActorId actor, ContactKind kind) {
        return Change.of(act, "actor/" + actor.value()).with("contact-kind", kind);
    }

    private static String fact(UUID id) {
        return "contact-" + id;
    }
}
