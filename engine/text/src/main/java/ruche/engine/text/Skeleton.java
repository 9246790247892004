package ruche.engine.text;

/// What is left of a name when only its consonants count, and a little its long vowels: أولاد سعيد, Oulad Saïd and wlad
/// s3id have one skeleton. It is evidence among others, never the only one: many names share their consonants.
///
/// Letters of a skeleton are consonants, or weak: `w` and `y` for long vowels, `h`, `L` for an `l` that may be an
/// article, `T` for a feminine ending.
public final class Skeleton {
    private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنهوي";
    private static final String CLASSES = "bttjhxdZrzscsdtZGfkklmnhwy";

    private static final double WEAK = 0.3;

    /// What people write one for the other, from sound or from another school of transcription.
    private static final String NEAR = "jk sz dz dt xh Gr Gj sc hk xk Gk tc";

    /// What is the same sound.
    private static final String SAME = "Ll Zz Zd Tt Th";

    private Skeleton() {}

    /// @param text in normal form; words are put one after another
    public static String of(String text) {
        var out = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(' ', from);
            if (to < 0) to = text.length();
            if (to > from) append(text.substring(from, to), out);
            from = to + 1;
        }
        return out.toString();
    }

    /// The strong letters of a skeleton: what an index can look for.
    public static String key(String text) {
        return of(text).replaceAll("[wyhLT]", "").replace('Z', 'd');
    }

    private static void append(String word, StringBuilder out) {
        int start = out.length();
        if (Script.arabic(word.charAt(0))) arabic(LightStem.bare(word), out);
        else latin(word, out);
        if (out.length() > start + 1 && out.charAt(start) == 'l') out.setCharAt(start, 'L');
    }

    private static void arabic(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            int at = ARABIC.indexOf(word.charAt(i));
            if (at < 0) continue;
            boolean feminine = word.charAt(i) == 'ه' && i == word.length() - 1;
            add(feminine ? 'T' : CLASSES.charAt(at), out);
        }
    }

    private static void latin(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            switch (c) {
                case 'k', 'c', 's', 'g', 't', 'd', 'p' -> i += consonant(c, next, out);
                case 'q', '9' -> add('k', out);
                case 'x' -> {
                    add('k', out);
                    add('s', out);
                }
                case 'v' -> add('f', out);
                case '7' -> add('h', out);
                case '5' -> add('x', out);
                case 'o', 'u' -> add('w', out);
                case 'i' -> add('y', out);
                case 'b', 'f', 'h', 'j', 'l', 'm', 'n', 'r', 'z', 'w', 'y' -> add(c, out);
                default -> {}
            }
        }
    }

    /// @return how many letters more than one it took
    private static int consonant(char c, char next, StringBuilder out) {
        if (c == 'd' && next == 'j') return 0;
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        boolean h = next == 'h';
        add(
                switch (c) {
                    case 'k' -> h ? 'x' : 'k';
                    case 'c' -> h ? 'c' : soft ? 's' : 'k';
                    case 's' -> h ? 'c' : 's';
                    case 'g' -> h ? 'G' : 'j';
                    case 'p' -> h ? 'f' : 'b';
                    case 'd' -> h ? 'Z' : 'd';
                    default -> c;
                },
                out);
        return h ? 1 : 0;
    }

    private static void add(char c, StringBuilder out) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) out.append(c);
    }

    /// How much of a name a skeleton holds: a consonant counts one.
    public static double weight(String skeleton) {
        return skeleton.chars().mapToDouble(c -> gap((char) c)).sum();
    }

    /// How alike two skeletons are, from 0 to 1.
    public static double likeness(String one, String other) {
        double most = Math.max(weight(one), weight(other));
        return one.isEmpty() || other.isEmpty() ? 0 : Math.max(0, 1 - distance(one, other) / most);
    }

    private static double distance(String one, String other) {
        var row = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) row[j] = row[j - 1] + gap(other.charAt(j - 1));
        for (int i = 1; i <= one.length(); i++) {
            double diagonal = row[0];
            double gap = gap(one.charAt(i - 1));
            row[0] += gap;
            for (int j = 1; j <= other.length(); j++) {
                double replaced = diagonal + change(one.charAt(i - 1), other.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j] + gap, row[j - 1] + gap(other.charAt(j - 1))));
            }
        }
        return row[other.length()];
    }

    private static double gap(char c) {
        return c == 'L' ? WEAK / 2 : "wyhT".indexOf(c) >= 0 ? WEAK : 1;
    }

    private static double change(char a, char b) {
        if (a == b || pair(SAME, a, b)) return 0;
        if (gap(a) < 1 && gap(b) < 1) return WEAK;
        return pair(NEAR, a, b) ? 0.4 : 1.2;
    }

    private static boolean pair(String pairs, char a, char b) {
        return pairs.contains("" + a + b) || pairs.contains("" + b + a);
    }
}
