package ruche.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ruche.engine.text.EditDistance;

/// How far two names are one: words that both have, words that differ by spelling, words that one has alone.
///
/// @param share weight of what they have in common, of all that they say: from 0 to 1
/// @param weight of what they have in common
/// @param same words that both have
/// @param respelt one word in two spellings
/// @param apart words that one has alone
record NameLikeness(double share, double weight, List<String> same, List<Respelt> respelt, List<String> apart) {
    static final NameLikeness NONE = new NameLikeness(0, 0, List.of(), List.of(), List.of());

    /// What is several words in one name may be a single one in the other.
    record Respelt(List<String> ours, List<String> theirs) {}

    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int SHORTEST_CUT = 3;

    /// Arabic is written without vowels, and tells nothing by having none.
    private static final Pattern VOWEL = Pattern.compile("[aeiouy\\p{Nd}]|[^a-z]");

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
        var respelt = new ArrayList<Respelt>();
        for (var pair : glued(one, ours, theirs)) {
            common += RESPELT * (weights.of(pair.parts()) + weights.of(pair.whole()));
            matched += RESPELT * Math.min(weights.of(pair.parts()), weights.of(pair.whole()));
            respelt.add(new Respelt(pair.parts(), List.of(pair.whole())));
        }
        for (var pair : glued(other, theirs, ours)) {
            common += RESPELT * (weights.of(pair.parts()) + weights.of(pair.whole()));
            matched += RESPELT * Math.min(weights.of(pair.parts()), weights.of(pair.whole()));
            respelt.add(new Respelt(List.of(pair.whole()), pair.parts()));
        }
        for (var word : List.copyOf(ours)) {
            var near = theirs.stream()
                    .filter(there -> isNear(word, there) || isCut(one, word, other, there))
                    .findFirst();
            if (near.isEmpty()) continue;
            ours.remove(word);
            theirs.remove(near.get());
            respelt.add(new Respelt(List.of(word), List.of(near.get())));
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

    /// Ben Guerir here is Benguerir there: what is found is taken out of both.
    private static List<Glued> glued(ActorName name, Set<String> ours, Set<String> theirs) {
        var found = new ArrayList<Glued>();
        for (var whole : List.copyOf(theirs)) {
            var parts = name.glued().get(whole);
            if (parts == null || !ours.containsAll(parts)) continue;
            parts.forEach(ours::remove);
            theirs.remove(whole);
            found.add(new Glued(parts, whole));
        }
        return found;
    }

    private record Glued(List<String> parts, String whole) {}

    /// One is what the other was cut to.
    private static boolean isCut(ActorName one, String ours, ActorName other, String theirs) {
        return standsFor(one, ours, theirs) || standsFor(other, theirs, ours);
    }

    /// Its first letters, where a dot says that it was cut; or its consonants from the first letter to the last, which
    /// nobody can take for a word.
    private static boolean standsFor(ActorName name, String word, String whole) {
        boolean cut = name.cut().containsKey(word);
        var brief = name.cut().getOrDefault(word, word);
        if (brief.length() < SHORTEST_CUT || brief.length() >= whole.length()) return false;
        if (cut && whole.startsWith(brief)) return true;
        if (!cut && VOWEL.matcher(brief).find()) return false;
        return whole.length() >= SHORTEST
                && brief.charAt(0) == whole.charAt(0)
                && brief.charAt(brief.length() - 1) == whole.charAt(whole.length() - 1)
                && isWithin(brief, whole);
    }

    private static boolean isWithin(String letters, String word) {
        int at = 0;
        for (int i = 0; i < word.length() && at < letters.length(); i++) if (word.charAt(i) == letters.charAt(at)) at++;
        return at == letters.length();
    }

    boolean isWhole() {
        return apart.isEmpty() && respelt.isEmpty();
    }
}
