package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import ruche.kernel.Lang;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WordReportTests {
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysInOrderWhatTheReportSays(Lang lang) {
        var report = sample(lang);
        var text = text(word(report, lang));

        assertThat(text)
                .containsSubsequence(
                        report.cover().cell().text(),
                        report.cover().title(),
                        report.labels().get("contents"),
                        report.labels().get("highlights"),
                        report.context().getFirst().lines().getFirst().text(),
                        report.programme().getFirst().goal().text(),
                        report.labels().get("meetings"),
                        report.retained().getFirst().axis().text(),
                        report.refused().getFirst().reason().text(),
                        report.labels().get("register"),
                        "RHM-2018-0020");
    }

    /// Each row of figures stands in the PDF too.
    @ParameterizedTest
    @EnumSource
    void holdsTheFiguresOfThePdf(Lang lang) {
        var report = sample(lang);
        var lines = PdfText.lines(TYPESETTER.pdf("report.typ", report, lang, ReportDocumentSamples.CREATED));

        var rows = rows(table(word(report, lang), report.labels().get("per-axis")));

        assertThat(rows).hasSize(1 + 5 + 1);
        for (var row : rows)
            assertThat(lines)
                    .as("%s", row)
                    .anyMatch(line ->
                            row.stream().allMatch(cell -> line.text().contains(PdfText.visual(cell, lang == Lang.AR))));
    }

    @Test
    void isWrittenFromTheRightInArabic() {
        var word = word(sample(Lang.AR), Lang.AR);

        for (var section : sections(word)) assertThat(on(section.getBidi())).isTrue();
        assertThat(word.getTables())
                .isNotEmpty()
                .allMatch(table -> table.getCTTbl().getTblPr().isSetBidiVisual());
        for (var paragraph : paragraphs(word)) {
            var direction = paragraph.getCTP().getPPr();
            if (paragraph.getText().isBlank()) continue;
            assertThat(direction != null && direction.isSetBidi())
                    .as(paragraph.getText())
                    .isTrue();
            for (var run : paragraph.getRuns())
                if (ARABIC.matcher(run.text()).find()) {
                    assertThat(run.getCTR().getRPr().sizeOfRtlArray())
                            .as(run.text())
                            .isOne();
                    assertThat(run.getCTR().getRPr().getLangArray(0).getBidi()).isEqualTo("ar-MA");
                }
        }
        assertThat(paragraph(word, "التقرير النهائي لدورة 2018")).matches(WordReportTests::fromTheRight);
        assertThat(paragraph(word, "Unité de valorisation du figuier de barbarie, 2e tranche"))
                .matches(paragraph -> !fromTheRight(paragraph));
    }

    @Test
    void turnsThePagesOfItsWideTables() {
        assertThat(sections(word(sample(Lang.FR), Lang.FR)))
                .extracting(section -> section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                .containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @EnumSource
    void showsItsSectionsInTheOrderChosen(Lang lang) {
        var report = (ObjectNode) JSON.valueToTree(sample(lang));
        report.set("sections", JSON.valueToTree(List.of("refused", "per-axis", "context")));

        var word = word(JSON.treeToValue(report, ReportDocument.class), lang);

        assertThat(word.getParagraphs().stream()
                        .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                        .map(XWPFParagraph::getText))
                .containsExactlyElementsOf(Stream.of("refused", "per-axis", "context")
                        .map(key -> sample(lang).labels().get(key))
                        .toList());
    }

    @Test
    void listsAreRealLists() {
        var paper = new ByteArrayOutputStream();
        try (var document = new WordPaper(Lang.AR)) {
            for (var passage : Passage.of("تمهيد\n\n- إحداث لجنة\n- نشر النتائج", "ar")) document.passage(passage);
            document.write(ReportDocumentSamples.CREATED, paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var word = open(paper.toByteArray());

        assertThat(word.getParagraphs().stream()
                        .filter(paragraph -> "ListBullet".equals(paragraph.getStyle()))
                        .map(XWPFParagraph::getText))
                .containsExactly("إحداث لجنة", "نشر النتائج");
        assertThat(word.getNumbering().getAbstractNum(java.math.BigInteger.ZERO))
                .isNotNull();
    }

    @Test
    void isWrittenFromTheLeftInFrench() {
        var word = word(sample(Lang.FR), Lang.FR);

        for (var section : sections(word)) assertThat(on(section.getBidi())).isFalse();
        assertThat(word.getTables())
                .noneMatch(table -> table.getCTTbl().getTblPr().isSetBidiVisual());
        assertThat(paragraph(word, "Rapport final du cycle 2018")).matches(paragraph -> !fromTheRight(paragraph));
        assertThat(paragraph(word, "حفر بئر بدوار أولاد علي")).matches(WordReportTests::fromTheRight);
    }

    @Test
    void keepsMixedWordsInOnePieceEach() {
        var paragraph = paragraph(word(sample(Lang.AR), Lang.AR), "ساهمت وكالة التنمية الاجتماعية (ADS) في تأطير");

        assertThat(paragraph.getText())
                .isEqualTo(sample(Lang.AR).context().get(2).lines().getFirst().text());
        assertThat(paragraph.getRuns())
                .filteredOn(run -> run.getCTR().getRPr().sizeOfRtlArray() == 0)
                .extracting(run -> run.text())
                .containsExactly("ADS");
    }

    @ParameterizedTest
    @EnumSource
    void repeatsTheHeadOfEachTableAndCutsNoRow(Lang lang) {
        for (var table : word(sample(lang), lang).getTables()) {
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
        }
    }

    @Test
    void aTotalKeepsTheTwoRowsBeforeIt() {
        var report = sample(Lang.FR);
        var table = table(word(report, Lang.FR), report.labels().get("per-axis"));

        assertThat(table.getRows())
                .extracting(row -> row.getCell(0).getParagraphs().getFirst().isKeepNext())
                .containsExactly(true, false, false, false, true, true, false);
    }

    @ParameterizedTest
    @EnumSource
    void listsItsChaptersByRealHeadings(Lang lang) {
        var word = word(sample(lang), lang);

        var headings = word.getParagraphs().stream()
                .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .toList();
        var entries = word.getParagraphs().stream()
                .filter(paragraph -> "TOC1".equals(paragraph.getStyle()))
                .toList();

        assertThat(headings)
                .extracting(XWPFParagraph::getText)
                .containsExactlyElementsOf(sample(lang).sections().stream()
                        .map(key -> sample(lang).labels().get(key))
                        .toList());
        assertThat(entries).hasSameSizeAs(headings);
        for (var i = 0; i < headings.size(); i++) {
            var link = entries.get(i).getCTP().getHyperlinkArray(0);
            assertThat(link.getAnchor())
                    .isEqualTo(headings.get(i).getCTP().getBookmarkStartArray(0).getName());
            assertThat(entries.get(i).getText()).startsWith(headings.get(i).getText());
        }
        assertThat(entries.getFirst().getCTP().xmlText()).contains("TOC \\o \"1-1\"");
        assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }

    @ParameterizedTest
    @EnumSource
    void countsItsPagesAndBearsItsTitle(Lang lang) {
        var word = word(sample(lang), lang);

        assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains(" PAGE ", " / ", " NUMPAGES ");
        assertThat(word.getProperties().getCoreProperties().getTitle())
                .isEqualTo(sample(lang).cover().title());
        assertThat(word.getProperties().getCoreProperties().getCreated().toInstant())
                .isEqualTo(ReportDocumentSamples.CREATED);
    }

    @ParameterizedTest
    @EnumSource
    void aCycleThatHasNothingYetSaysSo(Lang lang) {
        var report = ReportDocumentSamples.in(lang).empty();

        var none = word(report, lang).getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(report.labels().get("none")));

        // Each section but the figures shown large, which is left out.
        assertThat(none).hasSize(report.sections().size() - 1);
    }

    @Test
    void keepsWhatPeopleWroteAsText() {
        var hostile = "<w:p/> & \u0000\u000b \uD800 ]]> \n شباب 😀";
        var samples = ReportDocumentSamples.in(Lang.AR);
        var report = samples.report(1);
        var words = new OwnWords(hostile, "ar");
        var paper = new ByteArrayOutputStream();
        try (var document = new WordPaper(Lang.AR)) {
            document.line("Normal", words);
            document.write(ReportDocumentSamples.CREATED, paper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }

        assertThat(text(open(paper.toByteArray()))).contains("<w:p/> &", "]]>", "شباب 😀");
        assertThat(text(word(report, Lang.AR)))
                .contains(ReportDocumentSamples.hostile().title().text());
    }

    @ParameterizedTest
    @EnumSource
    void drawsBarsAndMapBesideTheirTables_andSaysThemInWords(Lang lang) {
        var report = sample(lang);
        var drawn = ReportCharts.printed(report, lang);
        var word = word(report, lang);

        assertThat(WordDrawings.words(word).stream().skip(1))
                .containsExactly(
                        Objects.requireNonNull(drawn.get("per-axis")).words(),
                        Objects.requireNonNull(drawn.get("per-commune")).words());
        assertThat(text(word)).contains(report.labels().get("map-note"));
    }

    @Test
    void withoutFontsItHasItsTablesAlone() {
        assertThat(DrawingPainter.with(Path.of("nowhere"), Lang.AR)).isEmpty();
        assertThat(WordDrawings.words(
                        open(WordReport.of(sample(Lang.AR), Lang.AR, ReportDocumentSamples.CREATED, Optional.empty()))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesForTheSameData(Lang lang) {
        assertThat(bytes(sample(lang), lang)).isEqualTo(bytes(sample(lang), lang));
    }

    private static ReportDocument sample(Lang lang) {
        return ReportDocumentSamples.in(lang).report(20);
    }

    private static Optional<DrawingPainter> painter(Lang lang) {
        return DrawingPainter.with(TYPESETTER.fonts(), lang);
    }

    private static XWPFDocument word(ReportDocument report, Lang lang) {
        return open(bytes(report, lang));
    }

    private static byte[] bytes(ReportDocument report, Lang lang) {
        return WordReport.of(report, lang, ReportDocumentSamples.CREATED, painter(lang));
    }

    private static XWPFDocument open(byte[] bytes) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(XWPFDocument word) {
        var text = new StringBuilder();
        for (var paragraph : paragraphs(word)) text.append(paragraph.getText()).append('\n');
        return text.toString();
    }

    /// Those in tables included, in reading order.
    private static List<XWPFParagraph> paragraphs(XWPFDocument word) {
        var paragraphs = new ArrayList<XWPFParagraph>();
        for (var element : word.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) paragraphs.add(paragraph);
            if (element instanceof XWPFTable table)
                for (var row : table.getRows())
                    for (var cell : row.getTableCells()) paragraphs.addAll(cell.getParagraphs());
        }
        return paragraphs;
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        return paragraphs(word).stream()
                .filter(paragraph -> paragraph.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFTable table(XWPFDocument word, @org.jspecify.annotations.Nullable String caption) {
        return word.getTables().stream()
                .filter(table ->
                        table.getCTTbl().getTblPr().getTblCaption().getVal().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getText().strip())
                        .toList())
                .toList();
    }

    private static List<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr> sections(XWPFDocument word) {
        var sections = new ArrayList<org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr>();
        for (var paragraph : word.getParagraphs()) {
            var properties = paragraph.getCTP().getPPr();
            if (properties != null && properties.isSetSectPr()) sections.add(properties.getSectPr());
        }
        sections.add(word.getDocument().getBody().getSectPr());
        assertThat(sections).hasSize(4);
        return sections;
    }

    private static boolean fromTheRight(XWPFParagraph paragraph) {
        return on(paragraph.getCTP().getPPr().getBidi());
    }

    private static boolean on(CTOnOff flag) {
        return !flag.isSetVal()
                || "true".equals(String.valueOf(flag.getVal()))
                || "on".equals(flag.getVal())
                || "1".equals(flag.getVal());
    }
}
