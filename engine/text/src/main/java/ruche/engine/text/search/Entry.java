package ruche.engine.text.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Script;

/// A record as a search knows it.
///
/// @param language two letters, or [#EVERY_LANGUAGE]; null where nobody said: then the letters of the text tell
/// @param text may be long; what comes after some thousand words is not searched
/// @param facets what hits are counted and narrowed by, such as `commune` or `state`, with the values of this record
/// @param visibility marks any of which a reader must hold; a record without one is found by nobody
public record Entry(
        EntryKey key,
        String language,
        String title,
        String text,
        Map<String, List<String>> facets,
        Set<String> visibility) {
    /// Of a record that says the same in several languages.
    public static final String EVERY_LANGUAGE = "mul";

    public Entry {
        EntryKey.named("language", language);
        facets = copy(facets);
        visibility = Set.copyOf(new LinkedHashSet<>(visibility));
        visibility.forEach(tag -> EntryKey.named("visibility", tag));
    }

    public static Entry of(
            EntryKey key,
            @Nullable String language,
            String title,
            String text,
            Map<String, List<String>> facets,
            Set<String> visibility) {
        return new Entry(
                key, language == null ? languageOf(title + " " + text) : language, title, text, facets, visibility);
    }

    private static String languageOf(String text) {
        return Script.of(text) == Script.ARABIC ? "ar" : "fr";
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> facets) {
        var copy = new LinkedHashMap<String, List<String>>();
        facets.forEach((name, values) -> {
            if (!name.matches("[a-z][a-z_]*")) throw new IllegalArgumentException("not a facet: " + name);
            values.forEach(value -> EntryKey.named("facet value", value));
            copy.put(name, List.copyOf(new LinkedHashSet<>(values)));
        });
        return Map.copyOf(copy);
    }
}
