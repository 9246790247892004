package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorRecipients;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Invitation.State;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;
import ruche.shell.CellFaces;

/// Tells those invited what concerns them, through the outbox: that they are invited, that the meeting is moved or
/// cancelled, that a seat is theirs. An actor is told by whoever speaks for it, else as the registry knows how to reach
/// it; a person by the contact given; without any a letter waits to be handed over.
@Component
class InvitationNews {
    static final NoticeKind INVITED =
            NoticeKind.of("meetings.notice-invited", "meeting", "day", "hour", "place", "guest", "door-code");
    static final NoticeKind SEATED =
            NoticeKind.of("meetings.notice-seated", "meeting", "day", "hour", "place", "guest");
    static final NoticeKind MOVED =
            NoticeKind.of("meetings.notice-moved", "meeting", "day", "hour", "place", "before", "why");
    static final NoticeKind CANCELLED = NoticeKind.of("meetings.notice-cancelled", "meeting", "day", "why");

    /// What is not worth saying any more once an invitation is taken back or the meeting is not held.
    private static final List<NoticeKind> KINDS = List.of(INVITED, SEATED, MOVED, MeetingReminders.KIND);

    /// What stands for a name that was erased.
    private static final String ERASED = "—";

    private final JdbcClient db;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Actors actors;
    private final ActorRecipients reached;
    private final Notices notices;
    private final CellFaces cells;
    private final Clock clock;

    InvitationNews(
            JdbcClient db,
            Meetings meetings,
            Preparations preparations,
            Actors actors,
            ActorRecipients reached,
            Notices notices,
            CellFaces cells,
            Clock clock) {
        this.db = db;
        this.meetings = meetings;
        this.preparations = preparations;
        this.actors = actors;
        this.reached = reached;
        this.notices = notices;
        this.cells = cells;
        this.clock = clock;
    }

    /// To whom messages about these invitations go, by their ids in the order given; nobody for a name that was erased.
    Map<UUID, List<Recipient>> recipients(CellId cell, Collection<Invitation> of) {
        var ofActors = reached.of(
                cell,
                of.stream().map(Invitation::actor).filter(Objects::nonNull).toList());
        var found = new LinkedHashMap<UUID, List<Recipient>>();
        for (var one : of)
            found.put(
                    one.id().value(), one.actor() == null ? guest(one) : ofActors.getOrDefault(one.actor(), List.of()));
        return found;
    }

