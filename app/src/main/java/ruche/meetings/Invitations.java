package ruche.meetings;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Login;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.meetings.Invitation.State;
import ruche.notices.Notices;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.shell.Faults;

/// The way in to who is invited to which meeting, and what they answered.
@Component
public class Invitations {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// No letter that is taken for another, none for a figure.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TOKEN = 26;
    private static final int CODE = 6;

    /// How long a link opens the invitation once the meeting is over.
    private static final int LINK_DAYS = 60;

    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Actors actors;
    private final InvitationNews news;
    private final Notices notices;
    private final CellFaces cells;
    private final Clock clock;

    Invitations(
            JdbcClient db,
            Journal journal,
            Meetings meetings,
            Preparations preparations,
            Actors actors,
            InvitationNews news,
            Notices notices,
            CellFaces cells,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.preparations = preparations;
        this.actors = actors;
        this.news = news;
        this.notices = notices;
        this.cells = cells;
        this.clock = clock;
    }

    /// Invites actors, and tells them; those invited before stay as they are, those taken off are invited again.
    ///
    /// @return how many are invited by this
    @Transactional
    public int invite(CellId cell, MeetingId meeting, Collection<UUID> invited, By by) {
        checkOpen(cell, meeting);
        var wanted = new LinkedHashSet<>(invited);
        var again = invitedAgain(cell, meeting, wanted);
        wanted.removeAll(invited(cell, meeting));
        var named = actors.names(cell, wanted);
        if (!named.keySet().containsAll(wanted)) throw new NotFound("an actor of another cell");
        var codes = codes(cell, meeting);
        for (var actor : wanted) insert(cell, meeting, actor, "", "", codes);
        again.addAll(wanted);
        if (!again.isEmpty())
            journal.write(
                    cell, by, Change.of("invitation.sent", subject(meeting)).with("how-many", again.size()));
        news.invited(cell, meeting, ofActors(cell, meeting, again), by);
        return again.size();
    }

    private List<Invitation> ofActors(CellId cell, MeetingId meeting, Collection<UUID> actors) {
        return of(cell, meeting).stream()
                .filter(one -> one.actor() != null && actors.contains(one.actor()))
                .toList();
    }

    /// Invites a person by name, who gets a letter.
    ///
    /// @throws Refusal as of the other
    @Transactional
    public InvitationId invite(CellId cell, MeetingId meeting, String guest, By by) {
        return invite(cell, meeting, guest, "", by);
    }

    /// Invites a person by name.
    ///
    /// @param contact an e-mail or a phone to which the invitation goes; empty for a letter
    /// @throws Refusal `meetings.guest-missing`, `meetings.contact-wrong`
    @Transactional
    public InvitationId invite(CellId cell, MeetingId meeting, String guest, String contact, By by) {
        var faults = new Faults();
        if (guest.isBlank()) faults.add(new Refusal("meetings.guest-missing").about("guest"));
        var reached = faults.read(() -> contact(contact));
        faults.end();
        checkOpen(cell, meeting);
        var id = insert(cell, meeting, null, guest.strip(), Objects.requireNonNull(reached), codes(cell, meeting));
        news.invited(cell, meeting, List.of(invitation(cell, id)), by);
        journal.write(
                cell,
                by,
                Change.of("invitation.sent", subject(meeting))
                        .with("how-many", 1)
                        .withPersonal("guest", guest.strip()));
        return id;
    }

    private static String contact(String typed) {
        if (typed.isBlank()) return "";
        return Login.of(typed)
                .orElseThrow(() -> new Refusal("meetings.contact-wrong").about("contact"))
                .text();
    }

    /// Tells those that nobody has told yet, as where they were invited before there was an outbox.
    ///
    /// @return how many messages go by this
    @Transactional
    public int tell(CellId cell, MeetingId meeting, By by) {
        checkOpen(cell, meeting);
        return news.invited(cell, meeting, untold(cell, meeting), by);
    }

    /// Whom no message has told that they are invited.
    List<Invitation> untold(CellId cell, MeetingId meeting) {
        var all = of(cell, meeting).stream()
                .filter(one -> one.state() == State.INVITED)
                .toList();
        var told = notices.standing(cell, all.stream().map(Invitation::about).toList());
        return all.stream().filter(one -> !told.containsKey(one.about())).toList();
    }

    @EventListener
    void tell(MeetingMoved moved) {
        news.moved(moved, of(moved.cell(), moved.meeting()));
    }

    @EventListener
    void tell(MeetingCancelled cancelled) {
        news.cancelled(cancelled, of(cancelled.cell(), cancelled.meeting()));
    }

    private void checkOpen(CellId cell, MeetingId meeting) {
        lock(cell, meeting);
        if (preparations.of(cell, meeting).cancelled() != null)
            throw new Refusal("meetings.cancelled-before").about("kind");
    }

