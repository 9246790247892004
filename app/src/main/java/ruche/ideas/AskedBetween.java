package ruche.ideas;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.kernel.Refusal;
import ruche.shell.Page;
import ruche.shell.Typed;

/// Between which sums asked for a list is to stay, as typed in the cell's currency.
///
/// @param least empty for no least sum
/// @param most empty for no greatest sum
record AskedBetween(String least, String most, Currency currency) {
    static AskedBetween of(Typed typed, Currency currency) {
        return new AskedBetween(typed.text("least"), typed.text("most"), currency);
    }

    /// Whether no list can answer it: one of the two is not understood, or the least is above the greatest.
    boolean misread() {
        return wrong("least") != null || wrong("most") != null;
    }

    /// Null where neither is typed, or no list can answer.
    @Nullable SumRange range() {
        if (misread()) return null;
        var from = sum(least);
        var to = sum(most);
        return from == null && to == null ? null : new SumRange(minor(from), minor(to), currency.getCurrencyCode());
    }

    /// What is wrong with one of the two, in the reader's language; empty when nothing is.
    String error(Page page, String field) {
        var wrong = wrong(field);
        return wrong == null ? "" : page.say(wrong);
    }

    private @Nullable Refusal wrong(String field) {
        var unclear = unclear(field.equals("least") ? least : most);
        if (unclear != null || field.equals("least") || unclear(least) != null) return unclear;
        var from = sum(least);
        var to = sum(most);
        boolean crossed = from != null && to != null && to.minor() < from.minor();
        return crossed ? new Refusal("ideas.sums-crossed") : null;
    }

    private @Nullable Refusal unclear(String typed) {
        try {
            sum(typed);
            return null;
        } catch (Refusal unclear) {
            return unclear;
        }
    }

    private @Nullable Money sum(String typed) {
        return TypedSum.read(typed, currency).orElse(null);
    }

    private static @Nullable Long minor(@Nullable Money sum) {
        return sum == null ? null : sum.minor();
    }
}
