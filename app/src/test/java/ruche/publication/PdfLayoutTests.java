package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.publication.PdfText.visual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;
import ruche.publication.ReportDocument.ActivityLine;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import ruche.publication.ReportDocument.Decided;
import ruche.publication.ReportDocument.Goal;
import ruche.publication.ReportDocument.Idea;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a reader expects of pages: nothing alone, nothing over the edge, a list of contents that leads somewhere.
class PdfLayoutTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);
    private static final Figure ONE = new Figure("1", "1", "/ideas");
    private static final float NARROWEST_MARGIN = 50;

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTotalNeverStandsOnAPageWithoutTheTwoRowsBeforeIt(Lang lang) {
        var broken = 0;
        for (var communes = 14; communes < 44; communes++) {
            var lines = lines(withCommunes(communes, lang), lang);

            var total = one(lines, "TOTAL");
            assertThat(one(lines, name(communes)).page())
                    .as("%d communes", communes)
                    .isEqualTo(total.page());
            assertThat(one(lines, name(communes - 1)).page()).isEqualTo(total.page());
            if (one(lines, name(1)).page() < total.page()) broken++;
        }
        assertThat(broken).as("tables over two pages").isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void aHeadingStandsOnThePageOfWhatItHeads(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);
        var heading = visual(samples.say("publication.report.per-commune"), lang == Lang.AR);
        for (var paragraphs = 0; paragraphs < 24; paragraphs++) {
            var lines = lines(withContext(paragraphs, lang), lang);

            var last = lines.stream()
                    .filter(line -> line.text().equals(heading))
                    .toList()
                    .getLast();
            assertThat(one(lines, name(1)).page())
                    .as("%d paragraphs", paragraphs)
                    .isEqualTo(last.page());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingRunsOverTheEdgeOrIntoTheNextColumn(Lang lang) {
        var report = tree(ReportDocumentSamples.in(lang).empty());
        var address = "https://exemple.ma/" + "DossiersDesAssociations".repeat(8) + "?annee=2018&page=3";
        var runTogether = "الاستراتيجيةالمندمجةللتنمية".repeat(5);
        var words = new OwnWords(address, "fr");
        var arabic = new OwnWords(runTogether, "ar");
        var held = new OwnWords("développement".repeat(26), "fr");
        report.set(
                "refused",
                JSON.valueToTree(List.of(
                        new Decided(new Idea("RHM-2018-0003", held, held, held), held),
                        new Decided(new Idea("RHM-2018-0001", words, arabic, words), arabic),
                        new Decided(new Idea("RHM-2018-0002", arabic, words, arabic), words))));

        var lines = lines(report, lang);

        for (var line : lines) {
            var glyphs = line.glyphs();
            assertThat(glyphs)
                    .allMatch(glyph -> glyph.x() > NARROWEST_MARGIN)
                    .allMatch(glyph -> glyph.end() < glyph.pageWidth() - NARROWEST_MARGIN);
            for (var i = 1; i < glyphs.size(); i++)
                if (latin(glyphs.get(i)) || latin(glyphs.get(i - 1)))
                    assertThat(glyphs.get(i).x())
                            .as(line.text())
                            .isGreaterThan(glyphs.get(i - 1).end() - 2);
        }
        assertThat(lines)
                .filteredOn(line -> line.text().contains("Associations"))
                .hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsBookmarks(Lang lang) throws IOException {
        var samples = ReportDocumentSamples.in(lang);
        var report = set(JSON.valueToTree(samples.report(3)), lang);

        try (var document = PdfText.open(report)) {
            var bookmarks = document.getDocumentCatalog().getDocumentOutline();

            assertThat(titles(bookmarks))
                    .contains(
                            samples.say("publication.report.highlights"),
                            samples.say("publication.report.work-programme"),
                            samples.say("publication.report.retained"),
                            samples.say("publication.report.register"));
            for (var bookmark : bookmarks.children())
                assertThat(bookmark.findDestinationPage(document)).isNotNull();
        }
    }

    @Test
    void aPeriodIsBrokenAtItsDashOnly() {
        var report = tree(ReportDocumentSamples.in(Lang.FR).empty());
        var words = new OwnWords("Recueillir les idées", "fr");
        var activity = new ActivityLine(words, words, "15 septembre 2018 – 26 septembre 2018", "1");
        report.set("programme", JSON.valueToTree(List.of(new Goal(words, List.of(activity)))));

        assertThat(lines(report, Lang.FR))
                .anyMatch(line -> line.text().contains("15septembre2018–"))
                .anyMatch(line -> line.text().contains("26septembre2018"));
    }

    private static boolean latin(PdfText.Glyph glyph) {
        return glyph.letters().matches("[A-Za-z0-9]");
    }

    private static List<String> titles(PDOutlineNode bookmarks) {
        var titles = new ArrayList<String>();
        for (var bookmark : bookmarks.children()) titles.add(bookmark.getTitle());
        return titles;
    }

    private static ObjectNode withContext(int paragraphs, Lang lang) {
        var report = withCommunes(3, lang);
        var paragraph = new Passage(false, List.of(new OwnWords("a b c", "fr")));
        report.set(
                "context",
                JSON.valueToTree(
                        IntStream.range(0, paragraphs).mapToObj(_ -> paragraph).toList()));
        return report;
    }

    private static ObjectNode withCommunes(int communes, Lang lang) {
        var report = tree(ReportDocumentSamples.in(lang).empty());
        var lines = IntStream.rangeClosed(1, communes)
                .mapToObj(number -> new CountLine(new OwnWords(name(number), "fr"), ONE, ONE))
                .toList();
        var counts = new Counts(lines, new CountLine(new OwnWords("TOTAL", "fr"), ONE, ONE));
        report.set("perCommune", JSON.valueToTree(counts));
        return report;
    }

    private static String name(int number) {
        return "Commune%02d.".formatted(number);
    }

    private static ObjectNode tree(ReportDocument report) {
        return JSON.valueToTree(report);
    }

    private static PdfText.Line one(List<PdfText.Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<PdfText.Line> lines(ObjectNode report, Lang lang) {
        return PdfText.lines(set(report, lang));
    }

    private static byte[] set(ObjectNode report, Lang lang) {
        return TYPESETTER.pdf("report.typ", report, lang, ReportDocumentSamples.CREATED);
    }
}
