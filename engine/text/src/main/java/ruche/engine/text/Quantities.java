package ruche.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the numbers of a text with what they measure: « dix mille arbres » is 10,000, « ١٢٠ طفلا » 120, « sept
/// kilomètres » and « ٧ كلم » 7 km, « quatre-vingts » and « ثمانون » 80, « 1,5 million de dirhams » 1,500,000 DH.
public final class Quantities {
    private static final Map<String, String> UNITS = Map.ofEntries(
            unit("km", "km kilometre kilometres كلم كم كيلومتر كيلومترات كيلومترا كيلو"),
            unit("m", "m metre metres متر امتار مترا"),
            unit("m2", "m2 متر2 م2"),
            unit("m3", "m3 م3"),
            unit("ha", "ha hectare hectares هكتار هكتارات هكتارا"),
            unit("kg", "kg kilo kilos kilogramme kilogrammes كيلوغرام كلغ"),
            unit("t", "tonne tonnes طن اطنان طنا"),
            unit("l", "litre litres لتر لترا"),
            unit("DH", "dh dhs mad dirham dirhams درهم دراهم درهما"),
            unit("year", "ans annee annees سنه سنوات سنين عام اعوام عاما"),
            unit("month", "mois شهر اشهر شهور شهرا"),
            unit("day", "jour jours يوم ايام يوما"),
            unit("hour", "heure heures ساعه ساعات"));

    private static final Map<String, String> BY_WORD = byWord();

    private final String text;
    private final List<Word> words;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    private static Map.Entry<String, String> unit(String unit, String words) {
        return Map.entry(unit, words);
    }

    private static Map<String, String> byWord() {
        var units = new java.util.HashMap<String, String>();
        UNITS.forEach((unit, words) -> {
            for (var word : words.split(" ")) units.put(word, unit);
        });
        return Map.copyOf(units);
    }

    public static List<Quantity> in(String text) {
        return in(text, Words.of(text));
    }

    /// @param words those of `text`
    public static List<Quantity> in(String text, List<Word> words) {
        var reader = new Quantities(text, words);
        int at = 0;
        while (at < words.size()) at = reader.read(at);
        return reader.found;
    }

    private int read(int from) {
        var number = words.get(from).digits() ? digits(from) : spelt(from, 0, false);
        if (number == null) return from + 1;
        int at = number.to();
        var unit = unit(at);
        if (!unit.isEmpty() && !unit.equals("%")) at++;
        if (unit.equals("m") && at < words.size()) {
            var squared = words.get(at).normal();
            if (squared.startsWith("carre") || squared.equals("مربع")) {
                unit = "m2";
                at++;
            } else if (squared.startsWith("cube") || squared.equals("مكعب")) {
                unit = "m3";
                at++;
            }
        }
        if (number.value() > 1 || !unit.isEmpty()) found.add(new Quantity(number.value(), unit, from, at));
        return at;
    }

    private String unit(int at) {
        int end = words.get(at - 1).to();
        var gap = text.substring(
                Math.min(end, text.length()),
                at < words.size() ? words.get(at).from() : Math.min(text.length(), end + 2));
        if (gap.strip().startsWith("%") || gap.strip().startsWith("٪")) return "%";
        if (at < words.size() && words.get(at).normal().equals("de")) return "";
        return at < words.size() ? BY_WORD.getOrDefault(words.get(at).normal(), "") : "";
    }

    private record Value(double value, int to) {}

    /// Groups of three and decimals, then mille, million.
    private @org.jspecify.annotations.Nullable Value digits(int from) {
        var digits = new StringBuilder(words.get(from).normal());
        if (digits.length() > 12) return null;
        int at = from + 1;
        boolean group = digits.length() <= 3 && digits.charAt(0) != '0';
        while (group
                && at < words.size()
                && words.get(at).normal().length() == 3
                && words.get(at).digits()
                && " .,'’٬\u00A0\u202F".contains(gap(at))
                && digits.length() < 12) digits.append(words.get(at++).normal());
        double value = Double.parseDouble(digits.toString());
        if (at < words.size()
                && words.get(at).digits()
                && words.get(at).normal().length() <= 2
                && ",.٫".contains(gap(at)))
            value = Double.parseDouble(digits + "." + words.get(at++).normal());
        long scale = at < words.size() ? Numbers.of(words.get(at).normal()) : -1;
        if (scale >= 1000 && value < scale) {
            var more = spelt(at, value, true);
            if (more != null) return more;
        }
        return new Value(value, at);
    }

    private String gap(int at) {
        var gap = text.substring(words.get(at - 1).to(), words.get(at).from());
        return gap.length() == 1 ? gap : "none";
    }

    /// @param current what stands before it in digits
    private @org.jspecify.annotations.Nullable Value spelt(int from, double current, boolean began) {
        double total = 0;
        double last = Double.MAX_VALUE;
        boolean any = began;
        int at = from;
        while (at < words.size()) {
            var word = words.get(at).normal();
            if (any && last >= 1000 && last < Double.MAX_VALUE && half(at)) {
                total += last / 2;
                at += word.equals("et") ? 2 : 1;
                continue;
            }
            if (any
                    && word.equals("et")
                    && at + 1 < words.size()
                    && current >= 20
                    && current % 10 == 0
                    && small(words.get(at + 1).normal())) word = words.get(++at).normal();
            long value = any && word.startsWith("و")
                    ? Math.max(Numbers.of(word.substring(1)), -1)
                    : any ? Numbers.of(word) : Numbers.within(word);
            boolean and = any && word.startsWith("و");
            if (value < 0) break;
            if (value >= 1000) {
                total += Math.max(current, 1) * value;
                if (value == 2000 || value == 2 * Numbers.MILLION)
                    total = total - Math.max(current, 1) * value + current + value;
                current = 0;
            } else if (value == 100 && current > 0 && current < 10) current *= 100;
            else if (value == 20 && current == 4 && !and) current = 80;
            else if (any && !and && current > 0 && !follows(current, value)) break;
            else if (and && current > 0 && current < 10 && value < 20) break;
            else current += value;
            any = true;
            last = value;
            at++;
        }
        return any && last < Double.MAX_VALUE ? new Value(total + current, at) : null;
    }

    private boolean half(int at) {
        var word = words.get(at).normal();
        return word.equals("ونصف")
                || word.equals("ونص")
                || (word.equals("et")
                        && at + 1 < words.size()
                        && words.get(at + 1).normal().startsWith("demi"));
    }

    private static boolean small(String word) {
        return word.equals("un") || word.equals("une") || word.equals("onze");
    }

    /// vingt deux, soixante dix, cent vingt, خمسة عشر.
    private static boolean follows(double current, long value) {
        if (current % 100 == 0) return value < 100;
        if (current % 10 == 0) return current % 100 >= 20 ? value < 20 : value < 10 && value >= 7;
        return current < 10 && value == 10 && current >= 1;
    }
}
