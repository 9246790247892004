package ruche.actors;

import java.util.Objects;
import ruche.record.Change;

/// What the record keeps of an actor's identity: all but the account, of which it has a salted hash.
final class IdentityChange {
    private IdentityChange() {}

    /// What became of it; of the account only that it is another one.
    static Change of(ActorId actor, Identity before, Identity now) {
        var change = of(actor, now).since(of(actor, before));
        if (Objects.equals(before.rib(), now.rib())) return change;
        var state = before.rib() == null ? "GIVEN" : now.rib() == null ? "REMOVED" : "CHANGED";
        return change.with("rib-state", state);
    }

    private static Change of(ActorId actor, Identity identity) {
        var change = Change.of("actor-identity.changed", "actor/" + actor.value())
                .with("mandate-until", text(identity.mandateUntil()))
                .with("ice", identity.ice() == null ? "" : identity.ice().digits())
                .with("activity", String.join(" ", identity.activity()))
                .with("beneficiaries", String.join(" ", identity.beneficiaries()))
                .with("fields", String.join(" ", identity.fields()))
                .with("languages", String.join(" ", identity.languages()));
        change = receipt(change, identity);
        change = register(change, identity);
        change = utility(change, identity);
        return identity.rib() == null
                ? change
                : change.withPersonal("rib", identity.rib().digits());
    }

    private static Change receipt(Change change, Identity identity) {
        var receipt = identity.receipt();
        return change.with("receipt", receipt == null ? "" : receipt.number())
                .with("receipt-kind", receipt == null ? "" : receipt.kind())
                .with("receipt-on", receipt == null ? "" : receipt.on())
                .with("receipt-authority", receipt == null ? "" : receipt.authority());
    }

    private static Change register(Change change, Identity identity) {
        var register = identity.register();
        return change.with("register", register == null ? "" : register.number())
                .with("coop-form", register == null ? "" : register.form());
    }

    private static Change utility(Change change, Identity identity) {
        var utility = identity.utility();
        return change.with("decree", utility == null ? "" : utility.decree())
                .with("decree-on", utility == null ? "" : utility.on());
    }

    private static String text(@org.jspecify.annotations.Nullable Object fact) {
        return Change.text(fact);
    }
}
