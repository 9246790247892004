package ruche.actors;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words of names as somebody wrote them, for those who read why two names are taken for one: names are compared
/// without article, plural and accents, which is no way to write.
final class WrittenWords {
    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?|[\\p{L}\\p{M}\\p{Nd}]+\\.?");

    private WrittenWords() {}

    /// @param word as names are compared ([ActorName#words])
    /// @param sides in whose names it stands; the first counts
    /// @return itself where it stands in none
    static String of(String word, TwinSide... sides) {
        return Stream.of(sides)
                .flatMap(side -> Stream.of(side.name().ar(), side.name().fr()))
                .flatMap(name -> WORD.matcher(name).results())
                .map(found -> asWritten(found.group(), word))
                .filter(written -> !written.isEmpty())
                .findFirst()
                .orElse(word);
    }

    /// Without a dot that only ends the name; empty where it is another word.
    private static String asWritten(String written, String word) {
        var bare = written.replaceFirst("(?<!\\.\\p{L})\\.$", "");
        if (ActorName.telling(bare).contains(word)) return bare;
        return ActorName.telling(written).contains(word) ? written : "";
    }
}
