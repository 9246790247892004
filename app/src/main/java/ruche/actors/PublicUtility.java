package ruche.actors;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// The decree by which an association is recognised as of public utility (صفة المنفعة العامة).
record PublicUtility(String decree, LocalDate on) {
    static @Nullable PublicUtility read(Typed form) {
        if (!form.checked("decree") && !form.checked("decreeOn")) return null;
        var faults = new Faults();
        var decree = faults.read(() -> form.code("decree", "actors.decree-missing"));
        var on = faults.read(() -> form.day("decreeOn"));
        faults.end();
        return new PublicUtility(Objects.requireNonNull(decree), Objects.requireNonNull(on));
    }
}
