package ruche.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.Concept;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.NormalForm;
import ruche.engine.text.Words;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.territory.Places;

/// What a cell may add to the glossary.
@Component
class TermRules {
    private final Glossaries glossaries;
    private final Cells cells;
    private final Places places;

    TermRules(Glossaries glossaries, Cells cells, Places places) {
        this.glossaries = glossaries;
        this.cells = cells;
        this.places = places;
    }

    /// The words of a term that the program does not have already.
    ///
    /// @param before the words that the cell had for it: nobody is asked about them again
    /// @param meant whether words that mean something else already mean this too
    /// @param faults told all that is wrong
    Wordings checked(CellId cell, String concept, Wordings typed, Wordings before, boolean meant, Faults faults) {
        var words = withoutShipped(concept, typed);
        if (words.isEmpty())
            faults.add(new Refusal(typed.isEmpty() ? "glossary.words-none" : "glossary.words-known").about("ar"));
        var known = new HashSet<>(before.all());
        var glossary = glossaries.of(cell);
        var matcher = places.matcher(cells.byId(cell).territory());
        words.byField().forEach((field, all) -> {
            for (var word : all) {
                if (known.contains(word)) continue;
                var place = matcher.written(word);
                if (!place.isEmpty())
                    faults.add(new Refusal(
                                    "glossary.word-is-place",
                                    word,
                                    place.getFirst().name())
                            .about(field));
                else if (namesDouar(word)) faults.add(new Refusal("glossary.word-names-place", word).about(field));
                else if (!meant) ask(glossary, concept, field, word, faults);
            }
        });
        return words;
    }

    /// As written or in another spelling.
    private static Wordings withoutShipped(String concept, Wordings typed) {
        var shipped = Glossary.shipped().concept(concept);
        if (shipped == null) return typed;
        return new Wordings(
                without(shipped, typed.arabic()), without(shipped, typed.darija()), without(shipped, typed.french()));
    }

    private static List<String> without(Concept shipped, List<String> words) {
        var known = shipped.wordings().stream().map(NormalForm::of).toList();
        var left = new ArrayList<>(words);
        left.removeIf(word -> known.contains(NormalForm.of(word)));
        return left;
    }

    private static boolean namesDouar(String word) {
        return !Gazetteer.EMPTY.localities(Words.of(word), Glossary.shipped()).isEmpty();
    }

    private static void ask(Glossary glossary, String concept, String field, String word, Faults faults) {
        glossary.having(word).stream()
                .filter(other -> !other.id().equals(concept))
                .findFirst()
                .ifPresent(other ->
                        faults.add(new Refusal("glossary.word-taken", word, ConceptNames.of(other)).about(field)));
    }

    /// The concept that somebody calls so.
    ///
    /// @param of the one that is to be a case of it
    /// @param before what it was a case of
    Concept called(CellId cell, String word, String of, String before) {
        var glossary = glossaries.of(cell);
        var known = glossary.concept(word);
        var having = known == null ? glossary.having(word) : List.of(known);
        var found = having.stream()
                .filter(concept -> concept.id().equals(before))
                .findFirst()
                .or(() -> having.stream().findFirst())
                .orElseThrow(() -> new Refusal("glossary.broader-unknown", word).about("broader"));
        if (glossary.upward(found).stream().anyMatch(above -> Objects.equals(above.id(), of)))
            throw new Refusal("glossary.broader-circle", word).about("broader");
        return found;
    }
}