    /// Whoever writes invitations of one meeting follows whoever did before: seats are given once.
    private void lock(CellId cell, MeetingId meeting) {
        var locked = db.sql("select id from meeting where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", meeting.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
        if (locked.isEmpty()) throw new NotFound(meeting.value().toString());
    }

    private Set<UUID> invitedAgain(CellId cell, MeetingId meeting, Collection<UUID> wanted) {
        return new HashSet<>(db.sql("""
                update meeting_invitation
                set state = 'INVITED', withdrawn_why = '', people = 0, how = '', answered_at = null, invited_at = :now
                where cell_id = :cell and meeting_id = :meeting and state = 'WITHDRAWN' and actor_id = any(:wanted)
                returning actor_id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .param("wanted", wanted.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("actor_id", UUID.class))
                .list());
    }

    private Set<String> codes(CellId cell, MeetingId meeting) {
        return new HashSet<>(
                db.sql("select code from meeting_invitation where cell_id = :cell and meeting_id = :meeting")
                        .param("cell", cell.value())
                        .param("meeting", meeting.value())
                        .query((row, _) -> row.getString("code"))
                        .list());
    }

    private InvitationId insert(
            CellId cell, MeetingId meeting, @Nullable UUID actor, String guest, String contact, Set<String> codes) {
        var id = new InvitationId(Ids.next());
        var code = drawn(CODE);
        while (!codes.add(code)) code = drawn(CODE);
        db.sql("""
                insert into meeting_invitation (cell_id, id, meeting_id, actor_id, guest, contact, token, code, state,
                    people, who, how, invited_at)
                values (:cell, :id, :meeting, :actor, :guest, :contact, :token, :code, 'INVITED', 0, '', '', :now)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("actor", actor)
                .param("guest", guest)
                .param("contact", contact)
                .param("token", drawn(TOKEN))
                .param("code", code)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    static String drawn(int length) {
        var drawn = new StringBuilder();
        for (int i = 0; i < length; i++) drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return drawn.toString();
    }

    /// Which of these actors are invited already.
    Set<UUID> invited(CellId cell, MeetingId meeting) {
        return Set.copyOf(db.sql("""
                select actor_id from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and actor_id is not null and state <> 'WITHDRAWN'""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query((row, _) -> row.getObject("actor_id", UUID.class))
                .list());
    }

    /// Writes an answer down. Who comes when no seat is left waits for one.
    ///
    /// @param how `LINK` or `STAFF`
    /// @throws Refusal `meetings.answer-closed` once the day is over or it is cancelled, `meetings.more-than-room`
    ///     for more than all its seats, who would wait for ever
    @Transactional
    public Invitation answer(CellId cell, InvitationId id, Answer answer, String how, By by) {
        var meeting = invitation(cell, id).meeting();
        lock(cell, meeting);
        var before = invitation(cell, id);
        if (!takesAnswers(cell, meeting) || before.state() == State.WITHDRAWN)
            throw new Refusal("meetings.answer-closed").about("people");
        var room = preparations.of(cell, meeting).preparation().capacity();
        if (room != null && answer.people() > room)
            throw new Refusal("meetings.more-than-room", answer.people(), room).about("people");
        var state = answer.people() == 0
                ? State.NOT_COMING
                : fits(cell, before, answer.people()) ? State.COMING : State.WAITING;
        if (before.state() == state
                && before.people() == answer.people()
                && before.who().equals(answer.who())) return before;
        set(cell, id, state, answer, how);
        var changes = new ArrayList<Change>();
        changes.add(change("invitation.answered", before, state, answer.people()));
        changes.addAll(seatThoseWhoWait(cell, meeting, by));
        journal.writeAll(cell, by, changes);
        return invitation(cell, id);
    }

    /// Whether anyone may still answer.
    boolean takesAnswers(CellId cell, MeetingId meeting) {
        var today = LocalDate.now(clock.withZone(cells.face(cell).zone()));
        return !meetings.meeting(cell, meeting).day().isBefore(today)
                && preparations.of(cell, meeting).cancelled() == null;
    }

    private boolean fits(CellId cell, Invitation one, int people) {
        var free = free(cell, one.meeting());
        if (free == null) return true;
        int own = one.state() == State.COMING ? one.people() : 0;
        return people <= free + own;
    }

    /// Seats left; null where there is no end of them.
    @Nullable Integer free(CellId cell, MeetingId meeting) {
        var capacity = preparations.of(cell, meeting).preparation().capacity();
        if (capacity == null) return null;
        int taken = db.sql("""
                select coalesce(sum(people), 0) from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and state = 'COMING'""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
        return capacity - taken;
    }

    /// Whoever waits longest comes first; nobody passes those before him, but those who are more than the whole room
    /// holds, as where it became smaller.
    private List<Change> seatThoseWhoWait(CellId cell, MeetingId meeting, By by) {
        var changes = new ArrayList<Change>();
        var room = preparations.of(cell, meeting).preparation().capacity();
        for (var waits : waiting(cell, meeting)) {
            if (room != null && waits.people() > room) continue;
            var free = free(cell, meeting);
            if (free != null && waits.people() > free) break;
            db.sql("update meeting_invitation set state = 'COMING' where cell_id = :cell and id = :id")
                    .param("cell", cell.value())
                    .param("id", waits.id().value())
                    .update();
            changes.add(change("invitation.seated", waits, State.COMING, waits.people()));
            news.seated(cell, waits, by);
        }
        return changes;
    }

    /// Gives seats to those who wait, as when the room holds more than before.
    @Transactional
    public void seat(CellId cell, MeetingId meeting, By by) {
        lock(cell, meeting);
        journal.writeAll(cell, by, seatThoseWhoWait(cell, meeting, by));
    }

    private List<Invitation> waiting(CellId cell, MeetingId meeting) {
        return db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and state = 'WAITING'
                order by answered_at, id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Invitation::of)
                .list();
    }

    private void set(CellId cell, InvitationId id, State state, Answer answer, String how) {
        db.sql("""
                update meeting_invitation
                set state = :state, people = :people, who = :who, how = :how,
                    answered_at = case when state = 'WAITING' and :state = 'WAITING' then answered_at else :now end
                where cell_id = :cell and id = :id""")
                .param("state", state.name())
                .param("people", answer.people())
                .param("who", answer.who())
                .param("how", how)
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Takes an invitation back; its line stays with the reason, its seat is free, and what has not left of
    /// its messages does not leave.
    @Transactional
    public void withdraw(CellId cell, InvitationId id, String why, By by) {
        var before = invitation(cell, id);
        lock(cell, before.meeting());
        db.sql("""
                update meeting_invitation set state = 'WITHDRAWN', people = 0, withdrawn_why = :why
                where cell_id = :cell and id = :id""")
                .param("why", why)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        var changes = new ArrayList<Change>();
        changes.add(change("invitation.withdrawn", before, State.WITHDRAWN, 0).because(why));
        news.withdrawn(cell, before, by);
        changes.addAll(seatThoseWhoWait(cell, before.meeting(), by));
        journal.writeAll(cell, by, changes);
    }

    /// @throws NotFound if the cell has no such invitation
    public Invitation invitation(CellId cell, InvitationId id) {
        return db.sql("select " + Invitation.COLUMNS + " from meeting_invitation where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Invitation::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// What somebody's link opens: nothing any more once the meeting is long over.
    Optional<Opened> byLink(String token) {
        return byToken(token)
                .filter(opened -> !meetings.meeting(
                                opened.cell(), opened.invitation().meeting())
                        .day()
                        .isBefore(LocalDate.now(clock).minusDays(LINK_DAYS)));
    }

    /// Ends the links of meetings long over, and forgets how their guests were written to.
    ///
    /// @return how many
    @Transactional
    public int endLinks(CellId cell) {
        return db.sql("""
                update meeting_invitation i set token = 'ended-' || i.id, contact = ''
                from meeting m
                where i.cell_id = :cell and m.cell_id = i.cell_id and m.id = i.meeting_id
                  and m.day < :before and i.token not like 'ended-%'""")
                .param("cell", cell.value())
                .param("before", LocalDate.now(clock).minusDays(LINK_DAYS))
                .update();
    }

    /// What a token opens, and in which cell.
    record Opened(CellId cell, Invitation invitation) {}

    /// Whoever has the token needs no cell to say; nothing else is found without one.
    Optional<Opened> byToken(String token) {
        if (!token.matches("[0-9A-Z]{20,40}")) return Optional.empty();
        return db.sql("select cell_id, " + Invitation.COLUMNS + " from meeting_invitation where token = :token")
                .param("token", token)
                .query((row, number) -> new Opened(new CellId(row.getInt("cell_id")), Invitation.of(row, number)))
                .optional();
    }

    /// By the code that is typed at the door.
    Optional<Invitation> byCode(CellId cell, MeetingId meeting, String code) {
        return db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and code = :code""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .param("code", code)
                .query(Invitation::of)
                .optional();
    }

    /// All of a meeting, those invited first.
    public List<Invitation> of(CellId cell, MeetingId meeting) {
        return db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting order by invited_at, id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Invitation::of)
                .list();
    }

    /// How many invitations stand where.
    public Map<State, Long> counts(List<Invitation> invitations) {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) counts.put(state, 0L);
        for (var one : invitations) counts.merge(one.state(), 1L, Long::sum);
        return counts;
    }

    /// The name by which an invitation is known to the staff.
    String name(CellId cell, Invitation one) {
        return one.actor() == null
                ? one.guest()
                : actors.actor(cell, new ActorId(one.actor())).name().plain();
    }

    private static Change change(String act, Invitation before, State now, int people) {
        var change = Change.of(act, subject(before.meeting()))
                .with("meeting", before.meeting().value())
                .with("state", before.state(), now)
                .with("people", before.people(), people);
        return before.actor() == null ? change : change.with("actor", before.actor());
    }

    private static String subject(MeetingId meeting) {
        return "meeting/" + meeting.value();
    }
}
