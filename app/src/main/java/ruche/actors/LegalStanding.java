package ruche.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether an association may act, and why.
///
/// A declared association is given a provisional receipt at once and the final one within a number of days; when these
/// have passed without an answer, it may act as its statutes say.
///
/// @see "Dahir 1-58-376 of 15 November 1958 on the right of association, article 5, as amended by law 75-00"
public sealed interface LegalStanding {
    /// It holds its final receipt.
    record Confirmed(LocalDate since) implements LegalStanding {}

    /// The authority was silent for as long as the law gives it.
    ///
    /// @param since first day on which it might act
    record ByItsSilence(LocalDate asked, int days, LocalDate since) implements LegalStanding {}

    /// The authority still has time.
    ///
    /// @param from day on which it may act if no answer comes
    record Waiting(LocalDate asked, int days, LocalDate from) implements LegalStanding {}

    /// Nothing is known of a receipt.
    record WithoutReceipt() implements LegalStanding {}

    /// It exists no more, whatever it is.
    record Dissolved(LocalDate since) implements LegalStanding {}

    /// The rule is made for associations.
    record NotConcerned() implements LegalStanding {}

    /// @param days that the authority has, from the provisional receipt on
    static LegalStanding of(ActorKind kind, @Nullable Receipt receipt, int days, LocalDate today) {
        if (kind != ActorKind.ASSOCIATION) return new NotConcerned();
        if (receipt == null) return new WithoutReceipt();
        if (receipt.kind() == ReceiptKind.FINAL) return new Confirmed(receipt.on());
        var from = receipt.on().plusDays(days);
        return today.isBefore(from)
                ? new Waiting(receipt.on(), days, from)
                : new ByItsSilence(receipt.on(), days, from);
    }

    default boolean mayAct() {
        return switch (this) {
            case Confirmed _, ByItsSilence _, NotConcerned _ -> true;
            case Waiting _, WithoutReceipt _, Dissolved _ -> false;
        };
    }

    default Why why() {
        return switch (this) {
            case Confirmed(var since) -> Why.of("actors.standing-confirmed", since);
            case ByItsSilence(var asked, var days, var since) ->
                Why.of("actors.standing-silence", asked, Integer.toString(days), since);
            case Waiting(var asked, var days, var from) ->
                Why.of("actors.standing-waiting", asked, Integer.toString(days), from);
            case WithoutReceipt() -> Why.of("actors.standing-without");
            case Dissolved(var since) -> Why.of("actors.standing-dissolved", since);
            case NotConcerned() -> Why.of("actors.standing-not-concerned");
        };
    }

    /// Whether it follows from the days that the authority has.
    default boolean counted() {
        return this instanceof ByItsSilence || this instanceof Waiting;
    }

    /// Whether there is a question: of what exists no more its page says so.
    default boolean concerned() {
        return !(this instanceof NotConcerned || this instanceof Dissolved);
    }
}
