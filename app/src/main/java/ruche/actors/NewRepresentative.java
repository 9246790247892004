package ruche.actors;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.accounts.NewPerson;
import ruche.kernel.Lang;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// Somebody who is to speak for an actor.
///
/// @param email, phone as typed; with neither he is given a number to sign in with
/// @param since first day; null for today
/// @param until last day; null while no end is known
record NewRepresentative(
        String name,
        String email,
        String phone,
        Lang lang,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /// @throws ruche.kernel.Refusal for all that cannot be read
    static NewRepresentative read(Typed form) {
        var faults = new Faults();
        var name = faults.read(
                () -> form.code("name", "actors.holder-name-missing").replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " "));
        faults.check(() -> NewPerson.checkReach(form.line("email"), form.line("phone"), false));
        var since = faults.read(() -> form.dayOrNull("since"));
        var until = faults.read(() -> form.dayOrNull("until"));
        faults.end();
        return new NewRepresentative(
                Objects.requireNonNull(name),
                form.line("email"),
                form.line("phone"),
                Lang.of(form.text("language")).orElse(Lang.AR),
                since,
                until);
    }

    boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }
}
