package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// What is said of a paper handed in.
///
/// @param expiresOn null where the paper names no end
record NewPaper(String kind, LocalDate issuedOn, @Nullable LocalDate expiresOn) {
    /// @throws Refusal about the first field that cannot be read
    static NewPaper read(Typed form) {
        var kind = form.code("kind", "actors.paper-kind-missing");
        var issued = form.day("issuedOn");
        return new NewPaper(kind, issued, expiry(form, issued));
    }

    /// @throws Refusal `actors.expires-before-issued`
    static @Nullable LocalDate expiry(Typed form, LocalDate issued) {
        var expires = form.dayOrNull("expiresOn");
        if (expires != null && expires.isBefore(issued))
            throw new Refusal("actors.expires-before-issued", expires, issued).about("expiresOn");
        return expires;
    }
}
