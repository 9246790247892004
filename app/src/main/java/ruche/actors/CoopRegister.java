package ruche.actors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// Where a cooperative stands in the register of cooperatives (سجل التعاونيات).
record CoopRegister(String number, CoopForm form) {
    /// Both or none.
    ///
    /// @throws Refusal for all that is missing
    static @Nullable CoopRegister read(Typed form) {
        if (!form.checked("registerNumber") && !form.checked("coopForm")) return null;
        var faults = new Faults();
        var number = faults.read(() -> form.code("registerNumber", "actors.register-number-missing"));
        var coop = faults.read(() -> coop(form));
        faults.end();
        return new CoopRegister(Objects.requireNonNull(number), Objects.requireNonNull(coop));
    }

    private static CoopForm coop(Typed form) {
        if (!form.checked("coopForm")) throw new Refusal("actors.coop-form-missing").about("coopForm");
        return form.one(CoopForm.class, "coopForm");
    }
}
