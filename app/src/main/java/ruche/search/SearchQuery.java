package ruche.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import ruche.engine.text.search.EntryKey;
import ruche.engine.text.search.Question;
import ruche.kernel.CellId;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What a reader asks for, as it stands in the address. What cannot be understood is left out.
///
/// @param words as typed
/// @param narrowed by facet, the value chosen
/// @param after where the page before ended; null for the first page
record SearchQuery(String words, Map<String, String> narrowed, Question.@Nullable After after) {
    static final String PATH = "/search";
    static final String KIND = "kind";
    static final int SIZE = 20;

    static final SearchQuery NOTHING = new SearchQuery("", Map.of(), null);

    private static final int LONGEST_VALUE = 100;

    /// In the order in which they are shown.
    static final List<String> FACETS = List.of(KIND, Findable.AXIS, Findable.COMMUNE, Findable.STATE, Findable.YEAR);

    SearchQuery {
        narrowed = new LinkedHashMap<>(narrowed);
    }

    /// @param kinds that there are
    static SearchQuery of(CellId cell, MultiValueMap<String, String> asked, Set<String> kinds) {
        var typed = Typed.of(asked);
        var narrowed = new LinkedHashMap<String, String>();
        for (var facet : FACETS) {
            var value = typed.text(facet);
            boolean known = facet.equals(KIND) ? kinds.contains(value) : isValue(value);
            if (known) narrowed.put(facet, value);
        }
        return new SearchQuery(cut(typed.text("q")), narrowed, after(cell, typed.text("after"), kinds));
    }

    private static String cut(String words) {
        if (words.length() <= Typed.SHORT) return words;
        boolean torn = Character.isHighSurrogate(words.charAt(Typed.SHORT - 1));
        return words.substring(0, torn ? Typed.SHORT - 1 : Typed.SHORT);
    }

    private static boolean isValue(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_VALUE
                && value.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c));
    }

    /// What somebody made up begins at the beginning.
    static Question.@Nullable After after(CellId cell, String written, Set<String> kinds) {
        var parts = written.split("\\.", 3);
        if (parts.length < 3
                || !parts[0].matches("[0-7]?[0-9a-f]{1,7}")
                || !kinds.contains(parts[1])
                || !isValue(parts[2])) return null;
        float score = Float.intBitsToFloat(Integer.parseInt(parts[0], 16));
        return Float.isFinite(score)
                ? new Question.After(score, new EntryKey(LiveIndex.name(cell), parts[1], parts[2]))
                : null;
    }

    static String key(Question.After last) {
        return Integer.toHexString(Float.floatToIntBits(last.score())) + "."
                + last.key().kind() + "." + last.key().id();
    }

    /// Whether there is anything to look for.
    boolean asks() {
        return !words.isBlank() || !narrowed.isEmpty();
    }

    /// Whether the words alone are asked for, from the beginning.
    boolean isPlain() {
        return narrowed.isEmpty() && after == null;
    }

    Question question(Visit visit) {
        var filters = narrowed.entrySet().stream()
                .filter(one -> !one.getKey().equals(KIND))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.of(one.getValue())));
        var question = Search.question(visit, words).with(filters).countedBy(FACETS.toArray(String[]::new));
        var kind = narrowed.get(KIND);
        return (kind == null ? question : question.ofKinds(kind)).after(after, SIZE);
    }

    /// The same question with another value of a facet, from its first page.
    ///
    /// @param value null for any
    String address(String facet, @Nullable String value) {
        var other = new LinkedHashMap<>(narrowed);
        if (value == null) other.remove(facet);
        else other.put(facet, value);
        return written(words, other);
    }

    /// Lists that have a search of their own, for as long as this one does not answer: by message key, below the cell's
    /// address.
    static Map<String, String> lists(String words) {
        var lists = new LinkedHashMap<String, String>();
        var asked = words.isBlank() ? "" : "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        lists.put("search.kind-idea", "/ideas" + asked);
        lists.put("search.kind-actor", "/actors" + asked);
        lists.put("search.kind-meeting", "/meetings");
        lists.put("search.kind-programme", "/programmes");
        lists.put("search.kind-document", "/reports");
        return lists;
    }

    /// The same words, of all there is.
    String unnarrowed() {
        return written(words, Map.of());
    }

    /// Below the cell's address.
    private static String written(String words, Map<String, String> narrowed) {
        Function<Map.Entry<String, String>, String> part =
                one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
        var parts = Stream.concat(
                        words.isBlank() ? Stream.empty() : Stream.of(Map.entry("q", words)),
                        narrowed.entrySet().stream())
                .map(part)
                .collect(Collectors.joining("&"));
        return PATH + (parts.isEmpty() ? "" : "?" + parts);
    }
}
