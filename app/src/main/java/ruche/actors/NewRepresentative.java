package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
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
    /// @throws ruche.kernel.Refusal about the first field that cannot be read
    static NewRepresentative read(Typed form) {
        return new NewRepresentative(
                form.code("name", "actors.holder-name-missing").replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " "),
                form.line("email"),
                form.line("phone"),
                Lang.of(form.text("language")).orElse(Lang.AR),
                form.dayOrNull("since"),
                form.dayOrNull("until"));
    }

    boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }
}
