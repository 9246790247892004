package ruche.actors;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Words;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What the words of a list mean that name several things in one cell: places, fields and languages, in every language
/// and in all the ways their names are written.
@Component
class ListedWords {
    private static final Pattern BETWEEN = Pattern.compile("[,;/،؛|·\\n\\t+]+");

    /// A place may have an "and" in its name: it is looked for whole first.
    private static final Pattern AND = Pattern.compile("\\s+(?:et|and|و)\\s+|\\s+و(?=\\p{L}{3})");

    /// As people call them, beside the words of the pages.
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "ar", List.of("arabe classique", "arabe standard", "ar", "عربية", "العربية الفصحى"),
            "ary", List.of("arabe marocain", "dialecte marocain", "ary", "دارجة", "الدارجة المغربية", "العامية"),
            "zgh", List.of("amazigh", "tamazight", "berbère", "zgh", "tachelhit", "أمازيغية", "تمازيغت", "تشلحيت"),
            "fr", List.of("fr", "فرنسية"),
            "es", List.of("es", "إسبانية"),
            "en", List.of("en", "إنجليزية"));

    private final Cells cells;
    private final Places places;
    private final Words words;

    ListedWords(Cells cells, Places places, Words words) {
        this.cells = cells;
        this.places = places;
        this.words = words;
    }

    /// @param places codes of places, by normal form of what they are called; fields and languages alike
    record Known(Map<String, String> places, Map<String, String> fields, Map<String, String> languages) {}

    /// @param codes in the order of the cell
    /// @param unknown words that mean nothing known, as written
    record Read(List<String> codes, List<String> unknown) {}

    Known of(CellId cell) {
        return new Known(places(cell), fields(), languages());
    }

    private Map<String, String> places(CellId cell) {
        return called(places.spellings(cells.byId(cell).territory()));
    }

    /// A circle is often called after its chief commune: then the commune is meant, else the widest. What two of one
    /// kind are called tells neither.
    static Map<String, String> called(Map<Place, List<String>> spellings) {
        var called = new HashMap<String, String>();
        Stream.concat(Stream.of(PlaceKind.COMMUNE), Stream.of(PlaceKind.values()))
                .distinct()
                .forEach(kind -> calledAlone(spellings, kind).forEach(called::putIfAbsent));
        return Map.copyOf(called);
    }

    private static Map<String, String> calledAlone(Map<Place, List<String>> spellings, PlaceKind kind) {
        var called = new HashMap<String, String>();
        var shared = new HashSet<String>();
        spellings.forEach((place, names) -> {
            if (place.kind() == kind)
                add(called, shared, place.code(), Stream.concat(names.stream(), Stream.of(place.code())));
        });
        called.keySet().removeAll(shared);
        return called;
    }

    private Map<String, String> fields() {
        var called = new HashMap<String, String>();
        for (var field : ActorFields.known())
            add(called, new HashSet<>(), field, Stream.concat(said("actors.field." + field), Stream.of(field)));
        return Map.copyOf(called);
    }

    private Map<String, String> languages() {
        var called = new HashMap<String, String>();
        for (var code : Identity.LANGUAGES)
            add(
                    called,
                    new HashSet<>(),
                    code,
                    Stream.concat(said("actors.language." + code), LANGUAGES.getOrDefault(code, List.of()).stream()));
        return Map.copyOf(called);
    }

    private Stream<String> said(String key) {
        return Stream.of(Lang.values()).map(lang -> words.say(lang, key));
    }

    private static void add(Map<String, String> called, Set<String> shared, String code, Stream<String> spellings) {
        spellings.map(NormalForm::of).filter(form -> !form.isEmpty()).distinct().forEach(form -> {
            var other = called.putIfAbsent(form, code);
            if (other != null && !other.equals(code)) shared.add(form);
        });
    }

    /// Reads one cell.
    static Read read(String cell, Map<String, String> known) {
        var codes = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (var part : BETWEEN.split(cell)) {
            if (part.isBlank()) continue;
            if (known.containsKey(NormalForm.of(part))) codes.add(known.get(NormalForm.of(part)));
            else for (var one : AND.split(part)) add(one, known, codes, unknown);
        }
        return new Read(List.copyOf(codes), List.copyOf(unknown));
    }

    private static void add(String one, Map<String, String> known, Collection<String> codes, Set<String> unknown) {
        var code = known.get(NormalForm.of(one));
        if (code != null) codes.add(code);
        else if (!one.isBlank()) unknown.add(one.strip());
    }
}
