package ruche.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// What somebody remarked on something put up.
///
/// @param number within its restitution
/// @param place key of what it is about
/// @param lang in which its writer read that
/// @param actor for which somebody spoke; null for a person of his own
/// @param name personal; empty once erased
/// @param contact private; empty for none
/// @param named whether the name may be shown
/// @param at when it was handed in, or written down
/// @param saidOn the day on which it was made, where it was written down later; else null
/// @param hiddenWhy why it is not shown
/// @param answerText what changes, or why nothing does; null while it is not answered
public record Remark(
        RestitutionId restitution,
        int number,
        String place,
        String lang,
        @Nullable UUID actor,
        String name,
        String contact,
        boolean named,
        String body,
        Instant at,
        @Nullable LocalDate saidOn,
        State state,
        String hiddenWhy,
        Answer answer,
        @Nullable Bilingual answerText) {
    static final String COLUMNS =
            "restitution_id, number, place, lang, actor_id, name, contact, named, body, at, said_on, state,"
                    + " hidden_why, answer, answer_ar, answer_fr";

    /// Whether everybody reads it.
    public enum State {
        WAITING,
        SHOWN,
        HIDDEN
    }

    /// What the cell says to it.
    public enum Answer {
        NONE,
        ACCEPTED,
        NOT_ACCEPTED
    }

    public boolean shown() {
        return state == State.SHOWN;
    }

    public boolean answered() {
        return answer != Answer.NONE;
    }

    String subject() {
        return "restitution/" + restitution.value() + "/" + number;
    }

    static Remark of(ResultSet row, int rowNumber) throws SQLException {
        return new Remark(
                new RestitutionId(row.getObject("restitution_id", UUID.class)),
                row.getInt("number"),
                row.getString("place"),
                row.getString("lang"),
                row.getObject("actor_id", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getBoolean("named"),
                row.getString("body"),
                Objects.requireNonNull(Rows.instantOrNull(row, "at")),
                row.getObject("said_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("hidden_why"),
                Answer.valueOf(row.getString("answer")),
                Rows.textOrNull(row, "answer"));
    }
}
