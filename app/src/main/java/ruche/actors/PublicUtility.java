package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.shell.Typed;

/// The decree by which an association is recognised as of public utility (صفة المنفعة العامة).
record PublicUtility(String decree, LocalDate on) {
    static @Nullable PublicUtility read(Typed form) {
        if (!form.checked("decree") && !form.checked("decreeOn")) return null;
        return new PublicUtility(form.code("decree", "actors.decree-missing"), form.day("decreeOn"));
    }
}
