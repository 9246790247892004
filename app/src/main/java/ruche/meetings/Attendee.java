package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Rows;

/// Somebody who takes part, the same from meeting to meeting.
///
/// @param label may name a person: for staff only
/// @param heads how many persons this stands for
public record Attendee(
        AttendeeId id,
        Category category,
        @Nullable UUID actor,
        @Nullable Bilingual label,
        int heads) {

    /// What its label says beyond the name of the body it comes from; null where that is all it says, in whatever
    /// spelling.
    @Nullable Bilingual besides(@Nullable Bilingual body) {
        if (label == null || body == null) return label;
        return isSame(label.ar(), body.ar()) || isSame(label.fr(), body.fr()) ? null : label;
    }

    /// Whether its label names the body too, in the reader's language: then the body need not be named before it.
    boolean namesToo(@Nullable Bilingual body, Lang reader) {
        if (label == null || body == null || label.langIn(reader) != body.langIn(reader)) return false;
        return NormalForm.of(label.in(reader)).contains(NormalForm.of(body.in(reader)));
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && NormalForm.of(one).equals(NormalForm.of(other));
    }

    /// Whether each of some words occurs in how it is called.
    boolean isCalled(String words, @Nullable Bilingual body) {
        var called = NormalForm.of(Stream.of(label, body)
                .flatMap(Stream::ofNullable)
                .map(Bilingual::plain)
                .collect(Collectors.joining(" ")));
        return Stream.of(NormalForm.of(words).split(" ")).allMatch(called::contains);
    }

    static Attendee of(ResultSet row, int number) throws SQLException {
        return new Attendee(
                new AttendeeId(row.getObject("id", UUID.class)),
                Category.of(row, number),
                row.getObject("actor_id", UUID.class),
                Rows.textOrNull(row, "label"),
                row.getInt("heads"));
    }
}
