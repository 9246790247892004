package ruche.actors;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// A mandate to write down.
///
/// @param name private; empty once erased
/// @param until last day; null while no end is known
record NewHolder(
        Office office,
        String name,
        @Nullable Gender gender,
        @Nullable AgeBand age,
        LocalDate since,
        @Nullable LocalDate until) {
    /// @throws Refusal for all that cannot be read
    static NewHolder read(Typed form) {
        var faults = new Faults();
        var office = faults.read(() -> office(form));
        var name = faults.read(() -> form.code("name", "actors.holder-name-missing"));
        var gender = faults.read(() -> form.checked("gender") ? form.one(Gender.class, "gender") : null);
        var age = faults.read(() -> form.checked("age") ? form.one(AgeBand.class, "age") : null);
        var since = faults.read(() -> form.day("since"));
        var until = faults.read(() -> form.dayOrNull("until"));
        if (since != null && until != null && until.isBefore(since))
            faults.add(new Refusal("actors.mandate-wrong", until, since).about("until"));
        faults.end();
        return new NewHolder(
                Objects.requireNonNull(office),
                Objects.requireNonNull(name),
                gender,
                age,
                Objects.requireNonNull(since),
                until);
    }

    private static Office office(Typed form) {
        if (!form.checked("office")) throw new Refusal("actors.office-missing").about("office");
        return form.one(Office.class, "office");
    }

    boolean meets(LocalDate from, @Nullable LocalDate to) {
        return (until == null || !until.isBefore(from)) && (to == null || !to.isBefore(since));
    }
}
