package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.publication.PdfText.visual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class ReportPdfTests {
    private static final int REGISTERED = 60;
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);
    private static final Map<Lang, byte[]> REPORTS = new EnumMap<>(Lang.class);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void isTaggedWithTitleLanguageAndDate(Lang lang) {
        try (var document = PdfText.open(report(lang))) {
            var catalog = document.getDocumentCatalog();
            var cover = ReportDocumentSamples.in(lang).report(0).cover();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith(lang.code());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(cover.title());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(ReportDocumentSamples.CREATED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCopiedAsBaseLetters(Lang lang) {
        var copied = PdfText.copied(report(lang));

        assertThat(copied).contains("الأمل", "للتنمية").doesNotContainPattern("[\\uFB50-\\uFDFF\\uFE70-\\uFEFE]");
    }

    /// They would stand between the dates of a period where somebody looks for it.
    @ParameterizedTest
    @EnumSource
    void isCopiedWithoutMarksOfDirection(Lang lang) {
        assertThat(PdfText.copied(report(lang))).doesNotContainPattern("[\\u2066-\\u2069]");
    }

    @Test
    void isCopiedInReadingOrder() {
        assertThat(PdfText.copied(report(Lang.AR)))
                .contains(
                        "الخلية الجمعوية للتنمية التشاركية بالرحامنة",
                        "أفكار المشاريع حسب المحاور",
                        "اليوم الدراسي حول التنمية التشاركية",
                        "Environnement et développement durable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AR | التقرير النهائي لدورة 2018
            AR | الخلية الجمعوية للتنمية التشاركية بالرحامنة · دورة 2017-2018
            AR | ثم قرر اللقاء الموسع المنعقد يوم 9 يناير 2018 برئاسة السيد العامل
            AR | الاجتماعية (ADS) في تأطير الورشات، الهاتف 0524\u00a000\u00a000\u00a000.
            AR | 1\u00a0925\u00a0000\u00a0درهم
            AR | 21\u00a0249\u00a0650,50\u00a0درهم
            FR | 21\u00a0249\u00a0650,50\u00a0DH
            FR | Les services extérieurs ont examiné chaque idée avec la Division de l’action sociale (قسم العمل الاجتماعي).
            """)
    void standsInTheRightOrder(Lang lang, String logical) {
        assertThat(PdfText.lines(report(lang)))
                .extracting(PdfText.Line::text)
                .anyMatch(line -> line.contains(visual(logical, lang == Lang.AR)), logical);
    }

    @ParameterizedTest
    @EnumSource
    void countsItsPagesFromLeftToRight(Lang lang) throws IOException {
        var report = report(lang);

        try (var document = PdfText.open(report)) {
            var pages = document.getNumberOfPages();
            assertThat(PdfText.lines(report))
                    .extracting(PdfText.Line::text)
                    .anyMatch(line -> line.contains("2/" + pages));
        }
    }

    @Test
    void mirrorsTablesInArabic() {
        var arabic = row(Lang.AR, "133", "جمعيات المجتمع المدني");
        var french = row(Lang.FR, "133", "Associations");

        assertThat(arabic.x(visual("جمعيات المجتمع المدني", true))).isGreaterThan(arabic.x("133"));
        assertThat(french.x("Associations")).isLessThan(french.x("133"));
    }

    @Test
    void keepsWhatPeopleWroteAsText() {
        var title = ReportDocumentSamples.hostile().title().text();
        var bearer = ReportDocumentSamples.hostile().bearer().text().replace("😀", "\uFFFD");

        assertThat(PdfText.lines(report(Lang.AR)))
                .extracting(PdfText.Line::text)
                .anyMatch(line -> line.contains(visual(title, true)))
                .anyMatch(line -> line.contains(visual(bearer.substring(0, 30), false)));
    }

    @ParameterizedTest
    @EnumSource
    void repeatsTheRegistersHeadOnEachOfItsPages(Lang lang) {
        var head = ReportDocumentSamples.in(lang).say("publication.report.bearer");
        var lines = PdfText.lines(report(lang));

        var heads = lines.stream()
                .filter(line -> line.text().contains(visual(head, lang == Lang.AR)))
                .count();

        assertThat(heads).isGreaterThan(4 + 2);
        assertThat(lines).extracting(PdfText.Line::text).anyMatch(line -> line.contains("RHM-2018-00" + REGISTERED));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatACellAtItsBeginningHasNothingYet(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);

        var report = TYPESETTER.pdf("report.typ", samples.empty(), lang, ReportDocumentSamples.CREATED);

        var none = visual(samples.say("publication.report.none"), lang == Lang.AR);
        assertThat(PdfText.lines(report))
                .filteredOn(line -> line.text().equals(none))
                .hasSize(15);
    }

    private static PdfText.Line row(Lang lang, String... cells) {
        return PdfText.lines(report(lang)).stream()
                .filter(line ->
                        List.of(cells).stream().allMatch(cell -> line.text().contains(visual(cell, lang == Lang.AR))))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] report(Lang lang) {
        return REPORTS.computeIfAbsent(
                lang,
                missing -> TYPESETTER.pdf(
                        "report.typ",
                        ReportDocumentSamples.in(missing).report(REGISTERED),
                        missing,
                        ReportDocumentSamples.CREATED));
    }
}
