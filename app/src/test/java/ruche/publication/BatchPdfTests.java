package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.publication.PdfText.visual;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class BatchPdfTests {
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void asksForEveryAspectOfEveryIdea(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);
        var sheet = new BatchSheetSamples(samples).sheet();

        var lines = PdfText.lines(TYPESETTER.pdf("batch.typ", sheet, lang, ReportDocumentSamples.CREATED));

        for (var aspect : new String[] {"technical", "land", "legal", "financial", "upkeep"}) {
            var word = visual(samples.say("publication.batch." + aspect), lang == Lang.AR);
            assertThat(lines).filteredOn(line -> line.text().equals(word)).hasSameSizeAs(sheet.ideas());
        }
        for (var idea : sheet.ideas())
            assertThat(lines).anyMatch(line -> line.text().contains(idea.number()));
    }
}
