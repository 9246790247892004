package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// Where a cooperative stands in the register of cooperatives (سجل التعاونيات).
record CoopRegister(String number, CoopForm form) {
    static @Nullable CoopRegister read(Typed form) {
        if (!form.checked("registerNumber") && !form.checked("coopForm")) return null;
        var number = form.code("registerNumber", "actors.register-number-missing");
        if (!form.checked("coopForm")) throw new Refusal("actors.coop-form-missing").about("coopForm");
        return new CoopRegister(number, form.one(CoopForm.class, "coopForm"));
    }
}
