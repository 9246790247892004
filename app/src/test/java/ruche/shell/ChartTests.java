package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import ruche.kernel.Lang;
import ruche.shell.Chart.Bar;
import ruche.shell.PointMap.Point;

class ChartTests {
    @Test
    void barsAreAsLongAsTheirValuesAndGrowFromTheSideWhereTheLanguageBegins() throws Exception {
        var bars = List.of(bar("Santé", 10), bar("Éducation", 5), bar("Emploi", 0));

        var french = of(parsed(Chart.bars("axes", "Idées", "", bars, Lang.FR)), "rect", "bar");
        var arabic = of(parsed(Chart.bars("axes", "أفكار", "", bars, Lang.AR)), "rect", "bar");

        assertThat(french).extracting(bar -> number(bar, "width")).containsExactly(410.0, 205.0, 0.0);
        assertThat(french).extracting(bar -> number(bar, "x")).containsOnly(0.0);
        assertThat(arabic).extracting(bar -> number(bar, "width")).containsExactly(410.0, 205.0, 0.0);
        assertThat(arabic).extracting(bar -> number(bar, "x")).containsExactly(150.0, 355.0, 560.0);
    }

    @Test
    void whatItShowsIsSaidInWords() throws Exception {
        var svg = parsed(Chart.bars("axes", "Idées par axe", "Santé 10.", List.of(bar("Santé", 10)), Lang.FR))
                .getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("axes-title axes-text");
        assertThat(text(svg, "title")).isEqualTo("Idées par axe");
        assertThat(text(svg, "desc")).isEqualTo("Santé 10.");
    }

    @Test
    void namesAreTextWhateverStandsInThem() throws Exception {
        var hostile = "</text><script>alert(\"1\")</script> & \u0000\uD800 'x' \u202Eثم";

        var svg = parsed(Chart.bars("axes\"", hostile, hostile, List.of(bar(hostile, 1)), Lang.AR));
        var map = parsed(PointMap.of("map", hostile, hostile, List.of(point(hostile, 32, -8, 1)), Lang.AR));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(map.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(svg.getDocumentElement(), "text"))
                .isEqualTo("\u2068</text><script>alert(\"1\")</script> &  'x' ثم\u2069");
    }

    @Test
    void aNameThatIsTooLongIsShortened() throws Exception {
        var svg = parsed(Chart.bars("axes", "", "", List.of(bar("é".repeat(200), 1)), Lang.FR));

        assertThat(text(svg.getDocumentElement(), "text")).hasSize(62 + 2).contains("é…");
    }

