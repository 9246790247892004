package ruche.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ruche.engine.text.Concept;

/// What people say for one thing.
///
/// @param arabic in Standard Arabic
/// @param darija in Arabic letters, or in Latin ones as people type it
record Wordings(List<String> arabic, List<String> darija, List<String> french) {
    static final Wordings NONE = new Wordings(List.of(), List.of(), List.of());

    Wordings {
        arabic = List.copyOf(arabic);
        darija = List.copyOf(darija);
        french = List.copyOf(french);
    }

    static Wordings of(Concept concept) {
        return new Wordings(concept.arabic(), concept.darija(), concept.french());
    }

    /// By the field of a form in which they are typed, which is their language’s code.
    Map<String, List<String>> byField() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("ar", arabic);
        fields.put("ary", darija);
        fields.put("fr", french);
        return fields;
    }

    List<String> all() {
        return Stream.of(arabic, darija, french).flatMap(List::stream).toList();
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /// With one more in a language.
    ///
    /// @param field `ar`, `ary` or `fr`
    Wordings with(String field, String word) {
        return switch (field) {
            case "ar" -> new Wordings(plus(arabic, word), darija, french);
            case "ary" -> new Wordings(arabic, plus(darija, word), french);
            case "fr" -> new Wordings(arabic, darija, plus(french, word));
            default -> throw new IllegalArgumentException("no language of wordings: " + field);
        };
    }

    /// What somebody made of the words that he was shown, done to those that stand there by now: what he added is
    /// added, what he took away is taken away, and what others did meanwhile stays.
    Wordings changedFrom(Wordings shown, Wordings now) {
        return new Wordings(
                changed(arabic, shown.arabic, now.arabic),
                changed(darija, shown.darija, now.darija),
                changed(french, shown.french, now.french));
    }

    private static List<String> changed(List<String> typed, List<String> shown, List<String> now) {
        if (now.equals(shown)) return typed;
        var all = new ArrayList<>(now);
        all.removeIf(word -> shown.contains(word) && !typed.contains(word));
        typed.stream()
                .filter(word -> !shown.contains(word) && !all.contains(word))
                .forEach(all::add);
        return all;
    }

    private static List<String> plus(List<String> words, String word) {
        var all = new ArrayList<>(words);
        if (!all.contains(word)) all.add(word);
        return all;
    }
}
