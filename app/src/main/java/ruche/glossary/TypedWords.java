package ruche.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ruche.engine.text.Glossary;
import ruche.engine.text.Script;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.PlainText;
import ruche.shell.Typed;

/// Wordings as people type them into a field: one on each line, or parted by commas.
final class TypedWords {
    /// Letters of one wording.
    static final int LONGEST = 80;

    /// Wordings of a concept in one language.
    static final int MOST = 60;

    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n;؛,،]+");

    private static final Set<Script> ARABIC = Set.of(Script.ARABIC);
    private static final Set<Script> LATIN = Set.of(Script.LATIN);
    private static final Set<Script> EITHER = Set.of(Script.ARABIC, Script.LATIN);

    private TypedWords() {}

    static Wordings of(Typed form, Faults faults) {
        return checked(
                new Wordings(parted(form.text("ar")), parted(form.text("ary")), parted(form.text("fr"))), faults);
    }

    /// The words that stood there when somebody began to change them, as the form brings them back.
    static Wordings shown(Typed form) {
        return new Wordings(
                parted(form.text("shown-ar")), parted(form.text("shown-ary")), parted(form.text("shown-fr")));
    }

    private static List<String> parted(String text) {
        var words = new LinkedHashSet<String>();
        for (var part : BETWEEN.split(text)) {
            var word = PlainText.of(part).strip().replaceAll("\\s+", " ");
            if (!word.isEmpty()) words.add(word);
        }
        return List.copyOf(words);
    }

    /// What is wrong with the words by themselves is added to the faults.
    static Wordings checked(Wordings words, Faults faults) {
        check("ar", words.arabic(), ARABIC, faults);
        check("ary", words.darija(), EITHER, faults);
        check("fr", words.french(), LATIN, faults);
        return words;
    }

    private static void check(String field, List<String> words, Set<Script> scripts, Faults faults) {
        if (words.size() > MOST) faults.add(new Refusal("glossary.words-many", MOST, words.size()).about(field));
        for (var word : words) faults.check(() -> check(field, word, scripts));
    }

    private static void check(String field, String word, Set<Script> scripts) {
        if (word.length() > LONGEST)
            throw new Refusal("glossary.word-long", word.substring(0, 30) + "…", LONGEST).about(field);
        if (!scripts.contains(Script.of(word))) throw new Refusal("glossary.word-letters-" + field, word).about(field);
        if (!Glossary.isFindable(word)) throw new Refusal("glossary.word-says-nothing", word).about(field);
    }
}
