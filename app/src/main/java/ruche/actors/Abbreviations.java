package ruche.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruche.engine.text.EditDistance;
import ruche.engine.text.NormalForm;

/// What people write short in the names of actors, written out: `Assoc.`, `pr`, `p/`, `ج.`, `Sté`. What no table knows
/// keeps its letters and the mark that it was cut.
final class Abbreviations {
    /// A.S.P.T.T. is one word.
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{Nd}])");

    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{Nd}]+)(\\s?[./](?![\\p{Nd}]))?");

    private static final int SHORTEST_CUT = 3;
    private static final int LONG_FORM = 7;

    /// In normal form, with or without a dot.
    private static final Map<String, String> WHOLE = table("""
            ج جمعيه
            جم جمعيه
            تع تعاونيه
            ت تعاونيه
            assoc association
            asso association
            ass association
            ascc association
            assn association
            coop cooperative
            cve cooperative
            coopve cooperative
            fed federation
            fond fondation
            org organisation
            ste societe
            st saint
            cie compagnie
            ets etablissement
            etabl etablissement
            gpt groupement
            grpt groupement
            gpe groupe
            dev developpement
            devt developpement
            devpt developpement
            dvpt developpement
            dvt developpement
            dvlpt developpement
            nat national
            intl international
            internat international
            univ universite
            deleg delegation
            prov provincial
            reg regional
            educ education
            env environnement
            pr pour
            pour pour
            ds dans
            ss sous
            av avec
            chx chez""");

    /// A letter or two that mean this only where a dot or a stroke follows.
    private static final Map<String, String> MARKED = table("""
            p pour
            s sous
            d dans
            ف فدراليه
            ش شركه""");

    /// Legal forms that are known even where they are cut or misspelt.
    private static final List<String> FORMS = List.of(
            "association",
            "cooperative",
            "federation",
            "fondation",
            "organisation",
            "societe",
            "groupement",
            "جمعيه",
            "تعاونيه",
            "فدراليه");

    private Abbreviations() {}

    /// A word of a name.
    ///
    /// @param raw as written, in normal form and in its usual spelling
    /// @param word written out
    /// @param cut whether it was written short and nobody knows for what
    record Written(String raw, String word, boolean cut) {
        boolean isShort() {
            return cut || !raw.equals(word);
        }
    }

    static List<Written> writtenOut(String name) {
        var joined = DOTTED.matcher(NormalForm.of(name))
                .replaceAll(found -> found.group().replace(".", ""));
        var words = new ArrayList<Written>();
        var found = WORD.matcher(joined);
        while (found.find()) {
            var raw = WordSpellings.usual(found.group(1));
            var mark = found.group(2);
            var known = known(raw, mark != null);
            words.add(new Written(raw, known.orElse(raw), mark != null && known.isEmpty() && isCut(raw, mark)));
        }
        return words;
    }

    /// A stroke also stands between two whole words.
    private static boolean isCut(String raw, String mark) {
        return mark.endsWith(".") && !mark.startsWith(" ") && raw.chars().noneMatch(Character::isDigit);
    }

    private static Optional<String> known(String raw, boolean marked) {
        if (WHOLE.containsKey(raw)) return Optional.of(WHOLE.get(raw));
        if (marked && MARKED.containsKey(raw)) return Optional.of(MARKED.get(raw));
        return FORMS.stream()
                .filter(form -> (marked && raw.length() >= SHORTEST_CUT && form.startsWith(raw))
                        || (raw.length() >= LONG_FORM
                                && form.charAt(0) == raw.charAt(0)
                                && EditDistance.within(1, raw, form) == 1))
                .findFirst();
    }

    private static Map<String, String> table(String lines) {
        return lines.lines()
                .map(line -> line.strip().split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> NormalForm.of(pair[0]), pair -> pair[1], (a, _) -> a));
    }
}
