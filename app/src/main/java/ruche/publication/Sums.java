package ruche.publication;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.shell.Writing;

/// Adds up sums of money, each currency for itself.
final class Sums {
    /// What stands where there is nothing to write.
    static final String NOTHING = "—";

    private final Map<String, Money> byCurrency = new TreeMap<>();

    Sums add(@Nullable Money sum) {
        if (sum != null) byCurrency.merge(sum.currency().getCurrencyCode(), sum, Money::plus);
        return this;
    }

    Sums addAll(Collection<Money> sums) {
        sums.forEach(this::add);
        return this;
    }

    boolean none() {
        return byCurrency.isEmpty();
    }

    /// `18000000 MAD + 250000 EUR`: the same in every language; empty for nothing.
    String value() {
        return byCurrency.values().stream()
                .map(sum -> sum.minor() + " " + sum.currency().getCurrencyCode())
                .collect(Collectors.joining(" + "));
    }

    /// `180 000 DH + 2 500 EUR`
    String in(Writing writing) {
        if (none()) return NOTHING;
        return byCurrency.values().stream().map(writing::money).collect(Collectors.joining(" + "));
    }
}
