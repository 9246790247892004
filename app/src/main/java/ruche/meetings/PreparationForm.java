package ruche.meetings;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// The fields in which a meeting is prepared.
final class PreparationForm {
    private PreparationForm() {}

    static Preparation read(Typed form) {
        return new Preparation(
                time(form, "begins"),
                time(form, "ends"),
                whole(form, "capacity"),
                form.bilingualOrNull("moderators"),
                form.bilingualOrNull("rapporteurs"));
    }

    static Typed show(Typed form, Preparation preparation) {
        return form.with("begins", preparation.begins())
                .with("ends", preparation.ends())
                .with("capacity", preparation.capacity())
                .withText("moderators", preparation.moderators())
                .withText("rapporteurs", preparation.rapporteurs());
    }

    /// @throws Refusal if it is no hour of a day, in whatever digits
    static @Nullable LocalTime time(Typed form, String field) {
        if (!form.checked(field)) return null;
        var typed = NormalForm.of(form.text(field)).replaceAll("[h.\\s]", ":").replaceAll(":+", ":");
        try {
            var whole = typed.matches("\\d:.*") ? "0" + typed : typed;
            return LocalTime.parse(whole);
        } catch (DateTimeException e) {
            throw new Refusal("meetings.time-wrong", form.text(field)).about(field);
        }
    }

    static @Nullable Integer whole(Typed form, String field) {
        return form.checked(field) ? form.whole(field) : null;
    }
}
