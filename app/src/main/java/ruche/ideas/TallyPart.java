package ruche.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// The ideas that share something and ask in one currency; without a currency, those that name no sum.
record TallyPart(String shared, @Nullable String currency, long ideas, long minor) {
    /// Both together; of the same thing and currency.
    TallyPart with(TallyPart other) {
        return new TallyPart(shared, currency, ideas + other.ideas, Math.addExact(minor, other.minor));
    }

    /// One tally a shared thing, in the order given.
    static List<IdeaTally> together(List<TallyPart> parts) {
        var byShared = new LinkedHashMap<String, List<TallyPart>>();
        for (var part : parts)
            byShared.computeIfAbsent(part.shared(), _ -> new ArrayList<>()).add(part);
        return byShared.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IdeaTally tally(String shared, List<TallyPart> parts) {
        long count = 0;
        long priced = 0;
        var sums = new ArrayList<Money>();
        for (var part : parts) {
            count += part.ideas();
            if (part.currency() == null) continue;
            priced += part.ideas();
            sums.add(Money.of(part.minor(), part.currency()));
        }
        return new IdeaTally(shared, count, priced, List.copyOf(sums));
    }
}
