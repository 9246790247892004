package ruche.engine.text;

/// The consonants of a name, alike in Arabic letters, in French transcription and in Arabizi: أولاد سعيد, Oulad Saïd and
/// wlad s3id have one skeleton. It is evidence among others, never the only one: many names share their consonants.
public final class Skeleton {
    private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنه";
    private static final String CLASSES = "bttjhxddrzscsdtzGfkklmnh";

    /// What people write one for the other, from sound or from another school of transcription.
    private static final String NEAR = "jk sz dz dt xh Gr Gj sc hk xk Gk tc";

    private Skeleton() {}

    /// @param text in normal form; words are put one after another
    public static String of(String text) {
        var out = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(' ', from);
            if (to < 0) to = text.length();
            append(text.substring(from, to), out);
            from = to + 1;
        }
        return out.toString();
    }

    private static void append(String word, StringBuilder out) {
        if (word.isEmpty()) return;
        int start = out.length();
        if (Script.arabic(word.charAt(0))) arabic(LightStem.bare(word), out);
        else latin(word, out);
        // An h that ends a word is a feminine ending or is not heard.
        if (out.length() > start + 1 && out.charAt(out.length() - 1) == 'h' && !word.endsWith("ح")) out.setLength(out.length() - 1);
    }

    private static void arabic(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            int at = ARABIC.indexOf(word.charAt(i));
            boolean feminine = word.charAt(i) == 'ه' && i == word.length() - 1;
            if (at >= 0 && !feminine) add(CLASSES.charAt(at), out);
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
                case 'b', 'f', 'h', 'j', 'l', 'm', 'n', 'r', 'z' -> add(c, out);
                default -> {}
            }
        }
    }

    /// @return how many letters more than one it took
    private static int consonant(char c, char next, StringBuilder out) {
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        boolean h = next == 'h';
        add(
                switch (c) {
                    case 'k' -> h ? 'x' : 'k';
                    case 'c' -> h ? 'c' : soft ? 's' : 'k';
                    case 's' -> h ? 'c' : 's';
                    case 'g' -> h ? 'G' : 'j';
                    case 'p' -> h ? 'f' : 'b';
                    default -> c;
                },
                out);
        return h ? 1 : 0;
    }

    private static void add(char c, StringBuilder out) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) out.append(c);
    }

    /// How alike two skeletons are, from 0 to 1.
    public static double likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        double best = 1 - distance(one, other) / Math.max(one.length(), other.length());
        // The Darija article (لعطايا, Laataya) is there or not.
        if (one.length() > 2 && one.charAt(0) == 'l') best = Math.max(best, 0.97 * likenessOf(one.substring(1), other));
        if (other.length() > 2 && other.charAt(0) == 'l') best = Math.max(best, 0.97 * likenessOf(one, other.substring(1)));
        return best;
    }

    private static double likenessOf(String one, String other) {
        return 1 - distance(one, other) / Math.max(one.length(), other.length());
    }

    private static double distance(String one, String other) {
        var row = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) row[j] = row[j - 1] + gap(other.charAt(j - 1));
        for (int i = 1; i <= one.length(); i++) {
            double diagonal = row[0];
            row[0] += gap(one.charAt(i - 1));
            for (int j = 1; j <= other.length(); j++) {
                double replaced = diagonal + change(one.charAt(i - 1), other.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j] + gap(one.charAt(i - 1)), row[j - 1] + gap(other.charAt(j - 1))));
            }
        }
        return row[other.length()];
    }

    private static double gap(char c) {
        return c == 'h' ? 0.35 : 1;
    }

    private static double change(char a, char b) {
        if (a == b) return 0;
        return NEAR.contains("" + a + b) || NEAR.contains("" + b + a) ? 0.4 : 1;
    }
}
