package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.kernel.Lang;

/// All documents are PDF/UA-1, and veraPDF would say so if they were not.
class PdfStandardTests {
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsAccessible(Lang lang) {
        assertThat(PdfStandard.faults(report(lang))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theReportOfACycleThatHasNothingYetIsAccessible(Lang lang) {
        assertThat(PdfStandard.faults(
                        set("report.typ", ReportDocumentSamples.in(lang).empty(), lang)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSheetOfABatchIsAccessible(Lang lang) {
        var sheet = new BatchSheetSamples(ReportDocumentSamples.in(lang)).sheet();

        assertThat(PdfStandard.faults(set("batch.typ", sheet, lang))).isEmpty();
    }

    @Test
    void aPageWithoutTagsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }

        assertThat(PdfStandard.faults(bytes.toByteArray())).anyMatch(fault -> fault.startsWith("7.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"StructTreeRoot", "MarkInfo", "ViewerPreferences", "Metadata", "Lang"})
    void aReportThatLostPartOfItsMakingIsRefused(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var damaged = PdfText.open(report(Lang.AR))) {
            damaged.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName(part));
            damaged.save(bytes);
        }

        assertThat(PdfStandard.faults(bytes.toByteArray())).isNotEmpty();
    }

    private static byte[] report(Lang lang) {
        var report = ReportDocumentSamples.in(lang).report(30);
        return set("report.typ", ReportCharts.onPaper(report, lang), lang);
    }

    private static byte[] set(String template, Object document, Lang lang) {
        return TYPESETTER.pdf(template, document, lang, ReportDocumentSamples.CREATED);
    }
}
