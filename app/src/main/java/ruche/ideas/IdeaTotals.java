package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// How many ideas a filter has and what they come to.
///
/// @param asked one sum a currency; sums of different currencies are never added
/// @param own what their bearers bring, one sum a currency
public record IdeaTotals(long count, List<Money> asked, List<Money> own) {
    /// Sums of one currency; without a currency, the ideas that name none.
    record Part(
            @Nullable String currency,
            long ideas,
            @Nullable Long asked,
            @Nullable Long own) {}

    static Collector<Part, ?, IdeaTotals> together() {
        return Collectors.collectingAndThen(Collectors.toList(), IdeaTotals::of);
    }

    private static IdeaTotals of(List<Part> parts) {
        long count = 0;
        var asked = new ArrayList<Money>();
        var own = new ArrayList<Money>();
        for (var part : parts) {
            count += part.ideas();
            add(asked, part.currency(), part.asked());
            add(own, part.currency(), part.own());
        }
        return new IdeaTotals(count, List.copyOf(asked), List.copyOf(own));
    }

    private static void add(List<Money> sums, @Nullable String currency, @Nullable Long minor) {
        if (currency != null && minor != null && minor > 0) sums.add(Money.of(minor, currency));
    }
}
