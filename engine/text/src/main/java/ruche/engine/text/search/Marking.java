package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Locality;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.StopWords;
import ruche.engine.text.Word;

/// Finds again in a record what made it a hit.
final class Marking {
    /// How much of a long text is looked through.
    private static final int LOOKED_THROUGH = 6_000;

    private final Reader reader;
    private final List<Unit> units;

    Marking(Reader reader, List<Unit> units) {
        this.reader = reader;
        this.units = units;
    }

    /// @param number what was asked, if it is the number of a record
    Hit hit(EntryKey key, String language, double score, String title, String text, String number) {
        var inTitle = new Looked(title);
        var inText = new Looked(text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text);
        var reasons = new ArrayList<Reason>();
        if (key.id().equalsIgnoreCase(number)) reasons.add(new Reason.Number(key.id()));
        for (var unit : units) {
            var first = inTitle.look(unit, true);
            var second = inText.look(unit, false);
            var stronger = first != null && (second == null || rank(first) <= rank(second)) ? first : second;
            if (stronger != null) reasons.add(stronger);
        }
        reasons.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return new Hit(
                key, language, score, Excerpt.whole(title, inTitle.marks), Excerpt.of(text, inText.marks), reasons);
    }

    private static int rank(Reason reason) {
        return switch (reason) {
            case Reason.Number _ -> 0;
            case Reason.Word _ -> 1;
            case Reason.SameMeaning _ -> 2;
            case Reason.Place _ -> 3;
            case Reason.Mended _ -> 4;
            case Reason.Begins _ -> 5;
            case Reason.CaseOf _ -> 6;
        };
    }

    /// From and to, in letters.
    record Mark(int from, int to) {}

    private final class Looked {
        private final Reading reading;
        private final List<Mark> marks = new ArrayList<>();

        Looked(String text) {
            reading = reader.read(text);
        }

        private @Nullable Reason look(Unit unit, boolean inTitle) {
            var words = words(unit);
            if (words != null) return ofWords(unit, words, inTitle);
            var meaning = meaning(unit, inTitle);
            return meaning != null ? meaning : place(unit);
        }

        /// The words of a unit as they stand here; null unless all do.
        private @Nullable String words(Unit unit) {
            var wanted = new HashSet<>(unit.words());
            var found = new ArrayList<Word>();
            for (var word : reading.words()) {
                if (StopWords.has(word.normal())) continue;
                var which = unit.words().stream().filter(asked -> same(unit, asked, word)).findFirst();
                if (which.isEmpty()) continue;
                wanted.remove(which.get());
                found.add(word);
            }
            if (!wanted.isEmpty() || found.isEmpty()) return null;
            found.forEach(word -> marks.add(new Mark(word.from(), word.to())));
            return found.getFirst().written();
        }

        private Reason ofWords(Unit unit, String found, boolean inTitle) {
            return switch (unit.how()) {
                case AS_WRITTEN -> new Reason.Word(unit.asked(), found, inTitle);
                case MENDED -> new Reason.Mended(unit.asked(), found, inTitle);
                case BEGINNING -> new Reason.Begins(unit.asked(), found, inTitle);
            };
        }

        private @Nullable Reason meaning(Unit unit, boolean inTitle) {
            Reason caseOf = null;
            Reason same = null;
            for (var found : reading.concepts()) {
                var id = found.concept().id();
                if (unit.concepts().contains(id)) {
                    mark(found);
                    if (same == null) same = new Reason.SameMeaning(unit.asked(), reading.written(found), id, inTitle);
                } else if (isCase(found.concept(), unit.concepts())) {
                    mark(found);
                    if (caseOf == null) caseOf = new Reason.CaseOf(unit.asked(), reading.written(found), id, inTitle);
                }
            }
            return same != null ? same : caseOf;
        }

        private boolean isCase(Concept concept, Set<String> of) {
            return !of.isEmpty()
                    && reader.glossary().upward(concept).stream().anyMatch(above -> of.contains(above.id()));
        }

        private void mark(Glossary.Found found) {
            marks.add(new Mark(
                    reading.words().get(found.from()).from(),
                    reading.words().get(found.to() - 1).to()));
        }

        private @Nullable Reason place(Unit unit) {
            if (unit.places().isEmpty()) return null;
            for (var locality : reading.localities())
                if (!Collections.disjoint(unit.places(), Sounds.of(locality.name()))) return named(unit, locality);
            return reading.communes().stream().anyMatch(unit.places()::contains)
                    ? new Reason.Place(unit.asked(), unit.asked())
                    : null;
        }

        private Reason named(Unit unit, Locality locality) {
            int from = reading.words().get(locality.from()).from();
            int to = reading.words().get(locality.to() - 1).to();
            marks.add(new Mark(from, to));
            return new Reason.Place(unit.asked(), reading.text().substring(from, to));
        }
    }

    private static boolean same(Unit unit, String asked, Word word) {
        var bare = Terms.bare(word);
        var wanted = Terms.bare(asked);
        if (unit.how() == Unit.How.BEGINNING) return bare.startsWith(wanted);
        return bare.equals(wanted) || Terms.stem(word).equals(Terms.stem(asked));
    }
}