    @Test
    void aDrawingWithLinksIsAGroupOfThem() throws Exception {
        var bar = new Bar("Santé", 3, "3", "/c/rehamna/ideas?axis=health&cycle=2018");

        var svg = parsed(Chart.bars("axes", "", "", List.of(bar), Lang.FR)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("group");
        var link = (Element) svg.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("/c/rehamna/ideas?axis=health&cycle=2018");
        assertThat(text(link, "title")).isEqualTo("Santé: 3");
    }

    @Test
    void anEmptyChartIsStillADrawing() throws Exception {
        assertThat(parsed(Chart.bars("axes", "", "", List.of(), Lang.FR))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(PointMap.of("map", "", "", List.of(), Lang.FR)).isEmpty();
    }

    @Test
    void aNegativeValueIsAMistake() {
        assertThatThrownBy(() -> bar("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> point("x", 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void northIsUpAndEastIsRightInEveryLanguage() throws Exception {
        var points = List.of(point("north-west", 32.6, -8.2, 4), point("south-east", 31.9, -7.6, 1));
        for (var lang : Lang.values()) {
            var circles = of(parsed(PointMap.of("map", "", "", points, lang)), "circle", "point");

            assertThat(number(circles.get(0), "cx")).isLessThan(number(circles.get(1), "cx"));
            assertThat(number(circles.get(0), "cy")).isLessThan(number(circles.get(1), "cy"));
            assertThat(number(circles.get(0), "r")).isEqualTo(2 * number(circles.get(1), "r"));
        }
    }

    @Test
    void allStandsInsideTheMap() throws Exception {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 40; i++) points.add(point("Commune " + i, 31 + (i * 7 % 40) / 40.0, -8 + i / 50.0, i));
        var svg = parsed(PointMap.of("map", "", "", points, Lang.FR));
        var height = number(svg.getDocumentElement(), "height");

        var circles = of(svg, "circle", "point");

        assertThat(circles).hasSize(40);
        for (var circle : circles) {
            assertThat(number(circle, "cx")).isBetween(number(circle, "r"), 560 - number(circle, "r"));
            assertThat(number(circle, "cy")).isBetween(number(circle, "r"), height - number(circle, "r"));
        }
        assertThat(names(svg, "svg")).isBetween(10, 40);
    }

    @Test
    void aPhoneIsShownFewerNamesInLargerLetters() throws Exception {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 40; i++) points.add(point("Commune " + i, 31 + (i * 7 % 40) / 40.0, -8 + i / 50.0, i));
        var svg = parsed(PointMap.of("map", "", "", points, Lang.FR));

        assertThat(names(svg, "g")).isBetween(4, names(svg, "svg") - 1);
        assertThat(((Element) svg.getElementsByTagName("g").item(0)).getAttribute("display"))
                .isEqualTo("none");
    }

    @Test
    void aLineLeadsToANameForWhichThereIsNoRoomBesideItsPlace() throws Exception {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 5; i++)
            points.add(point("Sidi Bou Othmane " + i, 32 + i * 0.012, -8 + i % 2 * 0.03, 9 - i));
        points.add(point("Ben Guerir", 32.6, -8.9, 3));
        points.add(point("Bouchane", 31.4, -7.1, 3));
        var svg = parsed(PointMap.of("map", "", "", points, Lang.FR));

        assertThat(names(svg, "svg")).isEqualTo(7);
        assertThat(svg.getElementsByTagName("line").getLength()).isPositive();
    }

    /// The communes of the example with their ideas, by the names in a language.
    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void noLineCrossesAName(Lang lang) throws Exception {
        var ideas = new HashMap<String, Long>();
        for (var line : Files.readAllLines(Path.of("../examples/rhamna-2018/source/ideas.tsv")))
            ideas.merge(line.split("\t", -1)[10], 1L, Long::sum);
        var points = new ArrayList<Point>();
        try (var places = CsvReader.builder().ofNamedCsvRecord(Path.of("../examples/rhamna-2018/places.csv"))) {
            for (var row : places)
                if (row.getField("kind").equals("commune"))
                    points.add(point(
                            row.getField(lang == Lang.AR ? "name_ar" : "name_fr"),
                            Double.parseDouble(row.getField("lat")),
                            Double.parseDouble(row.getField("lon")),
                            ideas.getOrDefault(row.getField("code"), 0L)));
        }

        var svg = parsed(PointMap.of("map", "", "", points, lang));

        var crossed = new ArrayList<String>();
        for (var name : of(svg, "text", ""))
            for (var line : of(svg, "line", "leader"))
                if (atADesk(name) && atADesk(line) && crosses(line, name)) crossed.add(name.getTextContent());
        assertThat(points).hasSize(25);
        assertThat(of(svg, "line", "leader")).isNotEmpty();
        assertThat(crossed).isEmpty();
    }

    /// In the large letters of a phone there is not room for all.
    private static boolean atADesk(Element drawn) {
        return drawn.getParentNode().getNodeName().equals("svg");
    }

    /// Whether a line goes through the letters of a name that it does not lead to.
    private static boolean crosses(Element line, Element name) {
        var letters = number(name, "font-size");
        var wide = (name.getTextContent().length() - 2) * letters * 0.5;
        var left = number(name, "x")
                - switch (name.getAttribute("text-anchor")) {
                    case "start" -> 0;
                    case "end" -> wide;
                    default -> wide / 2;
                };
        var top = number(name, "y") - letters * 0.75;
        for (double part = 0; part < 0.98; part += 0.01) {
            var x = number(line, "x1") + part * (number(line, "x2") - number(line, "x1"));
            var y = number(line, "y1") + part * (number(line, "y2") - number(line, "y1"));
            if (x > left && x < left + wide && y > top && y < top + letters * 0.75) return true;
        }
        return false;
    }

    @Test
    void onePlaceAloneStandsInTheMiddle() throws Exception {
        var svg = parsed(PointMap.of("map", "", "", List.of(point("Ben Guerir", 32.24, -7.95, 0)), Lang.FR));
        var circle = (Element) svg.getElementsByTagName("circle").item(0);

        assertThat(number(circle, "cx")).isEqualTo(280);
        assertThat(circle.getAttribute("class")).isEqualTo("point none");
    }

    private static int names(Document svg, String within) {
        int count = 0;
        var all = svg.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++)
            if (all.item(i).getParentNode().getNodeName().equals(within)) count++;
        return count;
    }

    private static Bar bar(String name, long value) {
        return new Bar(name, value, String.valueOf(value), null);
    }

    private static Point point(String name, double latitude, double longitude, long value) {
        return new Point(name, latitude, longitude, value, String.valueOf(value), null);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> of(Document svg, String tag, String kind) {
        var found = new ArrayList<Element>();
        var all = svg.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++)
            if (((Element) all.item(i)).getAttribute("class").startsWith(kind)) found.add((Element) all.item(i));
        return found;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }
}
