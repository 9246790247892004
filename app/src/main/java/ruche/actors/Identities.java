package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Journal;
import ruche.shell.Faults;
import ruche.territory.Places;

/// What the registry knows of its actors in law.
@Component
public class Identities {
    private final IdentityStore store;
    private final Receipts receipts;
    private final Actors actors;
    private final ActorStates states;
    private final LivingActors living;
    private final Filled filled;
    private final ActorRules rules;
    private final ActorWords words;
    private final Places places;
    private final ActorSubjects subjects;
    private final Journal journal;

    Identities(
            IdentityStore store,
            Receipts receipts,
            Actors actors,
            ActorStates states,
            LivingActors living,
            Filled filled,
            ActorRules rules,
            ActorWords words,
            Places places,
            ActorSubjects subjects,
            Journal journal) {
        this.store = store;
        this.receipts = receipts;
        this.actors = actors;
        this.states = states;
        this.living = living;
        this.filled = filled;
        this.rules = rules;
        this.words = words;
        this.places = places;
        this.subjects = subjects;
        this.journal = journal;
    }

    /// Whether an association may act today, and why; what was dissolved may not.
    ///
    /// @throws NotFound if the cell has no such actor
    public LegalStanding standing(CellId cell, ActorId id) {
        return standing(cell, actors.actor(cell, id), of(cell, id));
    }

    LegalStanding standing(CellId cell, Actor actor, Identity identity) {
        var dissolved = states.of(cell, actor.id()).dissolvedOn();
        return dissolved == null
                ? standing(cell, actor.kind(), identity.receipt())
                : new LegalStanding.Dissolved(dissolved);
    }

    /// As that of an actor which enters the registry with this receipt.
    LegalStanding standing(CellId cell, ActorKind kind, @Nullable Receipt receipt) {
        return LegalStanding.of(kind, receipt, rules.days(cell, ActorRule.RECEIPT_DAYS), rules.today(cell));
    }

    Identity of(CellId cell, ActorId actor) {
        return store.of(cell, actor);
    }

    /// Of many at once, by actor; those of whom nothing is known are left out.
    Map<UUID, Identity> of(CellId cell, UUID[] actors) {
        return store.of(cell, actors);
    }

    /// Writes down what an actor is, by a receipt that resembles no other.
    @Transactional
    void state(CellId cell, ActorId id, Identity now, By by) {
        state(cell, id, now, false, by);
    }

    /// Writes down what an actor is.
    ///
    /// @param another whether its receipt is another than the one that it resembles
    /// @throws Refusal for all that is at fault: a day that has not come, a mandate that ends before the receipt, a
    ///     receipt or number that another actor has, a place that is unknown; then `actors.receipt-alike`
    @Transactional
    void state(CellId cell, ActorId id, Identity now, boolean another, By by) {
        actors.actor(cell, id);
        living.hold(cell, id);
        var before = of(cell, id);
        if (before.equals(now)) return;
        check(cell, id, now);
        var receipt = now.receipt();
        if (receipt != null && !another && !receipt.equals(before.receipt())) receipts.mustBeAnother(cell, id, receipt);
        write(cell, id, now);
        tell(cell, id, before, now, by);
        living.touched(cell, id);
        filled.forget(cell, id, Filled.parts(before, now));
    }

    /// Writes down less, when a list is taken back that said more.
    void takeBack(CellId cell, ActorId id, Identity less, By by) {
        var before = of(cell, id);
        if (before.equals(less)) return;
        write(cell, id, less);
        tell(cell, id, before, less, by);
    }

    private void tell(CellId cell, ActorId id, Identity before, Identity now, By by) {
        journal.write(cell, by, IdentityChange.of(id, before, now));
        if (before.rib() != null && now.rib() == null) journal.forgetSalts(cell, subjects.of(cell, id), "rib");
    }

    private void check(CellId cell, ActorId id, Identity now) {
        var today = rules.today(cell);
        var receipt = now.receipt();
        var utility = now.utility();
        var faults = new Faults();
        if (receipt != null) faults.check(() -> mustBePast(receipt.on(), today, "receiptOn"));
        if (utility != null) faults.check(() -> mustBePast(utility.on(), today, "decreeOn"));
        faults.check(() -> mustEndAfterItBegan(now));
        faults.check(() -> mustHaveItsReceipt(cell, id, now));
        faults.check(() -> mustHaveItsNumber(cell, id, now));
        faults.check(() -> mustBeKnown(now.activity(), "activity"));
        faults.check(() -> mustBeKnown(now.beneficiaries(), "beneficiaries"));
        faults.end();
    }

    static void mustBePast(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) throw new Refusal("actors.day-to-come", day, today).about(field);
    }

    private static void mustEndAfterItBegan(Identity now) {
        var receipt = now.receipt();
        var until = now.mandateUntil();
        if (receipt != null && until != null && until.isBefore(receipt.on()))
            throw new Refusal("actors.mandate-before-receipt", until, receipt.on()).about("mandateUntil");
    }

    private void mustHaveItsReceipt(CellId cell, ActorId id, Identity now) {
        var receipt = now.receipt();
        if (receipt == null) return;
        receipts.holder(cell, receipt).filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new Refusal("actors.receipt-taken", actors.actor(cell, other).name()).about("receiptNumber");
        });
    }

    private void mustHaveItsNumber(CellId cell, ActorId id, Identity now) {
        if (now.ice() == null) return;
        store.withIce(cell, now.ice()).filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new Refusal("actors.ice-taken", actors.actor(cell, other).name()).about("ice");
        });
    }

    private void mustBeKnown(List<String> codes, String field) {
        var known = places.known(codes).keySet();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Refusal("actors.commune-unknown", code).about(field);
        });
    }

    /// Two who enter the same receipt at the same moment: the second finds it taken.
    private void write(CellId cell, ActorId id, Identity now) {
        if (!store.write(cell, id, now)) {
            check(cell, id, now);
            throw new IllegalStateException("identity of " + id.value() + " not written");
        }
        words.changed(cell, id);
    }
}