    /// To whom messages to these actors would go.
    List<Recipient> recipients(CellId cell, List<UUID> ofActors) {
        return reached.of(cell, ofActors).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Recipient> guest(Invitation one) {
        var name = Recipient.Outside.fit(one.guest());
        if (name.isEmpty() || name.equals(ERASED)) return List.of();
        return List.of(Recipient.Outside.reachedBy(name, one.contact(), one.lang()));
    }

    /// Tells them that they are invited: each once, however often it is asked for. What is over, or will not be held,
    /// invites nobody.
    ///
    /// @return how many messages go by this, at most
    int invited(CellId cell, MeetingId meeting, List<Invitation> of, By by) {
        return ahead(cell, meeting) ? invite(cell, new About(cell, meeting), of, "", by) : 0;
    }

    /// @param anew what makes another invitation of it than the one before
    private int invite(CellId cell, About about, List<Invitation> of, String anew, By by) {
        var names = actors.names(
                cell,
                of.stream().map(Invitation::actor).filter(Objects::nonNull).toList());
        return send(
                cell,
                about,
                INVITED,
                of,
                one -> "invited/" + one.invitedAt().toEpochMilli() + anew,
                by,
                (one, notice) -> about.where(notice)
                        .with("guest", name(one, names))
                        .with("door-code", one.code())
                        .leadingOutTo(one.path()));
    }

    /// Tells somebody who waited that a seat is free for him now.
    void seated(CellId cell, Invitation one, By by) {
        if (!ahead(cell, one.meeting())) return;
        var about = new About(cell, one.meeting());
        var names = actors.names(cell, one.actor() == null ? List.of() : List.of(one.actor()));
        send(
                cell,
                about,
                SEATED,
                List.of(one),
                _ -> "seated/" + clock.instant(),
                by,
                (_, notice) ->
                        about.where(notice).with("guest", name(one, names)).leadingOutTo(one.path()));
    }

    void moved(MeetingMoved moved, List<Invitation> invited) {
        var cell = moved.cell();
        for (var one : invited) notices.withdraw(cell, one.about(), KINDS, moved.by());
        if (!ahead(cell, moved.meeting())) return;
        var about = new About(cell, moved.meeting());
        var asked =
                invited.stream().filter(one -> one.state() != State.WITHDRAWN).toList();
        var reached = reached(cell, asked);
        send(
                cell,
                about,
                MOVED,
                asked.stream().filter(reached::contains).toList(),
                _ -> "moved/" + about.revision(),
                moved.by(),
                (one, notice) -> about.where(notice)
                        .with("before", moved.from())
                        .with("why", moved.why())
                        .leadingOutTo(one.path()));
        invite(
                cell,
                about,
                asked.stream().filter(one -> !reached.contains(one)).toList(),
                "/moved/" + about.revision(),
                moved.by());
    }

    /// Who has answered, or whom some message has reached or may have: the others never heard of the day that was.
    private Set<Invitation> reached(CellId cell, List<Invitation> asked) {
        var standing =
                notices.standing(cell, asked.stream().map(Invitation::about).toList());
        return asked.stream()
                .filter(one -> one.state() != State.INVITED
                        || standing.getOrDefault(one.about(), List.of()).stream()
                                .anyMatch(way -> !way.stopped()))
                .collect(Collectors.toSet());
    }

    /// Who has not heard yet that he is invited will not, and hears of no cancellation either.
    void cancelled(MeetingCancelled cancelled, List<Invitation> invited) {
        var cell = cancelled.cell();
        for (var one : invited) notices.withdraw(cell, one.about(), KINDS, cancelled.by());
        var about = new About(cell, cancelled.meeting());
        if (about.meeting.day().isBefore(today(cell))) return;
        var expected = expected(invited);
        send(
                cell,
                about,
                CANCELLED,
                expected.stream().filter(reached(cell, expected)::contains).toList(),
                _ -> "cancelled",
                cancelled.by(),
                (one, notice) -> notice.with("meeting", about.meeting.title())
                        .with("day", about.meeting.day())
                        .with("why", cancelled.why())
                        .leadingOutTo(one.path()));
    }

    /// Stops what has not left of an invitation that is taken back.
    void withdrawn(CellId cell, Invitation one, By by) {
        notices.withdraw(cell, one.about(), KINDS, by);
    }

    /// Erases the name and the contact of whoever came as this attendee, and what was written to him.
    void forget(CellId cell, AttendeeId attendee) {
        var of = db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and attendee_id = :id order by id""")
                .param("cell", cell.value())
                .param("id", attendee.value())
                .query(Invitation::of)
                .list();
        db.sql("""
                update meeting_invitation
                set guest = case when actor_id is null then '—' else '' end, who = '', contact = ''
                where cell_id = :cell and attendee_id = :id""").param("cell", cell.value()).param("id", attendee.value()).update();
        for (var one : of) if (one.actor() == null) notices.forget(cell, one.about());
    }

    private static List<Invitation> expected(List<Invitation> invited) {
        return invited.stream()
                .filter(one -> one.state() != State.WITHDRAWN && one.state() != State.NOT_COMING)
                .toList();
    }

    private boolean ahead(CellId cell, MeetingId meeting) {
        return !meetings.meeting(cell, meeting).day().isBefore(today(cell))
                && preparations.of(cell, meeting).cancelled() == null;
    }

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.face(cell).zone()));
    }

    private static Object name(Invitation one, Map<UUID, Bilingual> names) {
        var actor = one.actor() == null ? null : names.get(one.actor());
        return actor == null ? one.guest() : actor;
    }

    /// What all messages about a meeting say.
    private final class About {
        final Meeting meeting;
        private final Prepared prepared;

        About(CellId cell, MeetingId id) {
            meeting = meetings.meeting(cell, id);
            prepared = preparations.of(cell, id);
        }

        int revision() {
            return prepared.revision();
        }

        NewNotice where(NewNotice notice) {
            var place = meeting.place();
            return notice.with("meeting", meeting.title())
                    .with("day", meeting.day())
                    .with("hour", prepared.preparation().hours())
                    .with("place", place == null ? "" : place);
        }
    }

    /// What makes two sendings about one invitation one.
    private interface Occasion {
        String of(Invitation one);
    }

    private interface Filling {
        NewNotice fill(Invitation one, NewNotice notice);
    }

    /// Many go as a mailing, which is followed on its page.
    private int send(
            CellId cell, About about, NoticeKind kind, List<Invitation> to, Occasion occasion, By by, Filling filling) {
        var written = new ArrayList<NewNotice>();
        var recipients = recipients(cell, to);
        for (var one : to)
            for (var recipient : recipients.getOrDefault(one.id().value(), List.of())) {
                var key = "invitation/" + one.id().value() + "/" + occasion.of(one) + "/" + recipient.mark();
                written.add(filling.fill(one, NewNotice.of(kind, key, recipient).about(one.about())));
            }
        if (written.size() > 1) notices.bulk(cell, kind, about.meeting.title(), written, by);
        else for (var one : written) notices.send(cell, one, by);
        return written.size();
    }
}
