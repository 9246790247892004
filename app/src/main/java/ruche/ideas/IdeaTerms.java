package ruche.ideas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ruche.engine.text.NormalForm;
import ruche.engine.text.Table;
import ruche.engine.text.classes.Kinds;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// Kinds of projects and target groups in the reader's language, whichever language an idea was written in: those of
/// `words.tsv` and of the glossary. Free words stay as they were typed.
public final class IdeaTerms {
    private static final Map<String, Bilingual> KINDS = new HashMap<>();
    private static final Map<String, Bilingual> GROUPS = new HashMap<>();

    static {
        for (var row : Table.resource(IdeaTerms.class, "words.tsv")) {
            var name = new Bilingual(row.getOrDefault("ar", ""), row.getOrDefault("fr", ""));
            know("kind".equals(row.get("field")) ? KINDS : GROUPS, name);
        }
        for (var kind : Kinds.all()) know(KINDS, new Bilingual(kind.arabic(), kind.french()));
    }

    private IdeaTerms() {}

    private static void know(Map<String, Bilingual> names, Bilingual name) {
        names.putIfAbsent(NormalForm.of(name.ar()), name);
        names.putIfAbsent(NormalForm.of(name.fr()), name);
    }

    /// All that the program knows, in one language.
    static Stream<String> kinds(Lang lang) {
        return KINDS.values().stream().map(kind -> kind.in(lang)).distinct().sorted();
    }

    /// Whether all of a kind is among those the program knows.
    static boolean isKind(String written) {
        return List.of(written.split("[،,؛;]")).stream().allMatch(part -> KINDS.containsKey(NormalForm.of(part)));
    }

    /// @param written not blank
    public static Bilingual kind(String written) {
        return of(KINDS, written);
    }

    /// The same for a kind in either language; empty for none.
    static String key(String written) {
        return written.isBlank() ? "" : NormalForm.of(kind(written).plain());
    }

    /// Groups parted by commas, in both languages where each of them is known.
    ///
    /// @param written not blank
    public static Bilingual groups(String written) {
        return of(GROUPS, written);
    }

    private static Bilingual of(Map<String, Bilingual> names, String written) {
        var arabic = new ArrayList<String>();
        var french = new ArrayList<String>();
        for (var part : List.of(written.split("[،,؛;]"))) {
            var name = names.get(NormalForm.of(part));
            if (name == null) return Bilingual.byLetters(written, "");
            arabic.add(name.ar());
            french.add(name.fr());
        }
        return new Bilingual(String.join("، ", arabic), String.join(", ", french));
    }
}
