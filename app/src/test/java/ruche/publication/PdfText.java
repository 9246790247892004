package ruche.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What stands on a PDF's pages: the text one copies, and the letters from left to right where the eye meets them.
final class PdfText {
    private static final String UNSEEN = "[\\p{Mn}\\p{Cf}\\s\\u00A0]";

    /// Higher than any page, in points.
    private static final int PAGE = 10_000;

    private PdfText() {}

    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String copied(byte[] pdf) {
        try (var document = open(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The lines of all pages, their letters from left to right.
    static List<Line> lines(byte[] pdf) {
        var glyphs = new TreeMap<Integer, List<Glyph>>();
        try (var document = open(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    var height = getCurrentPageNo() * PAGE + Math.round(text.getYDirAdj());
                    glyphs.computeIfAbsent(height, _ -> new ArrayList<>())
                            .add(new Glyph(
                                    seen(text.getUnicode()),
                                    text.getXDirAdj(),
                                    text.getXDirAdj() + text.getWidthDirAdj(),
                                    text.getPageWidth()));
                }
            }.getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return glyphs.entrySet().stream()
                .map(line -> Line.of(line.getKey() / PAGE, line.getValue()))
                .toList();
    }

    /// How `logical` must stand on a page by the Unicode bidirectional algorithm, letters from left to right.
    /// Compare with [#lines] only.
    static String visual(String logical, boolean rtl) {
        var bidi = new Bidi(logical, rtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var letters = logical.codePoints().mapToObj(Character::toString).toArray();
        var levels = new byte[letters.length];
        for (int i = 0, at = 0; i < letters.length; at += letters[i].toString().length(), i++)
            levels[i] = (byte) bidi.getLevelAt(at);
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var line = new StringBuilder();
        for (var letter : letters) line.append(letter);
        return bare(line.toString());
    }

    /// A ligature's letters come in reading order; turned round they stand as its strokes do.
    private static String seen(String unicode) {
        var letters = bare(unicode);
        var arabic = !letters.isEmpty()
                && Character.getDirectionality(letters.charAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return arabic ? new StringBuilder(letters).reverse().toString() : letters;
    }

    /// Brackets lose their direction: they are drawn mirrored in Arabic, and PDFs differ in what they call them then.
    private static String bare(String text) {
        return text.replaceAll(UNSEEN, "").replaceAll("[()\\[\\]<>«»]", "|");
    }

    /// @param x its left edge, `end` its right one, in points from the page's left edge
    record Glyph(String letters, float x, float end, float pageWidth) {}

    record Line(int page, String text, List<Glyph> glyphs) {
        static Line of(int page, List<Glyph> scattered) {
            var glyphs = scattered.stream()
                    .filter(glyph -> !glyph.letters().isEmpty())
                    .sorted(Comparator.comparingDouble(Glyph::x))
                    .toList();
            var text = new StringBuilder();
            for (var glyph : glyphs) text.append(glyph.letters());
            return new Line(page, text.toString(), glyphs);
        }

        /// Distance from the page's left edge to where `visual` begins, in points.
        float x(String visual) {
            var from = text.indexOf(visual);
            if (from < 0) throw new AssertionError(visual + " does not stand in " + text);
            for (var glyph : glyphs) {
                from -= glyph.letters().length();
                if (from < 0) return glyph.x();
            }
            throw new AssertionError("no glyph for " + visual);
        }
    }
}
