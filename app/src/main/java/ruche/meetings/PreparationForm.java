package ruche.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;
import ruche.strategy.Cycle;

/// The fields in which a meeting is prepared.
final class PreparationForm {
    private PreparationForm() {}

    /// @param faults takes all that is wrong with the fields
    /// @return null where something is
    static @Nullable Preparation read(Typed form, Faults faults) {
        var begins = faults.read(() -> time(form, "begins"));
        var ends = faults.read(() -> time(form, "ends"));
        var capacity = faults.read(() -> whole(form, "capacity"));
        var moderators = faults.read(() -> form.bilingualOrNull("moderators"));
        var rapporteurs = faults.read(() -> form.bilingualOrNull("rapporteurs"));
        boolean hours = !faults.about("begins") && !faults.about("ends");
        if (hours) faults.check(() -> new Preparation(begins, ends, null, null, null));
        faults.check(() -> new Preparation(null, null, capacity, null, null));
        return faults.none() ? new Preparation(begins, ends, capacity, moderators, rapporteurs) : null;
    }

    /// A day outside the cycle is asked about, unless the one before it was: the field `outside` says that it is meant.
    ///
    /// @param before the day that stood there; null for a new meeting
    static void mustBeMeant(
            Typed form, @Nullable LocalDate day, @Nullable LocalDate before, Cycle cycle, Faults faults) {
        if (day == null || !outside(day, cycle) || form.checked("outside")) return;
        if (before != null && outside(before, cycle)) return;
        var to = cycle.period().to();
        faults.add((to == null
                        ? new Refusal(
                                "meetings.day-before-cycle",
                                day,
                                cycle.title(),
                                cycle.period().from())
                        : new Refusal(
                                "meetings.day-outside-cycle",
                                day,
                                cycle.title(),
                                cycle.period().from(),
                                to))
                .about("day"));
    }

    static boolean outside(LocalDate day, Cycle cycle) {
        return !cycle.period().contains(day);
    }

    /// Whether the form's day is to be asked about.
    static boolean asks(Typed form, Cycle cycle) {
        var faults = new Faults();
        var day = faults.read(() -> form.dayOrNull("day"));
        return day != null && outside(day, cycle);
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
