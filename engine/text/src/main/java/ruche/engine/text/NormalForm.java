package ruche.engine.text;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which two texts are compared, never the form in which one is kept or shown.
///
/// Compatibility forms are unfolded, marks (Arabic diacritics, Latin accents), tatweel and invisible controls fall,
/// the hamza leaves its carrier, look-alike Arabic letters become one, digits are 0–9, letters are small, white space
/// is one plain space. Applying it twice changes nothing more. Words, stop words and stems are not its business.
public final class NormalForm {

    private NormalForm() {}

    /// The normal form of `text`; empty when nothing visible is left.
    public static String of(String text) {
        var folded = unfold(unfold(text).toLowerCase(Locale.ROOT));
        var out = new StringBuilder(folded.length());
        folded.codePoints().forEach(point -> append(point, out));
        trimEnd(out);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static String unfold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static void append(int point, StringBuilder out) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            appendSpace(out);
        } else if (!falls(point)) {
            appendLetter(point, out);
        }
    }

    private static void appendSpace(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /// Marks, tatweel, bidirectional and zero-width controls, the Quranic signs, the lone hamza.
    private static boolean falls(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> point == 'ـ' || point == 'ء' || (point >= 0x06D6 && point <= 0x06ED);
        };
    }

    private static void appendLetter(int point, StringBuilder out) {
        switch (point) {
            case 'ٱ' -> out.append('ا');
            case 'ى', 'ی' -> out.append('ي');
            case 'ة', 'ہ', 'ھ' -> out.append('ه');
            case 'ک', 'ڭ', 'گ' -> out.append('ك');
            case 'ڤ' -> out.append('ف');
            case 'پ' -> out.append('ب');
            case 'œ' -> out.append("oe");
            case 'æ' -> out.append("ae");
            case '’', '‘', 'ʼ', '`' -> out.append('\'');
            default -> appendOther(point, out);
        }
    }

    private static void appendOther(int point, StringBuilder out) {
        int digit = Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(point, 10) : -1;
        if (digit >= 0) {
            out.append((char) ('0' + digit));
        } else {
            out.appendCodePoint(point);
        }
    }

    private static void trimEnd(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
