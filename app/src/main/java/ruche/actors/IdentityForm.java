package ruche.actors;

import java.util.List;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// An actor's identity as a form has it.
final class IdentityForm {
    private IdentityForm() {}

    /// @throws Refusal about the first field that cannot be read
    static Identity read(Typed form) {
        return new Identity(
                Receipt.read(form),
                form.dayOrNull("mandateUntil"),
                Ice.read(form, "ice"),
                Rib.read(form, "rib"),
                CoopRegister.read(form),
                PublicUtility.read(form),
                form.all("activity"),
                form.all("beneficiaries"),
                among(ActorFields.known(), form, "fields"),
                among(Identity.LANGUAGES, form, "languages"));
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
