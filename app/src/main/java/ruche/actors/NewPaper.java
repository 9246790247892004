package ruche.actors;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// What is said of a paper handed in.
///
/// @param expiresOn null where the paper names no end
record NewPaper(String kind, LocalDate issuedOn, @Nullable LocalDate expiresOn) {
    /// @throws Refusal for all that cannot be read
    static NewPaper read(Typed form) {
        var faults = new Faults();
        var kind = faults.read(() -> form.code("kind", "actors.paper-kind-missing"));
        var days = faults.read(() -> days(form));
        faults.end();
        return new NewPaper(
                Objects.requireNonNull(kind), Objects.requireNonNull(days).from(), days.to());
    }

    /// From the day on which it was given to that on which it ends.
    ///
    /// @throws Refusal for all that is wrong, also `actors.expires-before-issued`
    static Period days(Typed form) {
        var faults = new Faults();
        var issued = faults.read(() -> form.day("issuedOn"));
        var expires = faults.read(() -> form.dayOrNull("expiresOn"));
        if (issued != null && expires != null && expires.isBefore(issued))
            faults.add(new Refusal("actors.expires-before-issued", expires, issued).about("expiresOn"));
        faults.end();
        return new Period(Objects.requireNonNull(issued), expires);
    }
}
