package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
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
    /// @throws Refusal about the first field that cannot be read
    static NewHolder read(Typed form) {
        if (!form.checked("office")) throw new Refusal("actors.office-missing").about("office");
        var office = form.one(Office.class, "office");
        var name = form.code("name", "actors.holder-name-missing");
        var since = form.day("since");
        var until = form.dayOrNull("until");
        if (until != null && until.isBefore(since))
            throw new Refusal("actors.mandate-wrong", until, since).about("until");
        return new NewHolder(
                office,
                name,
                form.checked("gender") ? form.one(Gender.class, "gender") : null,
                form.checked("age") ? form.one(AgeBand.class, "age") : null,
                since,
                until);
    }

    boolean meets(LocalDate from, @Nullable LocalDate to) {
        return (until == null || !until.isBefore(from)) && (to == null || !to.isBefore(since));
    }
}
