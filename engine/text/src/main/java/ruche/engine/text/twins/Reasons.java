package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ruche.engine.text.Kind;
import ruche.engine.text.Reading;
import ruche.engine.text.Stem;
import ruche.engine.text.StopWords;
import ruche.engine.text.Word;

/// Says why two ideas are taken for one.
final class Reasons {
    private static final int MOST = 8;

    private final SheetMaker sheets;
    private final Index index;

    private final Sheet here;
    private final Reading ours;

    Reasons(SheetMaker sheets, Index index, Sheet here) {
        this.sheets = sheets;
        this.index = index;
        this.here = here;
        this.ours = read(here);
    }

    private Reading read(Sheet sheet) {
        return sheets.reader().read(sheet.idea().title() + ". " + sheet.idea().body());
    }

    Reason with(Sheet there, Pair pair) {
        var theirs = read(there);
        var quantities = here.quantities().stream()
                .filter(one ->
                        SheetMaker.telling(one) && there.quantities().stream().anyMatch(one::same))
                .toList();
        return new Reason(words(theirs), terms(theirs), pair.commune(), pair.locality(), quantities, pair.cost());
    }

    private List<String> words(Reading theirs) {
        var stems = new HashSet<String>();
        for (var word : ofProject(theirs)) stems.add(Stem.of(word.normal()));
        var shared = new LinkedHashMap<String, String>();
        for (var word : ofProject(ours)) {
            var stem = Stem.of(word.normal());
            if (stems.contains(stem)) shared.putIfAbsent(stem, word.written());
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, String> e) -> -rarity(Channel.STEM, e.getKey())))
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Without the names of places, which are told apart.
    private static List<Word> ofProject(Reading reading) {
        var placed = reading.placed();
        var words = reading.words();
        return IntStream.range(0, words.size())
                .filter(i -> !placed[i])
                .mapToObj(words::get)
                .filter(Reasons::tells)
                .toList();
    }

    private static boolean tells(Word word) {
        return !StopWords.has(word.normal()) && word.normal().length() > 2 && !word.digits();
    }

    private double rarity(Channel channel, String name) {
        int feature = sheets.feature(channel, name);
        return feature < 0 ? 1 : index.rarity(feature);
    }

    private List<Reason.Term> terms(Reading theirs) {
        var named = new HashMap<String, String>();
        for (var found : theirs.concepts()) named.putIfAbsent(found.concept().id(), theirs.written(found));
        record Weighed(double weight, Reason.Term term) {}
        var terms = new ArrayList<Weighed>();
        var seen = new HashSet<String>();
        for (var found : ours.concepts()) {
            var id = found.concept().id();
            var there = named.get(id);
            if (there == null || found.concept().kind() == Kind.FRAME || !seen.add(id)) continue;
            double weight = found.concept().kind().weight() * rarity(Channel.CONCEPT, id);
            terms.add(new Weighed(weight, new Reason.Term(id, ours.written(found), there)));
        }
        return terms.stream()
                .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight())
                        .thenComparing(w -> w.term().concept()))
                .limit(MOST)
                .map(Weighed::term)
                .toList();
    }
}
