package ruche.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;

/// What the registry knows of the actors, receipts and numbers of a list, and what its rows have added so far.
final class ListGround {
    private final Map<String, ListActor> byKey = new HashMap<>();
    private final Map<String, List<ListActor>> byForm = new HashMap<>();
    private final Map<String, Owner> receipts = new HashMap<>();
    private final Map<String, List<Owner>> alike = new HashMap<>();
    private final Map<String, Owner> numbers = new HashMap<>();

    /// Who has a receipt or a number.
    ///
    /// @param row of the list; 0 where the registry says it
    /// @param receipt its number; empty where it is no receipt
    record Owner(UUID actor, Bilingual name, int row, String receipt, String authority) {}

    void keyed(String key, ListActor actor) {
        byKey.put(key, actor);
    }

    void named(String form, ListActor actor) {
        byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(actor);
    }

    void named(ListActor actor) {
        forms(actor.line()).forEach(form -> named(form, actor));
    }

    static Stream<String> forms(NewActor line) {
        return Stream.of(line.name().ar(), line.name().fr())
                .filter(name -> !name.isEmpty())
                .map(NormalForm::of)
                .distinct();
    }

    /// As [Actors#known] finds it; a key decides alone.
    Optional<ListActor> find(ListRow row) {
        if (!row.key().isEmpty()) return Optional.ofNullable(byKey.get(row.key()));
        return forms(row.actor())
                .flatMap(form -> byForm.getOrDefault(form, List.of()).stream())
                .filter(known -> known.line().kind() == row.actor().kind()
                        && Actors.sameSeat(known.line().commune(), row.actor().commune()))
                .findFirst();
    }

    static String exact(Receipt receipt) {
        return receipt.authorityForm() + "\n" + receipt.numberForm();
    }

    /// Of another actor, the very same.
    Optional<Owner> owner(Receipt receipt, ActorId than) {
        return other(Optional.ofNullable(receipts.get(exact(receipt))), than);
    }

    /// Of another actor, so like that somebody must say whether it is another.
    Optional<Owner> like(Receipt receipt, ActorId than) {
        return alike.getOrDefault(receipt.bareForm(), List.of()).stream()
                .filter(held -> !held.actor().equals(than.value()))
                .filter(held -> receipt.mayBe(held.receipt(), held.authority()))
                .findFirst();
    }

    Optional<Owner> owner(Ice ice, ActorId than) {
        return other(Optional.ofNullable(numbers.get(ice.digits())), than);
    }

    private static Optional<Owner> other(Optional<Owner> owner, ActorId than) {
        return owner.filter(one -> !one.actor().equals(than.value()));
    }

    void holds(Receipt receipt, Owner owner) {
        receipts.putIfAbsent(exact(receipt), owner);
        alike.computeIfAbsent(receipt.bareForm(), _ -> new ArrayList<>()).add(owner);
    }

    void holds(Ice ice, Owner owner) {
        numbers.putIfAbsent(ice.digits(), owner);
    }
}
