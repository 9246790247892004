package ruche.meetings;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.meetings.Invitation.State;

/// Invitations in their table.
@Component
class InvitationStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// No letter that is taken for another, none for a figure.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TOKEN = 26;
    private static final int CODE = 6;

    private final JdbcClient db;
    private final Clock clock;

    InvitationStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whoever writes invitations of one meeting follows whoever did before: seats are given once.
    void lock(CellId cell, MeetingId meeting) {
        var locked = db.sql("select id from meeting where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", meeting.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
        if (locked.isEmpty()) throw new NotFound(meeting.value().toString());
    }

    Set<UUID> invitedAgain(CellId cell, MeetingId meeting, Collection<UUID> wanted) {
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

    Set<String> codes(CellId cell, MeetingId meeting) {
        return new HashSet<>(
                db.sql("select code from meeting_invitation where cell_id = :cell and meeting_id = :meeting")
                        .param("cell", cell.value())
                        .param("meeting", meeting.value())
                        .query((row, _) -> row.getString("code"))
                        .list());
    }

    InvitationId insert(
            CellId cell,
            MeetingId meeting,
            @Nullable UUID actor,
            String guest,
            String contact,
            Lang lang,
            Set<String> codes) {
        var id = new InvitationId(Ids.next());
        var code = drawn(CODE);
        while (!codes.add(code)) code = drawn(CODE);
        db.sql("""
                insert into meeting_invitation (cell_id, id, meeting_id, actor_id, guest, contact, lang, token, code,
                    state, people, who, how, invited_at)
                values (:cell, :id, :meeting, :actor, :guest, :contact, :lang, :token, :code, 'INVITED', 0, '', '', :now)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("actor", actor)
                .param("guest", guest)
                .param("contact", contact)
                .param("lang", lang.name())
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

    void set(CellId cell, InvitationId id, State state, Answer answer, String how) {
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

    void seat(CellId cell, InvitationId id) {
        db.sql("update meeting_invitation set state = 'COMING' where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// How many persons have a seat.
    int taken(CellId cell, MeetingId meeting) {
        return db.sql("""
                select coalesce(sum(people), 0) from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and state = 'COMING'""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    /// Those without a seat, in the order of their answers.
    List<Invitation> waiting(CellId cell, MeetingId meeting) {
        return db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting and state = 'WAITING'
                order by answered_at, id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Invitation::of)
                .list();
    }

    void withdraw(CellId cell, InvitationId id, String why) {
        db.sql("""
                update meeting_invitation set state = 'WITHDRAWN', people = 0, withdrawn_why = :why
                where cell_id = :cell and id = :id""")
                .param("why", why)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// @throws NotFound if the cell has no such invitation
    Invitation invitation(CellId cell, InvitationId id) {
        return db.sql("select " + Invitation.COLUMNS + " from meeting_invitation where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Invitation::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Whoever has the token needs no cell to say; nothing else is found without one.
    Optional<Invitations.Opened> byToken(String token) {
        if (!token.matches("[0-9A-Z]{20,40}")) return Optional.empty();
        return db.sql("select cell_id, " + Invitation.COLUMNS + " from meeting_invitation where token = :token")
                .param("token", token)
                .query((row, number) ->
                        new Invitations.Opened(new CellId(row.getInt("cell_id")), Invitation.of(row, number)))
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
    List<Invitation> of(CellId cell, MeetingId meeting) {
        return db.sql("select " + Invitation.COLUMNS + """
                 from meeting_invitation
                where cell_id = :cell and meeting_id = :meeting order by invited_at, id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Invitation::of)
                .list();
    }

    /// Ends the links of meetings long over, and forgets how their guests were written to.
    ///
    /// @param before the meeting's day
    /// @return how many
    int endLinks(CellId cell, LocalDate before) {
        return db.sql("""
                update meeting_invitation i set token = 'ended-' || i.id, contact = ''
                from meeting m
                where i.cell_id = :cell and m.cell_id = i.cell_id and m.id = i.meeting_id
                  and m.day < :before and i.token not like 'ended-%'""").param("cell", cell.value()).param("before", before).update();
    }
}
