package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

/// The cell's logo stands on what the cell sends out, and is named for those who do not see it.
class LogoOnPaperTests {
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void onTheReportsFirstPageOnASheetAndOnEachLetter(Lang lang) {
        var words = ReportDocumentSamples.in(lang);
        var report = set("report.typ", ReportCharts.onPaper(words.report(30), lang), lang);
        var sheet = set("batch.typ", new BatchSheetSamples(words).sheet(), lang);
        var letters = set("letter.typ", new LetterSamples(words).letters(3), lang);

        assertThat(LogoSamples.shown(report)).containsExactly(Color.ORANGE);
        assertThat(LogoSamples.shown(sheet)).containsExactly(Color.ORANGE);
        assertThat(LogoSamples.shown(letters)).containsExactly(Color.ORANGE, Color.ORANGE);
        assertThat(PdfStandard.faults(letters)).isEmpty();
    }

    /// A logo of many colours is a text of hundreds of thousands of letters: read as people's words are, it held up all
    /// documents for minutes.
    @Test
    void theLogoIsNoTextOfTheReportAndALongTextHoldsNothingUp() {
        var paper = ReportCharts.onPaper(ReportDocumentSamples.in(Lang.FR).report(3), Lang.FR);

        assertThat(paper.path("logo").asString()).isEqualTo(LogoSamples.BEE);
        assertThat(paper.path("cover").has("logo")).isFalse();
        paper.put("unused", "Ab1".repeat(400_000) + "ماء".repeat(20_000));
        assertThat(LogoSamples.shown(set("report.typ", paper, Lang.FR))).containsExactly(Color.ORANGE);
    }

    @Test
    void aCellWithoutLogoHasNoPictureOnItsPaper() {
        var report = ReportDocumentSamples.in(Lang.AR).empty();

        assertThat(LogoSamples.shown(set("report.typ", ReportCharts.onPaper(report, Lang.AR), Lang.AR)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onTheWordDocumentWithTheCellsName(Lang lang) throws IOException {
        var report = ReportDocumentSamples.in(lang).report(3);

        try (var word = new XWPFDocument(new ByteArrayInputStream(
                WordReport.of(report, lang, ReportDocumentSamples.CREATED, Optional.empty())))) {
            var picture = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .toList();

            assertThat(picture).hasSize(1);
            assertThat(picture.getFirst().getDescription())
                    .isEqualTo(report.cover().cell().text());
            assertThat(WordDrawings.words(word))
                    .containsExactly(report.cover().cell().text());
        }
    }

    private static byte[] set(String template, Object document, Lang lang) {
        return TYPESETTER.pdf(template, document, lang, ReportDocumentSamples.CREATED);
    }
}
