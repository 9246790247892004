package ruche.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.Actor;
import ruche.actors.ActorFilter;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// The door of a meeting: who was invited is marked present, who was not is registered in seconds. What it
/// writes stands on the attendance sheet like any other line.
@Component
public class Door {
    private static final int SHOWN = 12;

    private final JdbcClient db;
    private final Attendance attendance;
    private final Invitations invitations;
    private final MeetingWords words;
    private final Actors actors;
    private final Places places;
    private final Clock clock;

    Door(
            JdbcClient db,
            Attendance attendance,
            Invitations invitations,
            MeetingWords words,
            Actors actors,
            Places places,
            Clock clock) {
        this.db = db;
        this.attendance = attendance;
        this.invitations = invitations;
        this.words = words;
        this.actors = actors;
        this.places = places;
        this.clock = clock;
    }

    /// What was scanned or typed: the short code, the token, or the whole address.
    ///
    /// @throws Refusal `meetings.code-unknown`, `meetings.code-elsewhere`, `meetings.code-withdrawn`
    public Invitation read(CellId cell, MeetingId meeting, String scanned) {
        var code = NormalForm.of(scanned)
                .replaceAll("\\?.*", "")
                .replaceAll(".*/", "")
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        var found = invitations
                .byCode(cell, meeting, code)
                .or(() -> invitations
                        .byToken(code)
                        .filter(opened -> opened.cell().equals(cell))
                        .map(Invitations.Opened::invitation))
                .orElseThrow(() -> new Refusal("meetings.code-unknown").about("code"));
        if (!found.meeting().equals(meeting)) throw new Refusal("meetings.code-elsewhere").about("code");
        if (found.state() == Invitation.State.WITHDRAWN) throw new Refusal("meetings.code-withdrawn").about("code");
        return found;
    }

