package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.kernel.Rows;

/// Somebody invited to a meeting.
///
/// @param actor null for a person invited by name
/// @param guest the person's name; empty for an actor; for staff
/// @param token opens the answer without an account: goes to nobody else
/// @param code typed at the door where nothing reads the token
/// @param people how many come, or wait for a seat; 0 otherwise
/// @param who their names, where somebody told them; for staff
/// @param how by which way it was answered; empty while it was not
/// @param contact how a person invited by name is written to; empty for an actor, and where a letter is handed over
/// @param lang in which a person invited by name is written to
/// @param invitedAt when it was made; anew where it was taken back and made again
public record Invitation(
        InvitationId id,
        MeetingId meeting,
        @Nullable UUID actor,
        String guest,
        String token,
        String code,
        State state,
        int people,
        String who,
        String how,
        @Nullable Instant answeredAt,
        String contact,
        Lang lang,
        Instant invitedAt) {
    /// What became of it.
    public enum State {
        INVITED,
        COMING,
        WAITING,
        NOT_COMING,
        WITHDRAWN
    }

    static final String COLUMNS = "id, meeting_id, actor_id, guest, token, code, state, people, who, how, answered_at,"
            + " contact, lang, invited_at";

    /// Where it is answered, in the language of whoever is written to; the browser knows who reads Arabic.
    String path() {
        return "/i/" + token + (lang == Lang.AR ? "" : "?lang=" + lang.code());
    }

    /// As the record and the outbox speak of it.
    String about() {
        return "meeting/" + meeting.value() + "/" + id.value();
    }

    static Invitation of(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getObject("actor_id", UUID.class),
                row.getString("guest"),
                row.getString("token"),
                row.getString("code"),
                State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getString("who"),
                row.getString("how"),
                Rows.instantOrNull(row, "answered_at"),
                row.getString("contact"),
                Lang.valueOf(row.getString("lang")),
                row.getTimestamp("invited_at").toInstant());
    }
}
