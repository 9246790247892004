package ruche.actors;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a PDF says of itself: its names and words, without the pictures and letters that it carries.
///
/// Bytes of pictures are left out: in a large scan some of them look like any short name. Packed objects are unpacked,
/// as far as [#MOST] letters.
final class PdfContent {
    /// What a scanned paper never needs: programs, other programs to start, files inside, films, forms that send.
    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Movie|XFA|SubmitForm|ImportData)\\b");

    private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int MOST = 8_000_000;
    private static final int LONGEST_HEAD = 1_000;

    private final String text;

    PdfContent(byte[] file) {
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    boolean isWhole() {
        return text.contains("%%EOF");
    }

    boolean isActive() {
        return ACTIVE.matcher(unescaped(words())).find();
    }

    private String words() {
        var words = new StringBuilder();
        var stream = STREAM.matcher(text);
        int at = 0;
        while (stream.find(at)) {
            words.append(text, at, stream.end());
            int end = text.indexOf("endstream", stream.end());
            if (end < 0) break;
            var head = text.substring(Math.max(at, stream.start() - LONGEST_HEAD), stream.start());
            if (unescaped(head).contains("/ObjStm") && words.length() < MOST)
                unpack(text.substring(stream.end(), end), words);
            at = end;
        }
        return words.append(text, at, text.length()).toString();
    }

    private static void unpack(String packed, StringBuilder into) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.getBytes(StandardCharsets.ISO_8859_1));
            var some = new byte[8_192];
            for (int read = inflater.inflate(some); read > 0 && into.length() < MOST; read = inflater.inflate(some))
                into.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
            into.append('\n');
        } catch (DataFormatException notPacked) {
            into.append(packed);
        } finally {
            inflater.end();
        }
    }

    /// Names may be written with escapes, such as `#4a` for J.
    private static String unescaped(String words) {
        return ESCAPED.matcher(words).replaceAll(found -> {
            char letter = (char) Integer.parseInt(found.group(1), 16);
            return Character.isLetter(letter) ? String.valueOf(letter) : "?";
        });
    }
}
