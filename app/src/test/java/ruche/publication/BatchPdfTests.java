package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.publication.PdfText.visual;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.appraisal.Answer;
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

        assertThat(sheet.aspects()).hasSize(5);
        for (var aspect : sheet.aspects()) {
            var word = visual(aspect, lang == Lang.AR);
            assertThat(lines).filteredOn(line -> line.text().equals(word)).hasSameSizeAs(sheet.ideas());
        }
        for (var idea : sheet.ideas())
            assertThat(lines).anyMatch(line -> line.text().contains(idea.number()));
    }

    /// Of the same answers as the screens offer, each with a box of its own.
    @ParameterizedTest
    @EnumSource
    void offersEveryAnswer_andAsksWhoGivesIt(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);
        var sheet = new BatchSheetSamples(samples).sheet();

        var pdf = TYPESETTER.pdf("batch.typ", sheet, lang, ReportDocumentSamples.CREATED);

        assertThat(sheet.answers()).hasSize(Answer.values().length);
        for (var answer : sheet.answers()) assertThat(PdfText.copied(pdf)).contains(answer.split(" "));
        var lines = PdfText.lines(pdf);
        for (var key : List.of("name", "function", "signed-on", "stamp")) {
            var label = samples.say("publication.batch." + key).split(" \\(")[0];
            assertThat(lines).anyMatch(line -> line.text().contains(visual(label, lang == Lang.AR)));
        }
    }
}