    /// Marks somebody invited as present; twice is once.
    @Transactional
    public AttendeeId welcome(CellId cell, Invitation one, By by) {
        var attendee = attendance.attend(cell, one.meeting(), as(cell, one), by);
        db.sql("""
                update meeting_invitation set attendee_id = :attendee, present_at = :now
                where cell_id = :cell and id = :id and attendee_id is distinct from :attendee""")
                .param("attendee", attendee.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", one.id().value())
                .update();
        return attendee;
    }

    /// An actor counts as what the registry says it is; those whose persons are counted, by as many as they said.
    private NewAttendee as(CellId cell, Invitation one) {
        var earlier = welcomed(cell, one.id());
        var categories = words.categories(cell);
        if (one.actor() == null)
            return new NewAttendee(key(one), persons(categories), null, Bilingual.byLetters(one.guest(), ""), 1);
        var actor = actors.actor(cell, new ActorId(one.actor()));
        var counting = Category.counting(actor.kind(), categories);
        return counting.isEmpty()
                ? new NewAttendee(
                        key(one),
                        persons(actor, categories),
                        one.actor(),
                        null,
                        earlier.orElse(Math.max(1, one.people())))
                : NewAttendee.organisation(counting.getFirst().code(), one.actor());
    }

    /// Of an invitation, so that it is one line however often it is scanned.
    private static String key(Invitation one) {
        return "invitation-" + one.id().value();
    }

    private Optional<Integer> welcomed(CellId cell, InvitationId id) {
        return db.sql("""
                select a.heads from meeting_invitation i
                join meeting_attendee a on a.cell_id = i.cell_id and a.id = i.attendee_id
                where i.cell_id = :cell and i.id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    private static String persons(Actor actor, List<Category> categories) {
        var own = actor.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return categories.stream()
                .filter(one -> one.unit() == Unit.PERSON && one.code().equals(own))
                .map(Category::code)
                .findFirst()
                .orElseGet(() -> persons(categories));
    }

    /// The last category of persons: the one for everybody.
    private static String persons(List<Category> categories) {
        return categories.stream()
                .filter(one -> one.unit() == Unit.PERSON)
                .reduce((_, last) -> last)
                .map(Category::code)
                .orElseThrow(() -> new Refusal("meetings.category-missing").about("category"));
    }

    /// Registers somebody who was not invited.
    ///
    /// @param commune official code; null where nobody says
    /// @throws Refusal `meetings.commune-unknown`
    @Transactional
    public AttendeeId walkIn(
            CellId cell,
            MeetingId meeting,
            NewAttendee attendee,
            @Nullable String commune,
            @Nullable Gender gender,
            By by) {
        if (commune != null
                && places.byCode(commune)
                        .filter(one -> one.kind() == PlaceKind.COMMUNE)
                        .isEmpty()) throw new Refusal("meetings.commune-unknown").about("commune");
        var id = attendance.attend(cell, meeting, attendee, by);
        db.sql("""
                update meeting_attendee
                set commune = coalesce(:commune::text, commune), gender = coalesce(:gender::text, gender)
                where cell_id = :cell and id = :id""")
                .param("commune", commune)
                .param("gender", gender == null ? null : gender.name())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        return id;
    }

    /// Somebody invited, by a few letters of the name, in any spelling.
    ///
    /// @param present whether he is marked
    record Expected(Invitation invitation, Bilingual name, boolean present) {}

    List<Expected> expected(CellId cell, MeetingId meeting, String letters) {
        var parts = NormalForm.of(letters).split("\\s+");
        return everyone(cell, meeting).stream()
                .filter(one -> suits(one, parts))
                .limit(SHOWN)
                .toList();
    }

    /// All who are invited, and were not asked to stay away.
    List<Expected> everyone(CellId cell, MeetingId meeting) {
        var all = invitations.of(cell, meeting);
        var names = actors.names(
                cell,
                all.stream()
                        .map(Invitation::actor)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        var present = present(cell, meeting);
        return all.stream()
                .filter(one -> one.state() != Invitation.State.WITHDRAWN)
                .map(one -> {
                    var actor = one.actor() == null ? null : names.get(one.actor());
                    var name = actor == null ? Bilingual.byLetters(one.guest(), "") : actor;
                    return new Expected(one, name, present.contains(one.id().value()));
                })
                .toList();
    }

    private static boolean suits(Expected one, String[] parts) {
        var name =
                NormalForm.of(one.name().ar()) + " " + NormalForm.of(one.name().fr()) + " "
                        + NormalForm.of(one.invitation().who());
        for (var part : parts) if (!name.contains(part)) return false;
        return true;
    }

    /// Invitations of those who are marked.
    List<UUID> present(CellId cell, MeetingId meeting) {
        return db.sql("""
                select i.id from meeting_invitation i
                join meeting_attendance t on t.cell_id = i.cell_id and t.meeting_id = i.meeting_id
                    and t.attendee_id = i.attendee_id
                where i.cell_id = :cell and i.meeting_id = :meeting and t.struck_at is null""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean isPresent(CellId cell, Invitation one) {
        return present(cell, one.meeting()).contains(one.id().value());
    }

    /// Marks all who signed a printed sheet, or none where one cannot be.
    ///
    /// @param codes of their invitations
    @Transactional
    public void welcomeAll(CellId cell, MeetingId meeting, Collection<String> codes, By by) {
        if (codes.isEmpty()) throw new Refusal("meetings.nobody-ticked").about("code");
        for (var code : codes) welcome(cell, read(cell, meeting, code), by);
    }

    /// Actors of the registry who were not invited, by a few letters.
    List<Actor> others(CellId cell, MeetingId meeting, String letters, Lang lang) {
        var invited = invitations.invited(cell, meeting);
        return actors.list(cell, new ActorFilter(null, null, letters), lang, null).items().stream()
                .filter(actor -> !invited.contains(actor.id().value()))
                .limit(SHOWN)
                .toList();
    }
}
