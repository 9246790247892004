package ruche.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What bodies known in the whole country are called, in short and in full, in both languages (`national.tsv`): INDH
/// and المبادرة الوطنية للتنمية البشرية are one name.
final class NationalBodies {
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /// Each by its names.
    private static final List<Body> BODIES = read();

    private NationalBodies() {}

    /// @param names under each of which it is known by all others
    /// @param parts what belongs to it: known by its names, and lending it none
    private record Body(List<Called> names, List<Called> parts) {
        boolean standsIn(String name, List<String> telling) {
            return Stream.concat(names.stream(), parts.stream()).anyMatch(called -> called.standsIn(name, telling));
        }
    }

    /// One of a body's names.
    ///
    /// @param words its telling words
    /// @param brief an acronym, with or without dots; it is told from other words by its capitals
    private record Called(String text, List<String> words, Pattern brief) {
        static Called acronym(String letters) {
            var dotted = letters.chars()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining("\\.?", "(?<!\\p{L})", "\\.?(?!\\p{L})"));
            return new Called(letters, List.of(), Pattern.compile(dotted));
        }

        static Called inFull(String name) {
            return new Called(name, ActorName.telling(name), NEVER);
        }

        boolean standsIn(String name, List<String> telling) {
            return words.isEmpty() ? brief.matcher(name).find() : Collections.indexOfSubList(telling, words) >= 0;
        }
    }

    /// What else those that a name speaks of are called.
    static Set<String> others(String name) {
        var others = new LinkedHashSet<String>();
        var telling = ActorName.telling(name);
        for (var body : BODIES) {
            if (!body.standsIn(name, telling)) continue;
            for (var called : body.names()) if (!called.standsIn(name, telling)) others.add(called.text());
        }
        return others;
    }

    private static List<Body> read() {
        try (var table = Objects.requireNonNull(NationalBodies.class.getResourceAsStream("national.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(NationalBodies::body)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Body body(String line) {
        var columns = line.split("\t", -1);
        var names = new ArrayList<Called>();
        names(columns[0]).map(Called::acronym).forEach(names::add);
        names(columns[1]).map(Called::inFull).forEach(names::add);
        names(columns[2]).map(Called::inFull).forEach(names::add);
        return new Body(names, names(columns[3]).map(Called::inFull).toList());
    }

    private static Stream<String> names(String column) {
        return Stream.of(column.split(";")).filter(name -> !name.isEmpty());
    }
}
