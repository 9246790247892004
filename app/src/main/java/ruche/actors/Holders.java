package ruche.actors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Who holds which office of an actor, and its members counted by gender and age. Nothing is deleted: a mandate has a
/// last day, and a name can be erased.
@Component
class Holders {
    static final String COLUMNS =
            "id, office, holder_name, gender, age_band, since, until, erased_at is not null as erased";

    private final JdbcClient db;
    private final ActorRules rules;
    private final LivingActors living;
    private final Filled filled;
    private final ActorSubjects subjects;
    private final Journal journal;
    private final Clock clock;

    Holders(
            JdbcClient db,
            ActorRules rules,
            LivingActors living,
            Filled filled,
            ActorSubjects subjects,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.rules = rules;
        this.living = living;
        this.filled = filled;
        this.subjects = subjects;
        this.journal = journal;
        this.clock = clock;
    }

    /// Those in office first, by office; then the others, the latest first.
    List<Holder> of(CellId cell, ActorId actor) {
        var today = rules.today(cell);
        return db
                .sql("select " + COLUMNS
                        + " from actor_holder where cell_id = :cell and actor_id = :actor order by since desc, id")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query(Holder::of)
                .list()
                .stream()
                .sorted(Comparator.comparing((Holder holder) -> !holder.holdsOn(today))
                        .thenComparing(holder ->
                                holder.holdsOn(today) ? holder.mandate().office() : Office.PRESIDENT))
                .toList();
    }

    /// @throws NotFound if the actor has no such mandate
    Holder holder(CellId cell, ActorId actor, HolderId id) {
        return db.sql("select " + COLUMNS
                        + " from actor_holder where cell_id = :cell and actor_id = :actor and id = :id")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id.value())
                .query(Holder::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// @throws Refusal `actors.day-to-come`, `actors.office-taken`
    @Transactional
    HolderId add(CellId cell, ActorId actor, NewHolder mandate, By by) {
        living.hold(cell, actor);
        var id = new HolderId(Ids.next());
        check(cell, actor, null, mandate);
        bind("""
                insert into actor_holder (cell_id, id, actor_id, office, holder_name, gender, age_band, since, until)
                values (:cell, :id, :actor, :office, :name, :gender, :age, :since, :until)""", cell, actor, id, mandate);
        living.touched(cell, actor);
        journal.write(cell, by, change("actor-holder.added", actor, id, mandate));
        return id;
    }

    /// @throws Refusal as of [#add], and `actors.holder-erased`
    @Transactional
    void change(CellId cell, ActorId actor, HolderId id, NewHolder mandate, By by) {
        living.hold(cell, actor);
        var before = holder(cell, actor, id);
        if (before.erased()) throw new Refusal("actors.holder-erased");
        if (before.mandate().equals(mandate)) return;
        check(cell, actor, id, mandate);
        bind("""
                update actor_holder
                set office = :office, holder_name = :name, gender = :gender, age_band = :age, since = :since,
                    until = :until
                where cell_id = :cell and actor_id = :actor and id = :id""", cell, actor, id, mandate);
        inHand(cell, actor, id);
        journal.write(
                cell,
                by,
                change("actor-holder.corrected", actor, id, mandate)
                        .since(change("actor-holder.corrected", actor, id, before.mandate())));
    }

    /// Forgets who it was; that there was somebody stays.
    @Transactional
    void erase(CellId cell, ActorId actor, HolderId id, String why, By by) {
        if (holder(cell, actor, id).erased()) return;
        db.sql("""
                update actor_holder
                set holder_name = '', gender = null, age_band = null, erased_at = :at
                where cell_id = :cell and actor_id = :actor and id = :id""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id.value())
                .update();
        inHand(cell, actor, id);
        journal.write(cell, by, Change.of("actor-holder.erased", subject(actor)).because(why));
        journal.forgetSalts(cell, subjects.of(cell, actor), fact(id));
    }

    private void inHand(CellId cell, ActorId actor, HolderId id) {
        living.touched(cell, actor);
        filled.forget(cell, actor, List.of(Filled.HOLDER + id.value()));
    }

    /// Forgets one whom a list brought which is taken back, whosever he is by now: the office is free again.
    void takeBack(CellId cell, HolderId id, Bilingual reason, By by) {
        db.sql("delete from actor_holder where cell_id = :cell and id = :id returning actor_id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> new ActorId(row.getObject("actor_id", UUID.class)))
                .optional()
                .ifPresent(actor -> {
                    journal.write(
                            cell,
                            by,
                            Change.of("actor-holder.taken-back", subject(actor)).because(reason));
                    journal.forgetSalts(cell, subjects.of(cell, actor), fact(id));
                });
    }

    private void check(CellId cell, ActorId actor, @Nullable HolderId than, NewHolder mandate) {
        Identities.mustBePast(mandate.since(), rules.today(cell), "since");
        if (!mandate.office().single()) return;
        of(cell, actor).stream()
                .filter(other -> !other.id().equals(than))
                .map(Holder::mandate)
                .filter(other -> other.office() == mandate.office() && other.meets(mandate.since(), mandate.until()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("actors.office-taken", other.since()).about("office");
                });
    }

    private void bind(String sql, CellId cell, ActorId actor, HolderId id, NewHolder mandate) {
        db.sql(sql)
                .param("cell", cell.value())
                .param("actor", actor.value())
                .param("id", id.value())
                .param("office", mandate.office().name())
                .param("name", mandate.name())
                .param(
                        "gender",
                        mandate.gender() == null ? null : mandate.gender().name())
                .param("age", mandate.age() == null ? null : mandate.age().name())
                .param("since", mandate.since())
                .param("until", mandate.until())
                .update();
    }

    /// Who it is, of what gender and age, is hashed under one name, so that its salt can be forgotten alone.
    static Change change(String act, ActorId actor, HolderId id, NewHolder mandate) {
        return Change.of(act, subject(actor))
                .with("office", mandate.office())
                .with("since", mandate.since())
                .with("until", Change.text(mandate.until()))
                .withPersonal(
                        fact(id),
                        mandate.name() + "\n" + Change.text(mandate.gender()) + "\n" + Change.text(mandate.age()));
    }

    private static String fact(HolderId id) {
        return "holder-" + id.value();
    }

    private static String subject(ActorId actor) {
        return "actor/" + actor.value();
    }
}
