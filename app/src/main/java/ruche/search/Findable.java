package ruche.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// What a module lets be found: a bean of each module that keeps such records. Whatever a reader may not see must not
/// stand in a text whose readers he is among.
public interface Findable {
    /// Of its records, such as `idea`. Several modules may have records of one kind; their ids must differ.
    String kind();

    /// About how many records a cell has.
    long count(CellId cell);

    /// Every record of a cell that may be found by somebody.
    void each(CellId cell, Consumer<Item> act);

    /// The records that entries of the cell's record touch, as they are now, by id; empty for those that nobody may
    /// find any more. More than those that changed do no harm.
    ///
    /// @param subjects as they stand in the record
    Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects);

    /// The record that these words are the name of, and of no other: who asks for it is led there. Empty where they are
    /// none.
    ///
    /// @return its id
    default Optional<String> called(CellId cell, String words) {
        return Optional.empty();
    }

    /// Where a record is read, below the cell's address.
    String path(String id);

    /// Names of values of a facet that this module knows; those it does not are left out.
    ///
    /// @param facet such as [#STATE]
    default Map<String, String> names(CellId cell, Lang lang, String facet, Set<String> values) {
        return Map.of();
    }

    /// Code of an axis, of whatever cycle.
    String AXIS = "axis";

    /// Official code.
    String COMMUNE = "commune";

    /// A word of the module's own.
    String STATE = "state";

    /// In digits.
    String YEAR = "year";

    /// One record as it is found.
    ///
    /// @param id as in its address; its number where it has one
    /// @param lang in which it is written; null for the one of its letters, or where it is written in both
    /// @param title in Arabic and French on two lines where it has both
    /// @param text all else that is searched; its beginning is shown
    /// @param facets by what it is counted
    /// @param readers marks of [Readers], any of which lets it be found
    record Item(
            String id,
            @Nullable Lang lang,
            boolean inBoth,
            String title,
            String text,
            Map<String, Set<String>> facets,
            Set<String> readers) {

        /// In one language.
        public static Item of(String id, @Nullable Lang lang, String title, List<String> texts) {
            return new Item(id, lang, false, title, lines(texts.stream()), Map.of(), Set.of(Readers.EVERYBODY));
        }

        /// Named in Arabic, French or both.
        public static Item of(String id, Bilingual title, List<String> texts) {
            boolean both = !title.ar().isEmpty()
                    && !title.fr().isEmpty()
                    && !title.ar().equals(title.fr());
            var only = title.ar().isEmpty() ? Lang.FR : Lang.AR;
            return new Item(
                    id,
                    both ? null : only,
                    both,
                    both ? title.ar() + "\n" + title.fr() : title.in(only),
                    lines(texts.stream()),
                    Map.of(),
                    Set.of(Readers.EVERYBODY));
        }

        private static String lines(Stream<String> texts) {
            return texts.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n"));
        }

        /// @param values nulls and empty ones are left out
        public Item in(String facet, @Nullable String... values) {
            var all = new LinkedHashMap<>(facets);
            var known = Stream.of(values)
                    .filter(Objects::nonNull)
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.toSet());
            if (!known.isEmpty()) all.put(facet, known);
            return new Item(id, lang, inBoth, title, text, Map.copyOf(all), readers);
        }

        /// Instead of everybody.
        public Item onlyFor(Set<String> marks) {
            return new Item(id, lang, inBoth, title, text, facets, Set.copyOf(marks));
        }
    }

    /// The texts in both languages, as [Item] takes them.
    static List<String> texts(@Nullable Bilingual... texts) {
        var all = new ArrayList<String>();
        for (var text : texts)
            if (text != null) {
                all.add(text.ar());
                all.add(text.fr());
            }
        return all;
    }
}
