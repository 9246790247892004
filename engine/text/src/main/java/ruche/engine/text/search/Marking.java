package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Glossary;
import ruche.engine.text.StopWords;
import ruche.engine.text.Word;
import ruche.engine.text.Words;

/// Finds again in a record what made it a hit.
final class Marking {
    /// How much of a long text is looked through.
    private static final int LOOKED_THROUGH = 6_000;

    private final Glossary glossary;
    private final List<Unit> units;

    Marking(Glossary glossary, List<Unit> units) {
        this.glossary = glossary;
        this.units = units;
    }

    /// @param number what was asked, if it is the number of a record
    Hit hit(Document document, double score, String number) {
        var key = EntryKey.of(document.get(Fields.KEY));
        var title = document.get(Fields.SHOWN_TITLE);
        var text = document.get(Fields.SHOWN_TEXT);
        var inTitle = new Looked(title, document.get(Fields.NOTED_TITLE));
        var inText = new Looked(text, document.get(Fields.NOTED_TEXT));
        var reasons = new ArrayList<Reason>();
        if (key.id().equalsIgnoreCase(number)) reasons.add(new Reason.OwnNumber(key.id()));
        for (var unit : units) {
            var first = inTitle.look(unit, true);
            var second = inText.look(unit, false);
            var stronger = first != null && (second == null || rank(first) <= rank(second)) ? first : second;
            if (stronger != null) reasons.add(stronger);
        }
        reasons.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return new Hit(
                key,
                document.get(Fields.LANGUAGE),
                score,
                Excerpt.whole(title, inTitle.marks),
                Excerpt.of(text, inText.marks),
                reasons);
    }

    private static int rank(Reason reason) {
        return switch (reason) {
            case Reason.OwnNumber _ -> 0;
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
        private final String text;
        private final List<Word> words;
        private final Noted noted;
        private final List<Mark> marks = new ArrayList<>();

        Looked(String text, String noted) {
            this.text = text;
            this.words = Words.of(text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text);
            this.noted = Noted.read(noted);
        }

        private @Nullable Reason look(Unit unit, boolean inTitle) {
            var found = words(unit);
            if (found != null) return ofWords(unit, found, inTitle);
            var meaning = meaning(unit, inTitle);
            if (meaning != null) return meaning;
            var saying = saying(unit, inTitle);
            return saying != null ? saying : place(unit);
        }

        private @Nullable Reason saying(Unit unit, boolean inTitle) {
            Reason same = null;
            for (var word : words)
                for (var saying : unit.sayings().entrySet()) {
                    if (!sameWord(saying.getKey(), word)) continue;
                    marks.add(new Mark(word.from(), word.to()));
                    if (same == null)
                        same = new Reason.SameMeaning(unit.asked(), word.written(), saying.getValue(), inTitle);
                    break;
                }
            return same;
        }

        /// The first of the words of a unit as it stands here; null unless all do.
        private @Nullable String words(Unit unit) {
            var wanted = new HashSet<>(unit.words());
            var found = new ArrayList<Word>();
            for (var word : words) {
                var which = StopWords.has(word.normal()) ? null : which(unit, word);
                if (which == null) continue;
                wanted.remove(which);
                found.add(word);
            }
            if (!wanted.isEmpty() || found.isEmpty()) return null;
            found.forEach(word -> marks.add(new Mark(word.from(), word.to())));
            return found.getFirst().written();
        }

        private @Nullable String which(Unit unit, Word word) {
            for (var asked : unit.words()) if (same(unit, asked, word)) return asked;
            return null;
        }

        private Reason ofWords(Unit unit, String found, boolean inTitle) {
            return switch (unit.how()) {
                case AS_WRITTEN -> new Reason.Word(unit.asked(), found, inTitle);
                case MENDED -> new Reason.Mended(unit.asked(), found, inTitle);
                case BEGINNING -> new Reason.Begins(unit.asked(), found, inTitle);
            };
        }

        private @Nullable Reason meaning(Unit unit, boolean inTitle) {
            if (unit.concepts().isEmpty()) return null;
            Reason caseOf = null;
            Reason same = null;
            for (var span : noted.concepts()) {
                if (unit.concepts().contains(span.what())) {
                    var written = mark(span);
                    if (same == null) same = new Reason.SameMeaning(unit.asked(), written, span.what(), inTitle);
                } else if (isCase(span.what(), unit.concepts())) {
                    var written = mark(span);
                    if (caseOf == null) caseOf = new Reason.CaseOf(unit.asked(), written, span.what(), inTitle);
                }
            }
            return same != null ? same : caseOf;
        }

        private boolean isCase(String id, Set<String> of) {
            var concept = glossary.concept(id);
            return concept != null && glossary.upward(concept).stream().anyMatch(above -> of.contains(above.id()));
        }

        private @Nullable Reason place(Unit unit) {
            if (unit.places().isEmpty()) return null;
            for (var span : noted.places())
                if (!Collections.disjoint(unit.places(), Sounds.of(span.what())))
                    return new Reason.Place(unit.asked(), mark(span));
            return Collections.disjoint(unit.places(), noted.communes())
                    ? null
                    : new Reason.Place(unit.asked(), unit.asked());
        }

        private String mark(Noted.Span span) {
            marks.add(new Mark(span.from(), span.to()));
            return text.substring(span.from(), span.to());
        }
    }

    private static boolean same(Unit unit, String asked, Word word) {
        var bare = Terms.bare(word);
        var wanted = Terms.bare(asked);
        return unit.how() == Unit.How.BEGINNING ? bare.startsWith(wanted) : sameWord(asked, word);
    }

    private static boolean sameWord(String asked, Word word) {
        return Terms.bare(word).equals(Terms.bare(asked)) || Terms.stem(word).equals(Terms.stem(asked));
    }
}
