package ruche.actors;

import java.util.List;
import java.util.Objects;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;

/// An actor's identity as a form has it.
final class IdentityForm {
    private IdentityForm() {}

    /// @throws Refusal for all that cannot be read
    static Identity read(Typed form) {
        var faults = new Faults();
        var receipt = faults.read(() -> Receipt.read(form));
        var until = faults.read(() -> form.dayOrNull("mandateUntil"));
        var ice = faults.read(() -> Ice.read(form, "ice"));
        var rib = faults.read(() -> Rib.read(form, "rib"));
        var register = faults.read(() -> CoopRegister.read(form));
        var utility = faults.read(() -> PublicUtility.read(form));
        var fields = faults.read(() -> among(ActorFields.known(), form, "fields"));
        var languages = faults.read(() -> among(Identity.LANGUAGES, form, "languages"));
        faults.end();
        return new Identity(
                receipt,
                until,
                ice,
                rib,
                register,
                utility,
                form.all("activity"),
                form.all("beneficiaries"),
                Objects.requireNonNull(fields),
                Objects.requireNonNull(languages));
    }

    private static List<String> among(List<String> known, Typed form, String field) {
        var chosen = form.all(field);
        if (!known.containsAll(chosen)) throw new Refusal("shell.choice-missing").about(field);
        return chosen;
    }

    static Typed typed(Identity identity) {
        var form = Typed.nothing()
                .with("mandateUntil", identity.mandateUntil())
                .with("ice", identity.ice() == null ? null : identity.ice().digits())
                .with("rib", identity.rib() == null ? null : identity.rib().grouped())
                .withAll("activity", identity.activity())
                .withAll("beneficiaries", identity.beneficiaries())
                .withAll("fields", identity.fields())
                .withAll("languages", identity.languages());
        var receipt = identity.receipt();
        if (receipt != null)
            form = form.with("receiptNumber", receipt.number())
                    .with("receiptKind", receipt.kind())
                    .with("receiptOn", receipt.on())
                    .with("receiptAuthority", receipt.authority());
        var register = identity.register();
        if (register != null)
            form = form.with("registerNumber", register.number()).with("coopForm", register.form());
        var utility = identity.utility();
        if (utility != null) form = form.with("decree", utility.decree()).with("decreeOn", utility.on());
        return form;
    }
}
