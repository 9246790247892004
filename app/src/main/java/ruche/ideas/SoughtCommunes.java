package ruche.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.LightStem;
import ruche.engine.text.SearchText;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.record.Remembered;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.PlaceMatcher;
import ruche.territory.Places;

/// Communes of a cell's territory among the words somebody looks for, by any of their spellings.
@Component
class SoughtCommunes {
    /// Of so many words is a commune's name at most.
    private static final int MOST_WORDS = 4;

    private final Cells cells;
    private final Places places;
    private final Remembered remembered;

    SoughtCommunes(Cells cells, Places places, Remembered remembered) {
        this.cells = cells;
        this.places = places;
        this.remembered = remembered;
    }

    /// @param spellings of each commune, by code
    /// @param texts the same as a search keeps a text
    private record Names(Map<String, List<String>> spellings, Map<String, String> texts, PlaceMatcher matcher) {}

    /// Each word, or the words that spell a commune's name together.
    List<Sought> among(CellId cell, List<SearchText.Sought> words) {
        var names = names(cell);
        var sought = new ArrayList<Sought>();
        for (int from = 0, to; from < words.size(); from = to) {
            to = Math.min(words.size(), from + MOST_WORDS);
            var spelt = spelt(names, words.subList(from, to));
            while (spelt.isEmpty() && to > from + 1) spelt = spelt(names, words.subList(from, --to));
            sought.add(spelt.isEmpty() ? word(names, words.get(from)) : commune(names, spelt, words.subList(from, to)));
        }
        return sought;
    }

    private static Set<String> spelt(Names names, List<SearchText.Sought> words) {
        var spelling = words.stream().map(SearchText.Sought::word).collect(Collectors.joining(" "));
        return names.matcher().written(spelling).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNE)
                .map(Place::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What lies there, and what speaks of it under any of its names.
    private static Sought commune(Names names, Set<String> codes, List<SearchText.Sought> words) {
        var texts = new LinkedHashSet<List<String>>();
        for (var code : codes)
            for (var spelling : names.spellings().getOrDefault(code, List.of()))
                texts.add(SearchText.sought(spelling).stream()
                        .map(word -> word.pieces().getFirst())
                        .toList());
        texts.remove(List.of());
        return new Sought(
                List.copyOf(texts),
                codes,
                Set.of(),
                words.stream().map(word -> LightStem.bare(word.word())).toList());
    }

    /// What has the word, and what lies where the commune's name has it.
    private static Sought word(Names names, SearchText.Sought word) {
        var communes = names.texts().entrySet().stream()
                .filter(name -> word.isIn(name.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return Sought.any(word.pieces(), communes, LightStem.bare(word.word()));
    }

    /// The words of their names, which stand in no idea for that.
    Stream<IdeaWords.Known> words(CellId cell) {
        return names(cell).texts().values().stream()
                .flatMap(text -> SearchText.words(text).stream())
                .distinct()
                .map(word -> new IdeaWords.Known(word, 0));
    }

    /// The only commune whose name is almost so.
    Optional<Bilingual> almost(CellId cell, String word) {
        return names(cell).matcher().commune(word).map(Place::name);
    }

    private Names names(CellId cell) {
        var territory = cells.byId(cell).territory();
        return remembered.ofAll(List.of("ideas/communes-sought", territory), () -> read(territory));
    }

    private Names read(String territory) {
        var spellings = new LinkedHashMap<String, List<String>>();
        var texts = new LinkedHashMap<String, String>();
        places.spellings(territory).forEach((place, all) -> {
            if (place.kind() != PlaceKind.COMMUNE) return;
            spellings.put(place.code(), List.copyOf(all));
            texts.put(place.code(), SearchText.of(String.join("\n", all)));
        });
        return new Names(spellings, texts, places.matcher(territory));
    }
}
