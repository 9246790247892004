package ruche.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.NormalForm;
import ruche.engine.text.SearchText;
import ruche.engine.text.Words;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Slice;

/// The concepts that a cell’s texts are read by, to be looked through.
@Component
class Catalogue {
    private final Glossaries glossaries;

    Catalogue(Glossaries glossaries) {
        this.glossaries = glossaries;
    }

    /// What is searched of the concepts that came with the program, the same for all cells: made when it is first
    /// asked.
    private static final class Shipped {
        private static final Map<String, String> TEXTS = Glossary.shipped().concepts().stream()
                .collect(Collectors.toUnmodifiableMap(Concept::id, concept -> text(concept.wordings())));
    }

    /// A concept as the cell has it.
    ///
    /// @param words all its words
    /// @param added what of it the cell added; null where nothing
    record Entry(
            Concept concept,
            Bilingual name,
            Wordings words,
            @Nullable OwnTerm added) {
        boolean own() {
            return added != null && added.own();
        }

        boolean withdrawn() {
            return added != null && added.withdrawn();
        }
    }

    /// @param words in whatever language and spelling; blank for all
    /// @param theme id; empty for all
    /// @param added whether only what the cell added is wanted
    record Asked(String words, String theme, boolean added) {}

    /// @param count of all pages
    record Found(Slice<Entry> slice, int count) {}

    /// In the order of the names that the reader sees.
    ///
    /// @param after id of the concept that ended the page before; null for the first page
    Found find(CellId cell, Lang lang, Asked asked, @Nullable String after, int size) {
        var meant = glossaries.of(cell).find(Words.of(asked.words())).stream()
                .map(found -> found.concept().id())
                .collect(Collectors.toSet());
        var sought = SearchText.sought(asked.words());
        var all = entries(cell).stream()
                .filter(entry -> !asked.added() || entry.added() != null)
                .filter(entry -> asked.theme().isEmpty()
                        || asked.theme().equals(entry.concept().theme()))
                .filter(entry -> sought.isEmpty() || has(entry, sought, meant))
                .sorted(Comparator.comparing(
                                (Entry entry) -> NormalForm.of(entry.name().in(lang)))
                        .thenComparing(entry -> entry.concept().id()))
                .toList();
        int from = 0;
        for (int i = 0; i < all.size(); i++) if (all.get(i).concept().id().equals(after)) from = i + 1;
        var page = all.subList(from, Math.min(all.size(), from + size + 1));
        return new Found(Slice.of(page, size, entry -> entry.concept().id()), all.size());
    }

    private boolean has(Entry entry, List<SearchText.Sought> sought, Set<String> meant) {
        if (meant.contains(entry.concept().id())) return true;
        var text = entry.added() == null
                ? Shipped.TEXTS.getOrDefault(entry.concept().id(), "")
                : text(entry.words().all());
        return sought.stream().allMatch(word -> word.isIn(text));
    }

    private static String text(List<String> words) {
        return SearchText.of(String.join(" ; ", words));
    }

    Optional<Entry> entry(CellId cell, String id) {
        var added = glossaries.terms(cell).stream()
                .filter(term -> term.concept().equals(id))
                .findFirst();
        return Optional.ofNullable(glossaries.of(cell).concept(id))
                .or(() -> added.flatMap(OwnTerm::read))
                .map(concept -> entry(concept, added.orElse(null)));
    }

    /// Those of the glossary, and what the cell withdrew.
    private List<Entry> entries(CellId cell) {
        var added = new HashMap<String, OwnTerm>();
        for (var term : glossaries.terms(cell)) added.put(term.concept(), term);
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var concept : glossaries.of(cell).concepts()) {
            seen.add(concept.id());
            entries.add(entry(concept, added.get(concept.id())));
        }
        added.values().stream()
                .filter(term -> !seen.contains(term.concept()))
                .forEach(term -> term.read().ifPresent(concept -> entries.add(entry(concept, term))));
        return entries;
    }

    private static Entry entry(Concept concept, @Nullable OwnTerm added) {
        return new Entry(concept, ConceptNames.of(concept), Wordings.of(concept), added);
    }
}
