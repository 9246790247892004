package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;
import ruche.publication.ReportCharts.Drawn;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportChartsTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @Test
    void barsShowTheIdeasOfEachAxis_andAMapThoseOfEachCommune() {
        var report = ReportDocumentSamples.in(Lang.FR).report(1);

        var bars = drawn(report, Lang.FR, "per-axis");
        assertThat(bars.words())
                .isEqualTo(
                        "Idées de projet par axe\u00a0: Santé 31\u00a0; Animation socioculturelle et sportive 28\u00a0; "
                                + "Environnement et développement durable 22\u00a0; "
                                + "Activités génératrices de revenus 47\u00a0; Éducation 26");
        assertThat(bars.svg()).contains("\u206831\u2069", "\u206847\u2069", "<a href=\"/c/x/");
        assertThat(bars.map()).isFalse();
        var map = drawn(report, Lang.FR, "per-commune");
        assertThat(map.map()).isTrue();
        assertThat(map.svg()).contains("Benguerir 24", "Bouchane 7").containsPattern("(<circle.*?){4}");
    }

    @Test
    void withoutPlacesOnTheMapCommunesAreBars_andManyOfThemATableAlone() {
        assertThat(drawn(communes(3), Lang.FR, "per-commune").svg()).contains("class=\"bar\"");
        assertThat(ReportCharts.linked(communes(13), Lang.FR, link -> link)).doesNotContainKey("per-commune");
        assertThat(ReportCharts.linked(communes(1), Lang.FR, link -> link)).doesNotContainKey("per-commune");
    }

    @ParameterizedTest
    @EnumSource
    void onPaperADrawingIsAFigureThatIsSaidInWords(Lang lang) throws IOException {
        var report = ReportDocumentSamples.in(lang).report(1);

        try (var document = PdfText.open(set(report, lang))) {
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains(
                            drawn(report, lang, "per-axis").words(),
                            drawn(report, lang, "per-commune").words());
        }
    }

    @Test
    void aDrawingThatIsNotSaidInWordsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var damaged = PdfText.open(set(ReportDocumentSamples.in(Lang.AR).report(1), Lang.AR))) {
            for (var figure : figures(damaged.getDocumentCatalog().getStructureTreeRoot()))
                figure.getCOSObject().removeItem(COSName.ALT);
            damaged.save(bytes);
        }

        assertThat(PdfStandard.faults(bytes.toByteArray())).anyMatch(fault -> fault.startsWith("7.3"));
    }

    @Test
    void aReportPublishedBeforeThereWereMapsIsRead() {
        ObjectNode old = JSON.valueToTree(ReportDocumentSamples.in(Lang.FR).report(1));
        old.remove("spots");

        assertThat(JSON.treeToValue(old, ReportDocument.class).spots()).isEmpty();
    }

    private static Drawn drawn(ReportDocument report, Lang lang, String section) {
        return Objects.requireNonNull(
                ReportCharts.linked(report, lang, link -> "/c/x" + link).get(section));
    }

    private static ReportDocument communes(int number) {
        var lines = IntStream.rangeClosed(1, number)
                .mapToObj(one -> new CountLine(
                        new OwnWords("Commune " + one, "fr"),
                        new Figure(String.valueOf(one), String.valueOf(one), "/ideas"),
                        new Figure("—", "", "/ideas")))
                .toList();
        ObjectNode report = JSON.valueToTree(ReportDocumentSamples.in(Lang.FR).report(1));
        report.set("perCommune", JSON.valueToTree(new Counts(lines, null)));
        report.set("spots", JSON.valueToTree(List.of()));
        return JSON.treeToValue(report, ReportDocument.class);
    }

    private static byte[] set(ReportDocument report, Lang lang) {
        var paper = ReportCharts.onPaper(report, lang);
        return TYPESETTER.pdf("report.typ", paper, lang, ReportDocumentSamples.CREATED);
    }

    private static List<PDStructureElement> figures(PDStructureNode node) {
        var figures = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            if ("Figure".equals(element.getStructureType())) figures.add(element);
            figures.addAll(figures(element));
        }
        return figures;
    }
}
