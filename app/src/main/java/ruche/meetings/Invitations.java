package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Login;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
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
    /// How long a link opens the invitation once the meeting is over.
    private static final int LINK_DAYS = 60;

    private final InvitationStore store;
    private final Seats seats;
    private final Journal journal;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Actors actors;
    private final InvitationNews news;
    private final Notices notices;
    private final CellFaces cells;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            Seats seats,
            Journal journal,
            Meetings meetings,
            Preparations preparations,
            Actors actors,
            InvitationNews news,
            Notices notices,
            CellFaces cells,
            Clock clock) {
        this.store = store;
        this.seats = seats;
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
        var again = store.invitedAgain(cell, meeting, wanted);
        wanted.removeAll(invited(cell, meeting));
        var named = actors.names(cell, wanted);
        if (!named.keySet().containsAll(wanted)) throw new NotFound("an actor of another cell");
        var codes = store.codes(cell, meeting);
        for (var actor : wanted) store.insert(cell, meeting, actor, "", "", Lang.AR, codes);
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
        return invite(cell, meeting, guest, "", Lang.AR, by);
    }

    /// Invites a person by name.
    ///
    /// @param contact an e-mail or a phone to which the invitation goes; empty for a letter
    /// @param lang in which he is written to
    /// @throws Refusal `meetings.guest-missing`, `meetings.contact-wrong`
    @Transactional
    public InvitationId invite(CellId cell, MeetingId meeting, String guest, String contact, Lang lang, By by) {
        var faults = new Faults();
        if (guest.isBlank()) faults.add(new Refusal("meetings.guest-missing").about("guest"));
        var reached = faults.read(() -> contact(contact));
        faults.end();
        checkOpen(cell, meeting);
        var id = store.insert(
                cell, meeting, null, guest.strip(), Objects.requireNonNull(reached), lang, store.codes(cell, meeting));
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
        store.lock(cell, meeting);
        if (preparations.of(cell, meeting).cancelled() != null)
            throw new Refusal("meetings.cancelled-before").about("kind");
    }

    /// Which of these actors are invited already.
    Set<UUID> invited(CellId cell, MeetingId meeting) {
        return store.invited(cell, meeting);
    }

    /// Writes an answer down. Who comes when no seat is left waits for one.
    ///
    /// @param how `LINK` or `STAFF`
    /// @throws Refusal `meetings.answer-closed` once the day is over or it is cancelled, `meetings.more-than-room`
    ///     for more than all its seats, who would wait for ever
    @Transactional
    public Invitation answer(CellId cell, InvitationId id, Answer answer, String how, By by) {
        var meeting = invitation(cell, id).meeting();
        store.lock(cell, meeting);
        var before = invitation(cell, id);
        if (!takesAnswers(cell, meeting) || before.state() == State.WITHDRAWN)
            throw new Refusal("meetings.answer-closed").about("people");
        var room = seats.room(cell, meeting);
        if (room != null && answer.people() > room)
            throw new Refusal("meetings.more-than-room", answer.people(), room).about("people");
        var state = answer.people() == 0
                ? State.NOT_COMING
                : seats.fits(cell, before, answer.people()) ? State.COMING : State.WAITING;
        if (before.state() == state
                && before.people() == answer.people()
                && before.who().equals(answer.who())) return before;
        store.set(cell, id, state, answer, how);
        var changes = new ArrayList<Change>();
        changes.add(change("invitation.answered", before, state, answer.people()));
        changes.addAll(seats.seatThoseWhoWait(cell, meeting, by));
        journal.writeAll(cell, by, changes);
        return invitation(cell, id);
    }

    /// Whether anyone may still answer.
    boolean takesAnswers(CellId cell, MeetingId meeting) {
        var today = LocalDate.now(clock.withZone(cells.face(cell).zone()));
        return !meetings.meeting(cell, meeting).day().isBefore(today)
                && preparations.of(cell, meeting).cancelled() == null;
    }

    /// Seats left; null where there is no end of them.
    @Nullable Integer free(CellId cell, MeetingId meeting) {
        return seats.free(cell, meeting);
    }

    /// Gives seats to those who wait, as when the room holds more than before.
    @Transactional
    public void seat(CellId cell, MeetingId meeting, By by) {
        store.lock(cell, meeting);
        journal.writeAll(cell, by, seats.seatThoseWhoWait(cell, meeting, by));
    }

    /// Takes an invitation back; its line stays with the reason, its seat is free, and what has not left of
    /// its messages does not leave.
    @Transactional
    public void withdraw(CellId cell, InvitationId id, String why, By by) {
        var before = invitation(cell, id);
        store.lock(cell, before.meeting());
        store.withdraw(cell, id, why);
        var changes = new ArrayList<Change>();
        changes.add(change("invitation.withdrawn", before, State.WITHDRAWN, 0).because(why));
        news.withdrawn(cell, before, by);
        changes.addAll(seats.seatThoseWhoWait(cell, before.meeting(), by));
        journal.writeAll(cell, by, changes);
    }

    /// @throws NotFound if the cell has no such invitation
    public Invitation invitation(CellId cell, InvitationId id) {
        return store.invitation(cell, id);
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
        return store.endLinks(cell, LocalDate.now(clock).minusDays(LINK_DAYS));
    }

    /// What a token opens, and in which cell.
    record Opened(CellId cell, Invitation invitation) {}

    /// Whoever has the token needs no cell to say; nothing else is found without one.
    Optional<Opened> byToken(String token) {
        return store.byToken(token);
    }

    /// By the code that is typed at the door.
    Optional<Invitation> byCode(CellId cell, MeetingId meeting, String code) {
        return store.byCode(cell, meeting, code);
    }

    /// All of a meeting, those invited first.
    public List<Invitation> of(CellId cell, MeetingId meeting) {
        return store.of(cell, meeting);
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

    static Change change(String act, Invitation before, State now, int people) {
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
