package ruche.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.engine.text.Script;
import ruche.engine.text.search.Answer;
import ruche.engine.text.search.Entry;
import ruche.engine.text.search.Hit;
import ruche.engine.text.search.Marked;
import ruche.engine.text.search.Marked.Piece;
import ruche.engine.text.search.Reason;
import ruche.kernel.Lang;
import ruche.search.SearchResults.Facet;
import ruche.search.SearchResults.Line;
import ruche.search.SearchResults.Title;
import ruche.search.SearchResults.Value;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.territory.Places;

/// Words what was found for its reader.
@Component
class SearchWriter {
    /// Values of a facet that are offered.
    private static final int OFFERED = 12;

    private final List<Findable> findables;
    private final Places places;
    private final Words words;

    SearchWriter(ObjectProvider<Findable> findables, Places places, Words words) {
        this.findables = findables.orderedStream().toList();
        this.places = places;
        this.words = words;
    }

    /// The kinds that there are, in the order of the modules.
    Set<String> kinds() {
        return findables.stream().map(Findable::kind).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    SearchResults results(Visit visit, SearchQuery query, Answer answer) {
        var lines = answer.hits().stream().map(hit -> line(visit.lang(), hit)).toList();
        boolean more = answer.hits().size() == SearchQuery.SIZE;
        return new SearchResults(
                answer.total(),
                lines,
                facets(visit, query, answer),
                answer.mended(),
                answer.loosened(),
                more ? SearchQuery.key(answer.hits().getLast().place()) : null);
    }

    private Line line(Lang lang, Hit hit) {
        var kind = hit.key().kind();
        var path = findables.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(one -> one.path(hit.key().id()))
                .orElse("");
        return new Line(
                kind,
                path,
                kind.equals("idea") ? hit.key().id() : "",
                titles(lang, hit),
                inOneLine(hit.text().pieces()),
                hit.text().cutBefore(),
                hit.text().cutAfter(),
                why(lang, hit));
    }

    /// A title in both languages stands on two lines.
    private static List<Title> titles(Lang lang, Hit hit) {
        if (!hit.language().equals(Entry.EVERY_LANGUAGE))
            return List.of(new Title(hit.language(), hit.title().pieces()));
        var both = lines(hit.title().pieces());
        int own = lang == Lang.AR ? 0 : both.size() - 1;
        var titles = new ArrayList<>(List.of(title(both.get(own))));
        for (int i = 0; i < both.size(); i++)
            if (i != own && both.get(i).stream().anyMatch(Piece::found)) titles.add(title(both.get(i)));
        return titles;
    }

    private static Title title(List<Piece> pieces) {
        var plain = new Marked(pieces, false, false).plain();
        return new Title(Script.of(plain) == Script.LATIN ? "fr" : "ar", pieces);
    }

    private static List<List<Piece>> lines(List<Piece> pieces) {
        var lines = new ArrayList<List<Piece>>(List.of(new ArrayList<>()));
        for (var piece : pieces) {
            var parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) lines.add(new ArrayList<>());
                if (!parts[i].isEmpty()) lines.getLast().add(new Piece(parts[i], piece.found()));
            }
        }
        lines.removeIf(List::isEmpty);
        return lines.isEmpty() ? List.of(pieces) : lines;
    }

    private static List<Piece> inOneLine(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Piece(piece.text().replaceAll("\\s*\\R\\s*", " · "), piece.found()))
                .toList();
    }

    private List<String> why(Lang lang, Hit hit) {
        return hit.reasons().stream()
                .map(reason -> switch (reason) {
                    case Reason.OwnNumber(var asked) -> words.say(lang, "search.why-number", asked);
                    case Reason.Word(var asked, var found, var inTitle) ->
                        asked.equals(found)
                                ? words.say(lang, inTitle ? "search.why-in-title" : "search.why-in-text", found)
                                : words.say(
                                        lang, inTitle ? "search.why-form-title" : "search.why-form-text", found, asked);
                    case Reason.SameMeaning it -> words.say(lang, "search.why-meaning", it.found(), it.asked());
                    case Reason.CaseOf it -> words.say(lang, "search.why-case", it.found(), it.asked());
                    case Reason.Mended it -> words.say(lang, "search.why-mended", it.found(), it.asked());
                    case Reason.Begins it -> words.say(lang, "search.why-begins", it.found(), it.asked());
                    case Reason.Place(var asked, var found) -> words.say(lang, "search.why-place", found, asked);
                })
                .distinct()
                .toList();
    }

    private List<Facet> facets(Visit visit, SearchQuery query, Answer answer) {
        var facets = new ArrayList<Facet>();
        for (var facet : SearchQuery.FACETS) {
            var counts = answer.counts().getOrDefault(facet, Map.of());
            var chosen = query.narrowed().get(facet);
            var shown = shown(facet, counts, chosen);
            if (shown.isEmpty()) continue;
            var names = names(visit, facet, shown.keySet());
            var values = new ArrayList<Value>();
            shown.forEach((value, count) ->
                    values.add(new Value(value, names.getOrDefault(value, value), count, query.address(facet, value))));
            facets.add(new Facet(facet, chosen(values, chosen), values));
        }
        return facets;
    }

    private static @Nullable Value chosen(List<Value> values, @Nullable String chosen) {
        return values.stream()
                .filter(value -> value.value().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /// The most frequent ones, years from the latest on, and the one that is chosen.
    private static Map<String, Long> shown(String facet, Map<String, Long> counts, @Nullable String chosen) {
        var shown = new LinkedHashMap<String, Long>();
        var order = facet.equals(Findable.YEAR)
                ? counts.keySet().stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()
                : List.copyOf(counts.keySet());
        for (var value : order) if (shown.size() < OFFERED) shown.put(value, counts.getOrDefault(value, 0L));
        if (chosen != null) shown.putIfAbsent(chosen, counts.getOrDefault(chosen, 0L));
        return shown;
    }

    private Map<String, String> names(Visit visit, String facet, Collection<String> values) {
        var names = new HashMap<String, String>();
        if (facet.equals(SearchQuery.KIND))
            for (var kind : values) names.put(kind, words.say(visit.lang(), "search.kind-" + kind));
        if (facet.equals(Findable.COMMUNE))
            places.names(values).forEach((code, name) -> names.put(code, name.in(visit.lang())));
        for (var findable : findables)
            findable.names(visit.cell(), visit.lang(), facet, Set.copyOf(values))
                    .forEach(names::putIfAbsent);
        return names;
    }
}
