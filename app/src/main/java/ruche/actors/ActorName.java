package ruche.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ruche.engine.text.LightStem;
import ruche.engine.text.NormalForm;
import ruche.engine.text.SearchText;

/// A name of an actor as names are compared: in words, abbreviations written out, the legal form apart, without what
/// only the sentence adds.
///
/// @param words without article and plural, in their order
/// @param forms legal forms that the name says, such as `association`
/// @param acronym the first letters of all words; empty where there are fewer than three
/// @param cut those of the words that were written short, and how: `agric.` may be of more than one word, and so may
///     `prov.`, which is taken for provincial
/// @param glued what two words would be if they were written as one, and what they tell apart: `benguerir`
record ActorName(
        List<String> words,
        Set<String> forms,
        String acronym,
        Map<String, String> cut,
        Map<String, List<String>> glued) {
    private static final int ACRONYM = 3;
    private static final int LONGEST_BEGINNING = 10;

    /// A word that people write as one with the next: al, ben, ait, sidi.
    private static final int SHORT = 4;

    /// Legal forms, by what they have in common.
    private static final Map<String, String> FORMS = table("""
            جمعيه association
            جمعيات association
            association association
            associations association
            amicale association
            وداديه association
            تعاونيه cooperative
            تعاونيات cooperative
            cooperative cooperative
            cooperatives cooperative
            فدراليه federation
            فيدراليه federation
            جامعه federation
            federation federation
            اتحاد union
            union union
            مؤسسه foundation
            موسسه foundation
            fondation foundation
            منظمه organisation
            organisation organisation
            شركه company
            societe company
            sarl company
            gie company""");

    private static final Set<String> PASSED_OVER = Set.of(
            ("في من الي علي عن مع او و ان ب ل اجل لاجل le la les l un une des du de d et ou a au aux en dans par pour "
                            + "sur avec sans sous chez vers entre n s al el the of and for")
                    .split(" "));

    static ActorName of(String name) {
        var all = Abbreviations.writtenOut(name);
        var words = new ArrayList<String>();
        var forms = new TreeSet<String>();
        var cut = new LinkedHashMap<String, String>();
        var glued = new LinkedHashMap<String, List<String>>();
        List<String> before = List.of();
        var last = "";
        for (var written : all) {
            var stem = stem(written.word());
            boolean telling = !PASSED_OVER.contains(written.word());
            boolean form = FORMS.containsKey(stem);
            if (telling && form) forms.add(FORMS.get(stem));
            else if (telling) words.add(stem);
            if (telling && !form && written.isShort()) cut.put(stem, written.raw());
            var own = telling && !form ? List.of(stem) : List.<String>of();
            var both = Stream.concat(before.stream(), own.stream()).toList();
            if (!last.isEmpty() && !form && !both.isEmpty()) glued.putIfAbsent(stem(last + written.word()), both);
            last = form ? "" : written.word();
            before = own;
        }
        return new ActorName(
                List.copyOf(words),
                forms,
                acronym(all.stream().map(Abbreviations.Written::word).toList()),
                cut,
                glued);
    }

    private static Map<String, String> table(String lines) {
        var table = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.strip().split(" ")).forEach(pair -> table.put(pair[0], pair[1]));
        return Map.copyOf(table);
    }

    private static String stem(String word) {
        var bare = LightStem.bare(word);
        return LightStem.singulars(bare).stream().findFirst().orElse(bare);
    }

    private static String acronym(List<String> all) {
        var letters = new StringBuilder();
        for (var word : all)
            if (!PASSED_OVER.contains(word)
                    && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN)
                letters.appendCodePoint(word.codePointAt(0));
        return letters.length() < ACRONYM ? "" : letters.toString();
    }

    /// The words of a name that tell something, legal forms too, without article and plural, in their order.
    static List<String> telling(String name) {
        return Abbreviations.writtenOut(name).stream()
                .map(Abbreviations.Written::word)
                .filter(word -> !PASSED_OVER.contains(word))
                .map(ActorName::stem)
                .toList();
    }

    /// The whole name but for its legal form; a name that says nothing else is told by it.
    String core() {
        return String.join(" ", words.isEmpty() ? forms : words);
    }

    /// By which others are found that may be the same: its words, their consonants, its core, its acronym.
    Set<String> keys() {
        var keys = new TreeSet<String>();
        for (var word : words) {
            keys.add(word);
            var skeleton = skeleton(word);
            if (skeleton.length() >= ACRONYM) keys.add("#" + skeleton);
        }
        if (!core().isEmpty()) keys.add(coreKey());
        if (!acronym.isEmpty()) keys.add("~" + acronym);
        return keys;
    }

    /// Of the keys the one that is the whole name.
    String coreKey() {
        return "=" + core().replace(" ", "");
    }

    /// As [#keys] have the first letters of a name: what an actor calls itself in short, however it is written.
    static Set<String> acronymKeys(String acronym) {
        var letters = letters(acronym);
        return letters.length() < ACRONYM ? Set.of() : Set.of("~" + letters);
    }

    /// An acronym in one spelling: A.S.P.T.T., ASPTT and a s p t t are one.
    static String letters(String acronym) {
        return String.join("", SearchText.words(NormalForm.of(acronym)));
    }

    /// What is left of a word when the letters fall that people most often leave out, double or exchange.
    static String skeleton(String word) {
        return word.replaceAll("[aeiouyhاويه]", "").replaceAll("(.)\\1+", "$1");
    }

    /// All that somebody may type to find it: beginnings of its words, as written and in their other forms, also
    /// of a short word and the next written as one, and its core whole.
    ///
    /// So also of what else the bodies are called that it names ([NationalBodies]).
    static Set<String> beginnings(String name) {
        var beginnings = new TreeSet<String>();
        var last = "";
        for (var written : Abbreviations.writtenOut(name)) {
            for (var form : spellings(written)) addBeginnings(form, 1, beginnings);
            if (!last.isEmpty() && last.length() <= SHORT)
                for (var before : WordSpellings.all(last))
                    addBeginnings(before + written.raw(), before.length() + 1, beginnings);
            last = written.raw();
        }
        var core = of(name).core();
        if (!core.isEmpty()) beginnings.add("=" + core);
        for (var other : NationalBodies.others(name))
            for (var written : Abbreviations.writtenOut(other))
                for (var form : spellings(written)) addBeginnings(form, 1, beginnings);
        return beginnings;
    }

    private static Set<String> spellings(Abbreviations.Written written) {
        var forms = new LinkedHashSet<String>();
        for (var word : List.of(written.word(), written.raw())) {
            forms.add(word);
            forms.add(LightStem.bare(word));
            forms.addAll(LightStem.others(word));
            forms.addAll(WordSpellings.all(word));
        }
        return forms;
    }

    private static void addBeginnings(String form, int from, Set<String> beginnings) {
        for (int end = from; end <= Math.min(form.length(), LONGEST_BEGINNING); end++)
            beginnings.add(form.substring(0, end));
    }

    /// What [#beginnings] must hold for a name to be what was typed: the legal form counts only where nothing else is
    /// said.
    static List<String> sought(String typed) {
        var all = Abbreviations.writtenOut(typed);
        var telling = all.stream()
                .filter(written -> !PASSED_OVER.contains(written.word()) || isBeingTyped(written, all, typed))
                .toList();
        var named = telling.stream()
                .filter(written -> !FORMS.containsKey(stem(written.word())))
                .toList();
        var asked = !named.isEmpty() ? named : !telling.isEmpty() ? telling : all;
        var sought = new LinkedHashSet<String>();
        for (var written : asked) sought.add(beginning(written.word()));
        return new ArrayList<>(sought);
    }

    /// The last letters may yet become another word: `al` is on its way to `alliance`.
    private static boolean isBeingTyped(Abbreviations.Written written, List<Abbreviations.Written> all, String typed) {
        return written.equals(all.getLast())
                && written.raw().equals(written.word())
                && Character.isLetter(typed.codePointBefore(typed.length()));
    }

    /// The same where each short word and the next are one, as Ben-Guerir is where the registry writes Benguerir;
    /// empty where no word is short.
    static List<String> soughtGlued(String typed) {
        var all = Abbreviations.writtenOut(typed);
        var sought = new LinkedHashSet<String>();
        boolean any = false;
        for (int i = 0; i < all.size(); i++) {
            var word = all.get(i).word();
            if (FORMS.containsKey(stem(word))) continue;
            if (i + 1 < all.size() && word.length() <= SHORT) {
                sought.add(beginning(word + all.get(++i).word()));
                any = true;
            } else if (!PASSED_OVER.contains(word)) sought.add(beginning(word));
        }
        return any ? new ArrayList<>(sought) : List.of();
    }

    /// What was typed, read in one way after the other: the first by which anybody is found is what was meant.
    static List<List<String>> readings(String typed) {
        return Stream.of(sought(typed), soughtGlued(typed), soughtElsewhere(typed))
                .filter(reading -> !reading.isEmpty())
                .toList();
    }

    /// The same in the other language, as far as its words are those that many bodies bear; empty where none is.
    private static List<String> soughtElsewhere(String typed) {
        var sought = sought(typed);
        var elsewhere = sought.stream()
                .map(word -> BodyWords.inTheOtherLanguage(word).orElse(word))
                .toList();
        return elsewhere.equals(sought) ? List.of() : elsewhere;
    }

    private static String beginning(String word) {
        var bare = LightStem.bare(word);
        return bare.substring(0, Math.min(bare.length(), LONGEST_BEGINNING));
    }
}
