package ruche.engine.text.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

/// True-to-life records.
final class EntrySamples {
    static final String CELL = "rehamna";
    static final Set<String> EVERYBODY = Set.of("public");

    private EntrySamples() {}

    static Reader reader() {
        return new Reader(
                Glossary.shipped(),
                Gazetteer.of(Map.of(
                        "041",
                        List.of("صخور الرحامنة", "Skhour Rehamna", "Skhour"),
                        "042",
                        List.of("بوشان", "Bouchane"))));
    }

    static Entry idea(String id, String title, String text) {
        return Entry.of(new EntryKey(CELL, "idea", id), null, title, text, Map.of(), EVERYBODY);
    }

    static Entry idea(String id, String title, String text, String commune) {
        return Entry.of(
                new EntryKey(CELL, "idea", id), null, title, text, Map.of("commune", List.of(commune)), EVERYBODY);
    }

    static Question question(String text, String language) {
        return Question.of(CELL, text, language, EVERYBODY);
    }

    static List<String> ids(Answer answer) {
        return answer.hits().stream().map(hit -> hit.key().id()).toList();
    }
}
