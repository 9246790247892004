package ruche.actors;

import java.util.Map;

/// How much a word tells: the fewer actors bear it, the more.
///
/// @param actors in all
/// @param bearing how many bear the word; none where it is not there
record WordWeights(long actors, Map<String, Long> bearing) {
    /// A registry that has only begun knows too few names to tell which words are common.
    private static final long FEWEST = 500;

    /// In nats: the surprise of meeting the word in a name (inverse document frequency).
    double of(String word) {
        return Math.log((Math.max(actors, FEWEST) + 2.0) / (bearing.getOrDefault(word, 0L) + 1.0));
    }

    double of(Iterable<String> words) {
        double sum = 0;
        for (var word : words) sum += of(word);
        return sum;
    }
}
