package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The labelled pairs are those that the seed draws, not those that somebody liked: drawn again as the file beside them
/// says, with nothing of the matcher.
class TwinSampleTests {
    private static final Pattern WORD = Pattern.compile("[0-9a-zء-ي]+");
    private static final String SEED = "ruche-actors-twins-2026";

    private record Pair(int one, int other) {
        String lot() {
            try {
                var sum = MessageDigest.getInstance("SHA-256")
                        .digest((SEED + ":" + (one + 1) + "-" + (other + 1)).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(sum);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void theSampleIsTheOneThatItsSeedDraws() {
        var rows = MontpellierRows.all();
        var names = rows.stream().map(row -> folded(row.name())).toList();
        var reasons = candidates(
                names,
                rows.stream().map(row -> folded(row.acronym()).replace(" ", "")).toList());
        var close = reasons.entrySet().stream()
                .filter(candidate -> candidate.getValue().size() >= 2 || likeness(names, candidate.getKey()) >= 0.6)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(rows).hasSize(1_226);
        assertThat(reasons).hasSize(2_823);
        assertThat(close).hasSize(195);

        var drawn = Stream.concat(
                        first(close, 70),
                        first(
                                reasons.keySet().stream()
                                        .filter(pair -> !close.contains(pair))
                                        .collect(Collectors.toSet()),
                                30))
                .toList();

        assertThat(MontpellierRows.labelled())
                .extracting(pair -> new Pair(pair.one() - 1, pair.other() - 1))
                .containsExactlyElementsOf(drawn);
    }

    private static Stream<Pair> first(Set<Pair> pairs, int most) {
        return pairs.stream().sorted(java.util.Comparator.comparing(Pair::lot)).limit(most);
    }

    private static String folded(String text) {
        var small = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        var bare = Normalizer.normalize(small, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return WORD.matcher(bare).results().map(word -> word.group()).collect(Collectors.joining(" "));
    }

    private static Map<Pair, Set<String>> candidates(List<String> names, List<String> acronyms) {
        var reasons = new HashMap<Pair, Set<String>>();
        var words = new HashMap<String, List<Integer>>();
        var letters = new HashMap<String, List<Integer>>();
        for (int i = 0; i < names.size(); i++) {
            for (var word : Set.copyOf(List.of(names.get(i).split(" "))))
                words.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            if (acronyms.get(i).length() >= 2)
                letters.computeIfAbsent(acronyms.get(i), _ -> new ArrayList<>()).add(i);
        }
        words.forEach((word, bearers) -> {
            if (word.length() >= 3 && bearers.size() <= 8) pair(bearers, "word", reasons);
        });
        letters.values().forEach(bearers -> pair(bearers, "sigle", reasons));
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++)
                if (likeness(names, new Pair(i, j)) >= 0.4)
                    reasons.computeIfAbsent(new Pair(i, j), _ -> new HashSet<>())
                            .add("tri");
        return reasons;
    }

    private static void pair(List<Integer> bearers, String reason, Map<Pair, Set<String>> reasons) {
        for (int one : bearers)
            for (int other : bearers)
                if (one < other)
                    reasons.computeIfAbsent(new Pair(one, other), _ -> new HashSet<>())
                            .add(reason);
    }

    private static double likeness(List<String> names, Pair pair) {
        var one = trigrams(names.get(pair.one()));
        var other = trigrams(names.get(pair.other()));
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static final Map<String, Set<String>> TRIGRAMS = new HashMap<>();

    private static Set<String> trigrams(String name) {
        return TRIGRAMS.computeIfAbsent(name, one -> {
            var padded = "  " + one + " ";
            var trigrams = new HashSet<String>();
            for (int i = 0; i + 3 <= padded.length(); i++) trigrams.add(padded.substring(i, i + 3));
            return trigrams;
        });
    }
}
