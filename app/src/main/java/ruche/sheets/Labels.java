package ruche.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruche.engine.text.NormalForm;

/// Headers and labels in the form in which they are compared.
final class Labels {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /// What is longer is no label; its beginning tells it well enough from others.
    private static final int LONGEST = 300;
    private static final Set<String> STOP_WORDS = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "au", "aux", "un", "une", "par", "pour", "the",
            "of", "and", "من", "في", "الي", "علي", "او", "ou", "or");

    private Labels() {}

    /// One form for all spellings of a label: normal form, words apart by one space, brackets and signs left out.
    static String key(String text) {
        var label = beginning(text);
        var apart = BRACKETS.matcher(CAMEL.matcher(label).replaceAll(" ")).replaceAll(" ");
        var key = spaced(apart);
        return key.isEmpty() ? spaced(label) : key;
    }

    /// What stands in brackets.
    static String inBrackets(String label) {
        return BRACKETS.matcher(beginning(label))
                .results()
                .map(found -> found.group().substring(1, found.group().length() - 1))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String beginning(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }

    private static String spaced(String text) {
        return OTHER.matcher(NormalForm.of(text)).replaceAll(" ").strip();
    }

    /// The words of a label that carry its meaning, without articles, endings and years.
    static List<String> words(String label) {
        var all = Arrays.asList(key(label).split(" ", -1));
        var words = all.stream()
                .filter(word ->
                        !STOP_WORDS.contains(word) && !YEAR.matcher(word).matches())
                .map(Labels::stem)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.isEmpty() ? all : words;
    }

    /// The years that a label names: a column of 2014 is not the one of 2024.
    static Set<String> years(String label) {
        return Arrays.stream(key(label).split(" ", -1))
                .filter(word -> YEAR.matcher(word).matches())
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        if (word.startsWith("ال") && word.length() > 4) {
            return word.substring(2);
        }
        if (word.startsWith("لل") && word.length() > 4) {
            return word.substring(2);
        }
        boolean latinPlural = word.length() > 3 && word.matches("[a-z]+[sx]");
        return latinPlural ? word.substring(0, word.length() - 1) : word;
    }
}
