package ruche.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import ruche.engine.text.EditDistance;

/// How far two names are one: words that both have, words that differ by spelling, words that one has alone.
///
/// @param share weight of what they have in common, of all that they say: from 0 to 1
/// @param weight of what they have in common
/// @param same words that both have
/// @param respelt pairs of one word in two spellings, as `one / other`
/// @param apart words that one has alone
record NameLikeness(double share, double weight, List<String> same, List<String> respelt, List<String> apart) {
    static final NameLikeness NONE = new NameLikeness(0, 0, List.of(), List.of(), List.of());

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    /// A word written otherwise tells less than the same word.
    private static final double RESPELT = 0.85;

    static NameLikeness of(ActorName one, ActorName other, WordWeights weights) {
        var ours = new LinkedHashSet<>(one.words());
        var theirs = new LinkedHashSet<>(other.words());
        double all = weights.of(ours) + weights.of(theirs);
        if (ours.isEmpty() || theirs.isEmpty() || all == 0) return NONE;
        var same = ours.stream().filter(theirs::contains).toList();
        same.forEach(ours::remove);
        same.forEach(theirs::remove);
        double common = 2 * weights.of(same);
        double matched = weights.of(same);
        var respelt = new ArrayList<String>();
        for (var word : List.copyOf(ours)) {
            var near = theirs.stream().filter(there -> isNear(word, there)).findFirst();
            if (near.isEmpty()) continue;
            ours.remove(word);
            theirs.remove(near.get());
            respelt.add(word + " / " + near.get());
            common += RESPELT * (weights.of(word) + weights.of(near.get()));
            matched += RESPELT * Math.min(weights.of(word), weights.of(near.get()));
        }
        var apart = new ArrayList<>(ours);
        apart.addAll(theirs);
        return new NameLikeness(common / all, matched, same, respelt, apart);
    }

    /// Numbers are never near: 34 and 35 are two departments.
    private static boolean isNear(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST || one.chars().anyMatch(Character::isDigit)) return false;
        int most = Math.min(one.length(), other.length()) < LONG ? 1 : 2;
        return EditDistance.within(most, one, other) <= most;
    }

    boolean isWhole() {
        return apart.isEmpty() && respelt.isEmpty();
    }
}
