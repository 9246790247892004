package ruche.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import ruche.kernel.Lang;

/// A Word document in the making, from its first line to its last. The same lines give the same bytes.
final class WordPaper implements AutoCloseable {
    /// A page's, in twentieths of a point, as in `word/document.xml`.
    private static final int WIDE = 11_906;

    private static final int HIGH = 16_838;
    private static final int MARGINS = 2 * 1191;
    /// How high a picture is, in points.
    private static final int PICTURE = 54;

    private final XWPFDocument word;
    private final Lang lang;
    private int width = WIDE - MARGINS;
    private boolean turned;
    private int bookmarks;

    WordPaper(Lang lang) {
        this.word = WordTemplate.in(lang);
        this.lang = lang;
    }

    /// @param above what stands above every page but the first
    /// @param below what stands below every page; may be empty
    void name(String title, String above, String below) {
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Ruche");
        properties.getUnderlyingProperties().setLanguageProperty(lang.locale().toLanguageTag());
        WordWords.write(above, lang.code(), word.getHeaderList().getFirst().getParagraphArray(0));
        WordWords.write(below, lang.code(), word.getFooterList().getFirst().getParagraphArray(0));
    }

    /// A paragraph of the document's own words.
    void line(String style, String text) {
        line(style, new OwnWords(text, lang.code()));
    }

    /// What is counted at one side of the line, the figure at the other.
    void figure(String name, String number) {
        var paragraph = paragraph("FigureLine");
        WordWords.direct(paragraph, lang == Lang.AR);
        WordWords.write(name, lang.code(), paragraph);
        paragraph.getCTP().addNewR().addNewTab();
        WordWords.write(number, lang.code(), paragraph);
    }

    /// What follows may stand on another page than the paragraph written last.
    void letGo() {
        word.getParagraphs().getLast().setKeepNext(false);
    }

    /// A picture of its own line.
    ///
    /// @param png of at most 512 pixels a side
    /// @param words what it is, for those who do not see it
    void picture(byte[] png, String words) throws IOException {
        var size = ImageIO.read(new ByteArrayInputStream(png));
        var paragraph = paragraph("Normal");
        WordWords.direct(paragraph, lang == Lang.AR);
        int high = Units.toEMU(PICTURE);
        int wide = (int) ((long) high * size.getWidth() / size.getHeight());
        try {
            var picture =
                    paragraph.createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "logo.png", wide, high);
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("not a picture of the format PNG", e);
        }
    }

    /// Someone's words, at the side where the document begins.
    void line(String style, OwnWords words) {
        var paragraph = paragraph(style);
        WordWords.directIn(lang.code(), words.lang(), paragraph);
        WordWords.write(words, paragraph);
    }

    /// A paragraph, or a list with its items, that somebody wrote.
    void passage(Passage passage) {
        for (var words : passage.lines()) {
            var paragraph = paragraph(passage.list() ? "ListBullet" : "Normal");
            WordWords.direct(paragraph, WordWords.fromTheRight(words.lang()));
            WordWords.write(words, paragraph);
        }
    }

    /// A heading that stands in the list of contents.
    void chapter(String text) {
        var paragraph = paragraph("Heading1");
        WordWords.direct(paragraph, lang == Lang.AR);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(bookmarks));
        start.setName(bookmark(bookmarks));
        WordWords.write(text, lang.code(), paragraph);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
    }

    /// The list of contents, as a field that the program which opens the file works out anew: only it knows on which
    /// page a chapter begins. Until then the list leads there without saying so.
    ///
    /// @param chapters all that will follow, in order
    void contents(String heading, List<String> chapters) {
        line("TOCHeading", heading);
        for (var i = 0; i < chapters.size(); i++) {
            var entry = paragraph("TOC1");
            WordWords.direct(entry, lang == Lang.AR);
            if (i == 0) begin(entry.getCTP(), " TOC \\o \"1-1\" \\h \\z \\u ");
            var link = entry.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(i));
            link.setHistory(true);
            var words = new XWPFParagraph(CTP.Factory.newInstance(), word);
            WordWords.write(chapters.get(i), lang.code(), words);
            for (var run : words.getCTP().getRArray()) link.addNewR().set(run);
            if (i == chapters.size() - 1) end(entry.getCTP());
        }
    }

    WordTable table(WordTable.Column... columns) {
        return new WordTable(lang, List.of(columns));
    }

    /// @param caption what the table is about, for those who do not see it
    void add(WordTable table, String caption) {
        table.write(word.getDocument().getBody().addNewTbl(), word, caption, width);
    }

    void newPage() {
        paragraph("Normal").setPageBreak(true);
    }

    /// What follows stands on pages turned on their side, or upright again.
    void turnPages(boolean onTheirSide) {
        if (turned == onTheirSide) return;
        turned = onTheirSide;
        var section = word.getDocument().getBody().getSectPr();
        paragraph("Last").getCTP().getPPr().addNewSectPr().set(section);
        if (section.isSetTitlePg()) section.unsetTitlePg();
        var size = section.getPgSz();
        var height = size.getH();
        size.setH(size.getW());
        size.setW(height);
        size.setOrient(onTheirSide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        width = (onTheirSide ? HIGH : WIDE) - MARGINS;
    }

    /// @param created stands in place of every time
    /// @param out left open
    void write(Instant created, OutputStream out) throws IOException {
        paragraph("Last");
        var properties = word.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(created)));
        properties.setModified(Optional.of(Date.from(created)));
        var dated = Files.createTempFile("report", ".docx");
        try {
            try (var file = Files.newOutputStream(dated)) {
                word.write(file);
            }
            TimelessZip.copy(dated, created, out);
        } finally {
            Files.delete(dated);
        }
    }

    @Override
    public void close() throws IOException {
        word.close();
    }

    private XWPFParagraph paragraph(String style) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static String bookmark(int chapter) {
        return "_Toc%08d".formatted(chapter + 1);
    }

    /// A field that the program which opens the file works out anew.
    private static void begin(CTP paragraph, String instruction) {
        var begin = paragraph.addNewR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        var text = paragraph.addNewR().addNewInstrText();
        text.setStringValue(instruction);
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    private static void end(CTP paragraph) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
