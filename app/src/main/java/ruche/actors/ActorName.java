package ruche.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
record ActorName(List<String> words, Set<String> forms, String acronym) {
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{Nd}])");
    private static final int ACRONYM = 3;
    private static final int LONGEST_BEGINNING = 10;

    /// What people write short, in normal form.
    private static final Map<String, String> WHOLE = table("""
            ج جمعيه
            تع تعاونيه
            assoc association
            asso association
            ass association
            coop cooperative
            fed federation
            ste societe
            st saint
            cie compagnie
            dev developpement
            devt developpement
            nat national
            intl international
            univ universite
            deleg delegation""");

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
            ("في من الي علي عن مع او و ان ب ل le la les l un une des du de d et ou a au aux en dans par pour sur "
                            + "avec sans n s the of and for")
                    .split(" "));

    static ActorName of(String name) {
        var all = spelt(name);
        var telling = all.stream()
                .filter(word -> !PASSED_OVER.contains(word))
                .map(ActorName::stem)
                .toList();
        var words = telling.stream().filter(word -> !FORMS.containsKey(word)).toList();
        var forms = new TreeSet<String>();
        for (var word : telling) if (FORMS.containsKey(word)) forms.add(FORMS.get(word));
        return new ActorName(words, forms, acronym(all));
    }

    private static Map<String, String> table(String lines) {
        var table = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.strip().split(" ")).forEach(pair -> table.put(pair[0], pair[1]));
        return Map.copyOf(table);
    }

    /// A.S.P.T.T. is one word.
    private static List<String> spelt(String name) {
        var form = NormalForm.of(name);
        var joined = DOTTED.matcher(form).replaceAll(found -> found.group().replace(".", ""));
        return SearchText.words(joined).stream()
                .map(word -> WHOLE.getOrDefault(word, word))
                .toList();
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
        if (!core().isEmpty()) keys.add("=" + core());
        if (!acronym.isEmpty()) keys.add("~" + acronym);
        return keys;
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

    /// All that somebody may type to find it: beginnings of its words, as written and in their other forms, and its
    /// core whole.
    static Set<String> beginnings(String name) {
        var beginnings = new TreeSet<String>();
        for (var word : spelt(name))
            for (var form : Stream.concat(Stream.of(word, LightStem.bare(word)), LightStem.others(word).stream())
                    .toList())
                for (int end = 1; end <= Math.min(form.length(), LONGEST_BEGINNING); end++)
                    beginnings.add(form.substring(0, end));
        var core = of(name).core();
        if (!core.isEmpty()) beginnings.add("=" + core);
        return beginnings;
    }

    /// What [#beginnings] must hold for a name to be what was typed: the legal form counts only where nothing else is
    /// said.
    static List<String> sought(String typed) {
        var all = spelt(typed);
        var telling = all.stream().filter(word -> !PASSED_OVER.contains(word)).toList();
        var named =
                telling.stream().filter(word -> !FORMS.containsKey(stem(word))).toList();
        var asked = !named.isEmpty() ? named : !telling.isEmpty() ? telling : all;
        var sought = new LinkedHashSet<String>();
        for (var word : asked) {
            var bare = LightStem.bare(word);
            sought.add(bare.substring(0, Math.min(bare.length(), LONGEST_BEGINNING)));
        }
        return new ArrayList<>(sought);
    }
}
