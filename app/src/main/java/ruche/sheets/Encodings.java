package ruche.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Finds how the bytes of a text are to be read.
final class Encodings {
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    private Encodings() {}

    record Decoded(String text, String encoding) {}

    static Decoded decode(byte[] bytes) {
        var decoded = decodeAny(bytes);
        refuseBinary(decoded.text());
        return decoded;
    }

    private static Decoded decodeAny(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return as(StandardCharsets.UTF_8, bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return as(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return as(StandardCharsets.UTF_16BE, bytes, 2);
        }
        return withoutMark(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded as(Charset charset, byte[] bytes, int from) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
    }

    private static Decoded withoutMark(byte[] bytes) {
        int sample = Math.min(bytes.length, SAMPLE);
        int evenNoughts = 0;
        int oddNoughts = 0;
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                evenNoughts++;
            } else if (bytes[i] == 0) {
                oddNoughts++;
            }
        }
        // Delimiters, digits and line ends are enough of a wide text to leave their noughts on one side only.
        if (oddNoughts > sample / 20 && evenNoughts * 20 < oddNoughts) {
            return as(StandardCharsets.UTF_16LE, bytes, 0);
        }
        if (evenNoughts > sample / 20 && oddNoughts * 20 < evenNoughts) {
            return as(StandardCharsets.UTF_16BE, bytes, 0);
        }
        return isUtf8(bytes) ? as(StandardCharsets.UTF_8, bytes, 0) : as(singleByte(bytes, sample), bytes, 0);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            decoder.decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// Windows-1256 holds French small letters too, so French text reads well in both; what tells them apart is
    /// whether its Arabic letters form whole words, or stand alone among Latin ones (É, À and Ç read as Arabic).
    private static Charset singleByte(byte[] bytes, int sample) {
        var arabic = new String(bytes, 0, sample, ARABIC);
        int whole = 0;
        int mixed = 0;
        for (var word : arabic.split("[^\\p{L}\\p{M}]+", -1)) {
            long letters = word.codePoints().filter(Encodings::isArabic).count();
            if (letters > 0 && letters == word.codePointCount(0, word.length()) && letters > 1) {
                whole++;
            } else if (letters > 0) {
                mixed++;
            }
        }
        return whole > 2 * mixed ? ARABIC : LATIN;
    }

    private static boolean isArabic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC
                || (point >= 0x064B && point <= 0x0652);
    }

    /// Text has line ends and tabs, and next to no other control characters.
    private static void refuseBinary(String text) {
        int sample = Math.min(text.length(), SAMPLE);
        int strange = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F || c == 0xFFFD) {
                strange++;
            }
        }
        if (strange * 200 > sample) {
            throw SheetRefused.notASpreadsheet();
        }
    }
}
