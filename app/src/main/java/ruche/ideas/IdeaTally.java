package ruche.ideas;

import java.util.List;
import java.util.TreeMap;
import ruche.kernel.Money;

/// How many ideas share something, and what they ask for together.
///
/// @param key what they share: an axis's id, a commune's code, a state's name; empty where they have none
/// @param priced how many of them say what they ask for
/// @param asked one sum a currency; sums of different currencies are never added
public record IdeaTally(String key, long count, long priced, List<Money> asked) {
    /// All together, under no key.
    public static IdeaTally inAll(List<IdeaTally> tallies) {
        var sums = new TreeMap<String, Money>();
        for (var tally : tallies)
            for (var sum : tally.asked()) sums.merge(sum.currency().getCurrencyCode(), sum, Money::plus);
        return new IdeaTally(
                "",
                tallies.stream().mapToLong(IdeaTally::count).sum(),
                tallies.stream().mapToLong(IdeaTally::priced).sum(),
                List.copyOf(sums.values()));
    }
}
