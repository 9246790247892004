package ruche.publication;

import java.text.Bidi;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/// Words in a Word paragraph. Word wants to be told which way a paragraph and each piece of it is written: pieces are
/// cut where the Unicode bidirectional algorithm turns round.
final class WordWords {
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private WordWords() {}

    static boolean fromTheRight(String lang) {
        return FROM_THE_RIGHT.contains(lang);
    }

    /// Sets the paragraph's direction, for a right-to-left one and for a left-to-right one alike.
    static void direct(XWPFParagraph paragraph, boolean fromTheRight) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewBidi().setVal(fromTheRight);
    }

    /// A paragraph of `lang` in a column of `column`: in its own direction, but at the column's side.
    static void directIn(String column, String lang, XWPFParagraph paragraph) {
        direct(paragraph, fromTheRight(lang));
        if (fromTheRight(column) != fromTheRight(lang)) toTheEnd(paragraph);
    }

    /// To the side where the paragraph's lines end: Word turns `right` round with the paragraph's direction.
    static void toTheEnd(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }

    static void write(OwnWords words, XWPFParagraph paragraph) {
        write(words.text(), words.lang(), paragraph);
    }

    static void write(String text, String lang, XWPFParagraph paragraph) {
        for (var line = 0; line < lines(text).length; line++) {
            if (line > 0) paragraph.createRun().addBreak();
            writeLine(lines(text)[line], lang, paragraph);
        }
    }

    private static String[] lines(String text) {
        return UNWRITABLE.matcher(text).replaceAll("").split("\n", -1);
    }

    private static void writeLine(String line, String lang, XWPFParagraph paragraph) {
        if (line.isEmpty()) return;
        var base = fromTheRight(lang) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        var bidi = new Bidi(line, base);
        for (var i = 0; i < bidi.getRunCount(); i++) {
            var piece = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            piece(
                    piece,
                    lang,
                    isArabic(bidi.getRunLevel(i), piece),
                    paragraph.getCTP().addNewR());
        }
    }

    /// Figures inside Arabic go with it.
    private static boolean isArabic(int level, String piece) {
        return level % 2 == 1 || (level > 0 && !LETTER.matcher(piece).find());
    }

    private static void piece(String piece, String lang, boolean fromTheRight, CTR run) {
        var properties = run.addNewRPr();
        if (fromTheRight) {
            properties.addNewRtl();
            properties.addNewLang().setBidi(fromTheRight(lang) && !lang.equals("ar") ? lang : "ar-MA");
        } else {
            properties.addNewLang().setVal(latin(lang));
        }
        var text = run.addNewT();
        text.setStringValue(piece);
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    /// The language of Latin letters; those inside Arabic are most often French.
    static String latin(String lang) {
        return switch (lang) {
            case "en" -> "en-GB";
            case "fr", "ar" -> "fr-FR";
            default -> lang;
        };
    }
}
