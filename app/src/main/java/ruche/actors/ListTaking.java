package ruche.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ruche.actors.ListGround.Owner;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.sheets.Reason;

/// Takes rows of a list in, one after the other, without writing anything: the plan of an import and its carrying out
/// are the same walk. A known actor keeps what it has; what it lacks is filled in.
final class ListTaking {
    private final ListGround ground;
    private final Map<ActorId, ListActor> actors = new LinkedHashMap<>();

    ListTaking(ListGround ground) {
        this.ground = ground;
    }

    /// What became of a row.
    ///
    /// @param repeats whether an earlier row spoke of the same actor
    /// @param notes what was left out or filled in, and what the registry knows otherwise
    record Taken(ListActor actor, boolean repeats, List<Reason> notes) {}

    Taken take(ListRow row) {
        var found = ground.find(row);
        var actor = found.orElseGet(() -> add(row));
        boolean repeats = actors.put(actor.id(), actor) != null;
        var filling = new Filling(actor, row);
        filling.line();
        filling.identity();
        filling.contacts();
        filling.officers();
        return new Taken(actor, repeats, filling.notes());
    }

    /// All of whom rows spoke, in their order.
    Collection<ListActor> actors() {
        return actors.values();
    }

    private ListActor add(ListRow row) {
        var actor = new ListActor(row.key(), row.actor());
        if (!row.key().isEmpty()) ground.keyed(row.key(), actor);
        ground.named(actor);
        return actor;
    }

    private final class Filling {
        private final ListActor actor;
        private final ListRow row;
        private final Set<String> filled = new LinkedHashSet<>();
        private final Set<String> differing = new LinkedHashSet<>();
        private final List<Reason> left = new ArrayList<>();

        Filling(ListActor actor, ListRow row) {
            this.actor = actor;
            this.row = row;
        }

        /// Of an actor that the file brings, the plan says elsewhere what its rows say differently.
        List<Reason> notes() {
            var notes = new ArrayList<>(left);
            if (actor.known() == null) return notes;
            if (!filled.isEmpty()) notes.add(Reason.of("actors.note-filled", String.join(", ", filled)));
            if (!differing.isEmpty()) notes.add(Reason.of("actors.note-kept", String.join(", ", differing)));
            return notes;
        }

        void line() {
            var had = actor.line();
            var said = row.actor();
            var now = new NewActor(
                    had.kind(),
                    new Bilingual(
                            name(had.name().ar(), said.name().ar()),
                            name(had.name().fr(), said.name().fr())),
                    part("commune", had.commune(), said.commune()),
                    word("field", had.field(), said.field()),
                    word("acronym", had.acronym(), said.acronym()));
            if (now.equals(had)) return;
            actor.become(now);
            if (!now.name().equals(had.name())) ground.named(actor);
        }

        private String name(String had, String said) {
            if (said.isEmpty() || NormalForm.of(said).equals(NormalForm.of(had))) return had;
            return word(had.isEmpty() ? "otherName" : "name", had, said);
        }

        private String word(String field, String had, String said) {
            var now = part(field, had.isEmpty() ? null : had, said.isEmpty() ? null : said);
            return now == null ? "" : now;
        }

        void identity() {
            var had = actor.identity();
            var said = row.facts().identity();
            var receipt = part("receiptNumber", had.receipt(), said.receipt(), this::mayHave);
            var now = new Identity(
                    receipt,
                    part("mandateUntil", had.mandateUntil(), said.mandateUntil(), until -> endsAfter(receipt, until)),
                    part("ice", had.ice(), said.ice(), this::mayHave),
                    part("rib", had.rib(), said.rib()),
                    part("registerNumber", had.register(), said.register()),
                    part("decree", had.utility(), said.utility()),
                    listed("activity", had.activity(), said.activity()),
                    listed("beneficiaries", had.beneficiaries(), said.beneficiaries()),
                    listed("fields", had.fields(), said.fields()),
                    listed("languages", had.languages(), said.languages()));
            actor.become(now);
        }

        private List<String> listed(String field, List<String> had, List<String> said) {
            var now = part(field, had.isEmpty() ? null : had, said.isEmpty() ? null : said);
            return now == null ? List.of() : now;
        }

        private <T> @Nullable T part(String field, @Nullable T had, @Nullable T said) {
            return part(field, had, said, _ -> true);
        }

        private <T> @Nullable T part(String field, @Nullable T had, @Nullable T said, Predicate<T> may) {
            if (said == null || Objects.equals(said, had)) return had;
            if (had != null) {
                differing.add(field);
                return had;
            }
            if (!may.test(said)) return null;
            filled.add(field);
            return said;
        }

        private boolean endsAfter(@Nullable Receipt receipt, LocalDate until) {
            if (receipt == null || !until.isBefore(receipt.on())) return true;
            left.add(Reason.of("actors.note-mandate-early", FactReading.day(until), FactReading.day(receipt.on())));
            return false;
        }

        private boolean mayHave(Receipt receipt) {
            var owner = ground.owner(receipt, actor.id());
            var like = owner.isEmpty() ? ground.like(receipt, actor.id()) : owner;
            like.ifPresent(other -> left.add(
                    other.row() > 0
                            ? Reason.of("actors.note-receipt-twice", receipt.number(), other.row())
                            : Reason.of(
                                    owner.isPresent() ? "actors.note-receipt-taken" : "actors.note-receipt-alike",
                                    receipt.number(),
                                    other.name().plain())));
            if (like.isPresent()) return false;
            ground.holds(receipt, owner(receipt.number(), receipt.authority()));
            return true;
        }

        private boolean mayHave(Ice ice) {
            var owner = ground.owner(ice, actor.id());
            owner.ifPresent(other -> left.add(
                    other.row() > 0
                            ? Reason.of("actors.note-ice-twice", ice.digits(), other.row())
                            : Reason.of(
                                    "actors.note-ice-taken",
                                    ice.digits(),
                                    other.name().plain())));
            if (owner.isPresent()) return false;
            ground.holds(ice, owner("", ""));
            return true;
        }

        private Owner owner(String receipt, String authority) {
            return new Owner(actor.id().value(), actor.line().name(), row.number(), receipt, authority);
        }

        /// A row may say several of a kind; of an actor that has one already it is another one.
        void contacts() {
            for (var kind : ContactKind.values()) {
                var had = actor.contacts().stream()
                        .filter(one -> one.kind() == kind)
                        .map(SaidFacts.SaidContact::value)
                        .toList();
                for (var said : row.facts().contacts()) {
                    if (said.kind() != kind || had.contains(said.value())) continue;
                    if (!had.isEmpty()) differing.add(kind.column(said.open()));
                    else {
                        actor.add(said);
                        filled.add(kind.column(said.open()));
                    }
                }
            }
        }

        void officers() {
            for (var said : row.facts().officers()) {
                var field = FactReading.column(said.office());
                var holding = actor.holders().stream()
                        .filter(other -> other.office() == said.office() && other.meets(said.since(), said.until()))
                        .toList();
                if (holding.isEmpty()) {
                    actor.add(said);
                    filled.add(field);
                } else if (holding.stream().noneMatch(other -> isSame(other, said))) differing.add(field);
            }
        }

        private static boolean isSame(NewHolder other, NewHolder said) {
            return NormalForm.of(other.name()).equals(NormalForm.of(said.name()))
                    && other.since().equals(said.since());
        }
    }
}
