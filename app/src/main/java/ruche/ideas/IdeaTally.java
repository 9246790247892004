package ruche.ideas;

import java.util.List;
import ruche.kernel.Money;

/// How many ideas share something, and what they ask for together.
///
/// @param key what they share: an axis's id, a commune's code, a state's name; empty where they have none
/// @param priced how many of them say what they ask for
/// @param asked one sum a currency; sums of different currencies are never added
public record IdeaTally(String key, long count, long priced, List<Money> asked) {}
