package ruche.publication;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.publication.Remark.Answer;
import ruche.publication.Remark.State;
import ruche.record.Change;
import ruche.record.Fingerprint;
import ruche.record.Journal;

/// The way in to remarks: handed in by anybody, looked at before they are shown, answered each with what changes or why
/// nothing does.
@Component
public class Remarks {
    /// From one address, behind which a whole hall may sit.
    private static final int MOST_OF_ADDRESS = 20;

    private static final int MOST_OF_ALL = 500;
    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private static final String SELECT =
            "select " + Remark.COLUMNS + " from restitution_remark where cell_id = :cell and restitution_id = :id ";

    private final JdbcClient db;
    private final Restitutions restitutions;
    private final Actors actors;
    private final RemarkNews news;
    private final Journal journal;
    private final Clock clock;

    Remarks(JdbcClient db, Restitutions restitutions, Actors actors, RemarkNews news, Journal journal, Clock clock) {
        this.db = db;
        this.restitutions = restitutions;
        this.actors = actors;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /// Hands one in while remarks are taken; it is looked at before it is shown.
    ///
    /// @param address from which it comes
    /// @throws Refusal `publication.restitution-closed`, `publication.remarks-too-many`,
    ///     `publication.remark-place-missing`
    @Transactional
    public int add(CellId cell, RestitutionId id, NewRemark remark, String address, By by) {
        var on = restitutions.locked(cell, id);
        if (!on.open(restitutions.today(cell))) throw new Refusal("publication.restitution-closed");
        var sender = Fingerprint.of("remark " + cell.value() + " " + address);
        slow(cell, id, sender);
        return insert(cell, on, remark, sender, State.WAITING, by);
    }

    /// Writes one down that came on paper or at the restitution, before what came of it is said: shown at once.
    ///
    /// @throws Refusal `publication.restitution-closed`, `publication.remark-day-to-come`
    @Transactional
    public int writeDown(CellId cell, RestitutionId id, NewRemark remark, By by) {
        var on = restitutions.locked(cell, id);
        if (on.givenBack()) throw new Refusal("publication.restitution-closed");
        if (remark.on() != null && remark.on().isAfter(restitutions.today(cell)))
            throw new Refusal("publication.remark-day-to-come", remark.on()).about("on");
        return insert(cell, on, remark, null, State.SHOWN, by);
    }

    private void slow(CellId cell, RestitutionId id, byte[] sender) {
        var since = Timestamp.from(clock.instant().minus(LOOKED_BACK));
        db.sql(
                        "update restitution_remark set sender = null where cell_id = :cell and sender is not null and at < :since")
                .param("cell", cell.value())
                .param("since", since)
                .update();
        long ofAddress = db.sql(
                        "select count(*) from restitution_remark where cell_id = :cell and sender = :sender and at > :since")
                .param("cell", cell.value())
                .param("sender", sender)
                .param("since", since)
                .query(Long.class)
                .single();
        long ofAll = db.sql("""
                select count(*) from restitution_remark
                where cell_id = :cell and restitution_id = :id and sender is not null and at > :since""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("since", since)
                .query(Long.class)
                .single();
        if (ofAddress >= MOST_OF_ADDRESS || ofAll >= MOST_OF_ALL) throw new Refusal("publication.remarks-too-many");
    }

    private int insert(CellId cell, Restitution on, NewRemark remark, byte @Nullable [] sender, State state, By by) {
        if (restitutions.place(cell, on.id(), remark.place(), remark.read()).isEmpty())
            throw new Refusal("publication.remark-place-missing").about("place");
        if (remark.actor() != null) actors.actor(cell, new ActorId(remark.actor()));
        int number = next(cell, on.id());
        var now = Timestamp.from(clock.instant());
        db.sql("""
                insert into restitution_remark (cell_id, restitution_id, number, place, lang, actor_id, person_id, name,
                    contact, named, body, sender, at, said_on, state, moderated_at, moderated_by, answer)
                values (:cell, :id, :number, :place, :lang, :actor, :person, :name,
                    :contact, :named, :body, :sender, :at, :on, :state, :moderated, :moderator, 'NONE')""")
                .param("cell", cell.value())
                .param("id", on.id().value())
                .param("number", number)
                .param("place", remark.place())
                .param("lang", remark.read().code())
                .param("actor", remark.actor(), Types.OTHER)
                .param(
                        "person",
                        state == State.SHOWN
                                ? null
                                : by.personId().map(PersonId::value).orElse(null),
                        Types.OTHER)
                .param("name", remark.name())
                .param("contact", remark.contact())
                .param("named", remark.named())
                .param("body", remark.body())
                .param("sender", sender)
                .param("at", now)
                .param("on", remark.on())
                .param("state", state.name())
                .param("moderated", state == State.SHOWN ? now : null, Types.TIMESTAMP)
                .param(
                        "moderator",
                        state == State.SHOWN
                                ? by.personId().map(PersonId::value).orElse(null)
                                : null,
                        Types.OTHER)
                .update();
        var change = Change.of("restitution.remarked", on.subject() + "/" + number)
                .with("place", remark.place())
                .withPersonal("text", remark.body());
        if (remark.actor() != null) change = change.with("actor", remark.actor());
        journal.write(cell, by, remark.name().isEmpty() ? change : change.withPersonal("name", remark.name()));
        return number;
    }

    private int next(CellId cell, RestitutionId id) {
        return db.sql("""
                select coalesce(max(number), 0) + 1 from restitution_remark
                where cell_id = :cell and restitution_id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /// All of one, in the order in which they came.
    public List<Remark> of(CellId cell, RestitutionId id) {
        return bound(SELECT + "order by number", cell, id).query(Remark::of).list();
    }

    /// @throws NotFound if there is no such remark
    public Remark remark(CellId cell, RestitutionId id, int number) {
        return bound(SELECT + "and number = :number", cell, id)
                .param("number", number)
                .query(Remark::of)
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(number)));
    }

    /// Shows it to everybody.
    @Transactional
    public void show(CellId cell, RestitutionId id, int number, By by) {
        var before = remark(cell, id, number);
        if (before.shown()) return;
        moderate(cell, before, State.SHOWN, "", by);
        journal.write(cell, by, Change.of("restitution.shown", before.subject()));
    }

    /// Keeps it from being shown, with the reason; an answered one stays.
    ///
    /// @throws Refusal `publication.why-missing`, `publication.remark-answered`
    @Transactional
    public void hide(CellId cell, RestitutionId id, int number, String why, By by) {
        if (why.isBlank()) throw new Refusal("publication.why-missing").about("why");
        var before = remark(cell, id, number);
        if (before.answered()) throw new Refusal("publication.remark-answered").about("why");
        moderate(cell, before, State.HIDDEN, why.strip(), by);
        journal.write(
                cell, by, Change.of("restitution.hidden", before.subject()).because(why.strip()));
    }

    private void moderate(CellId cell, Remark remark, State state, String why, By by) {
        bound("""
                update restitution_remark
                set state = :state, hidden_why = :why, moderated_at = :now, moderated_by = :person
                where cell_id = :cell and restitution_id = :id and number = :number""", cell, remark.restitution())
                .param("number", remark.number())
                .param("state", state.name())
                .param("why", why)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    /// Answers it: accepted and what changes, or not and why. Until it is given back an answer may be given anew.
    ///
    /// @throws Refusal `publication.remark-not-shown`, `publication.restitution-given-back`
    @Transactional
    public void answer(CellId cell, RestitutionId id, int number, boolean accepted, Bilingual text, By by) {
        var on = restitutions.locked(cell, id);
        if (on.givenBack()) throw new Refusal("publication.restitution-given-back").about("answer");
        var before = remark(cell, id, number);
        if (!before.shown()) throw new Refusal("publication.remark-not-shown").about("answer");
        var answer = accepted ? Answer.ACCEPTED : Answer.NOT_ACCEPTED;
        bound("""
                update restitution_remark
                set answer = :answer, answer_ar = :ar, answer_fr = :fr, answered_at = :now, answered_by = :person
                where cell_id = :cell and restitution_id = :id and number = :number""", cell, id)
                .param("number", number)
                .param("answer", answer.name())
                .param("ar", text.ar())
                .param("fr", text.fr())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
        journal.write(
                cell,
                by,
                Change.of("restitution.answered", before.subject())
                        .with("answer", answer)
                        .with("text-ar", text.ar())
                        .with("text-fr", text.fr()));
        news.tell(cell, on, before, writer(cell, before), accepted, text, by);
    }

    private @Nullable PersonId writer(CellId cell, Remark remark) {
        return bound("""
                select person_id from restitution_remark
                where cell_id = :cell and restitution_id = :id and number = :number and person_id is not null""", cell, remark.restitution())
                .param("number", remark.number())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /// Erases who wrote it and how to reach him; what was remarked stays, with its answer.
    @Transactional
    public void erase(CellId cell, RestitutionId id, int number, String why, By by) {
        if (why.isBlank()) throw new Refusal("publication.why-missing").about("erase");
        var before = remark(cell, id, number);
        bound("""
                update restitution_remark
                set name = '', contact = '', named = false, person_id = null, sender = null, erased_at = :now
                where cell_id = :cell and restitution_id = :id and number = :number""", cell, id)
                .param("number", number)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        news.forget(cell, before);
        journal.forgetSalts(cell, before.subject());
        journal.write(
                cell, by, Change.of("restitution.erased", before.subject()).because(why.strip()));
    }

    /// Somebody's name and contact go from all that he remarked.
    @Transactional
    public void forget(CellId cell, PersonId person) {
        var of = db.sql("""
                select restitution_id, number from restitution_remark
                where cell_id = :cell and person_id = :person order by restitution_id, number""")
                .param("cell", cell.value())
                .param("person", person.value())
                .query((row, _) -> "restitution/" + row.getString("restitution_id") + "/" + row.getInt("number"))
                .list();
        db.sql("""
                update restitution_remark
                set name = '', contact = '', named = false, person_id = null, sender = null, erased_at = :now
                where cell_id = :cell and person_id = :person""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        journal.forgetSalts(cell, of);
    }

    private JdbcClient.StatementSpec bound(String sql, CellId cell, RestitutionId id) {
        return db.sql(sql).param("cell", cell.value()).param("id", id.value());
    }
}
