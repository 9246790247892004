package ruche.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of a text in their order. An apostrophe parts them (l’eau is l and eau), points inside an acronym do not
/// (A.E.P. is aep), what nobody sees belongs to the word it stands in, and the abbreviations of the field are written
/// out.
public final class Words {
    /// Letters with their marks, tatweel and invisible controls inside; or single letters with points.
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{M}\\p{Nd}])|[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}\\p{Cf}ـ]*");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /// A number and the unit that clings to it: 5km, 85m2.
    private static final Pattern CLINGING =
            Pattern.compile("([0-9]+)(km|m|m2|m3|ha|dh|dhs|mad|kg|l|h|كلم|كم|م|درهم|هكتار)");

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("assoc", "association"),
            Map.entry("asso", "association"),
            Map.entry("coop", "cooperative"),
            Map.entry("cne", "commune"),
            Map.entry("qt", "quartier"),
            Map.entry("qtier", "quartier"),
            Map.entry("etab", "etablissement"),
            Map.entry("ets", "etablissement"),
            Map.entry("equip", "equipement"),
            Map.entry("amenag", "amenagement"),
            Map.entry("constr", "construction"),
            Map.entry("prov", "province"),
            Map.entry("pers", "personnes"),
            Map.entry("nbre", "nombre"),
            Map.entry("ste", "societe"),
            Map.entry("bd", "boulevard"),
            Map.entry("av", "avenue"),
            Map.entry("pr", "pour"),
            Map.entry("ds", "dans"),
            Map.entry("ج", "جماعه"));

    private Words() {}

    /// Longer texts are read up to here: nobody writes that much by hand.
    private static final int MOST = 200_000;

    public static List<Word> of(String text) {
        var found = new ArrayList<Word>();
        var matcher = WORD.matcher(text.length() > MOST ? text.substring(0, MOST) : text);
        while (matcher.find()) {
            var written = matcher.group();
            var normal = NormalForm.of(written.indexOf('.') >= 0 ? written.replace(".", "") : written);
            for (var part : BETWEEN.split(normal))
                if (!part.isEmpty()) add(part, written, matcher.start(), matcher.end(), found);
        }
        return found;
    }

    private static void add(String normal, String written, int from, int to, List<Word> found) {
        if (normal.length() > 1 && "وبلف".indexOf(normal.charAt(0)) >= 0 && Character.isDigit(normal.charAt(1))) {
            add(normal.substring(1), written.substring(1), from + 1, to, found);
            return;
        }
        var clinging = normal.charAt(0) <= '9' ? CLINGING.matcher(normal) : null;
        if (clinging != null && clinging.matches()) {
            int at = from + Math.min(clinging.end(1), to - from);
            found.add(new Word(clinging.group(1), clinging.group(1), from, at));
            found.add(new Word(clinging.group(2), clinging.group(2), at, to));
        } else found.add(new Word(written, ABBREVIATIONS.getOrDefault(normal, normal), from, to));
    }
}
