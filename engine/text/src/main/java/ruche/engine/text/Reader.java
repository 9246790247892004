package ruche.engine.text;

import java.util.ArrayList;
import java.util.List;

/// Reads texts with the words and places of an installation.
public record Reader(Glossary glossary, Gazetteer gazetteer) {
    /// Longer texts are read up to here; what a project is stands long before.
    private static final int MOST = 20_000;

    public Reading read(String text) {
        var read = text.length() > MOST ? text.substring(0, cut(text)) : text;
        var words = Words.of(read);
        var localities = gazetteer.localities(words, glossary);
        var spans = gazetteer.spans(words);
        var quantities = Quantities.in(read, words);
        var taken = new boolean[words.size()];
        for (var locality : localities) take(taken, locality.from(), locality.to());
        for (var span : spans) take(taken, span.from(), span.to());
        var concepts = new ArrayList<Glossary.Found>();
        for (var found : glossary.find(words)) if (!taken[found.from()]) concepts.add(found);
        for (var quantity : quantities) take(taken, quantity.from(), quantity.to());
        for (var found : concepts) take(taken, found.from(), found.to());
        return new Reading(
                read,
                Script.of(read),
                words,
                concepts,
                quantities,
                gazetteer.communes(words),
                spans,
                localities,
                left(words, taken));
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }

    private static void take(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) taken[i] = true;
    }

    private static List<Integer> left(List<Word> words, boolean[] taken) {
        var left = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!taken[i]
                    && !StopWords.has(word.normal())
                    && !word.digits()
                    && word.normal().length() > 1) left.add(i);
        }
        return left;
    }
}
