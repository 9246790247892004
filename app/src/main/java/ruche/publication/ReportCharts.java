package ruche.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import ruche.shell.Chart;
import ruche.shell.Chart.Bar;
import ruche.shell.PointMap;
import ruche.shell.PointMap.Point;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The drawings of a report, made of its own figures: bars, and a map where places are known. The table beside each
/// says the same.
public final class ReportCharts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FEWEST = 2;
    /// More bars stand on no page; a table alone is better then.
    private static final int MOST = 12;

    private final ReportDocument report;
    private final Lang lang;
    private final @Nullable UnaryOperator<String> address;

    private ReportCharts(ReportDocument report, Lang lang, @Nullable UnaryOperator<String> address) {
        this.report = report;
        this.lang = lang;
        this.address = address;
    }

    /// A drawing and what it says in words.
    ///
    /// @param map whether it is one: then its circles need a word
    public record Drawn(String svg, String words, boolean map) {}

    /// Drawings by the keys of their sections; sections with too few or too many figures have none.
    ///
    /// @param address makes links of a figure's address inside the cell
    public static Map<String, Drawn> linked(ReportDocument report, Lang lang, UnaryOperator<String> address) {
        return new ReportCharts(report, lang, address).drawn();
    }

    /// The drawings without links, for paper.
    static Map<String, Drawn> printed(ReportDocument report, Lang lang) {
        return new ReportCharts(report, lang, null).drawn();
    }

    /// What the template of the report is given: the report, and its drawings in `charts`.
    static ObjectNode onPaper(ReportDocument report, Lang lang) {
        ObjectNode paper = JSON.valueToTree(report);
        paper.set("logo", ((ObjectNode) paper.path("cover")).remove("logo"));
        paper.set("charts", JSON.valueToTree(printed(report, lang)));
        return paper;
    }

    private Map<String, Drawn> drawn() {
        var drawn = new TreeMap<String, Drawn>();
        bars("per-axis", report.perAxis()).ifPresent(bars -> drawn.put("per-axis", bars));
        var communes = report.spots().size() < FEWEST ? bars("per-commune", report.perCommune()) : Optional.of(map());
        communes.ifPresent(one -> drawn.put("per-commune", one));
        return drawn;
    }

    private Optional<Drawn> bars(String section, Counts counts) {
        var lines = counts.lines();
        if (lines.size() < FEWEST || lines.size() > MOST) return Optional.empty();
        var bars = lines.stream()
                .map(line -> new Bar(
                        line.name().text(), value(line.ideas()), line.ideas().text(), link(line.ideas())))
                .toList();
        var words = words(section, lines);
        var svg = Chart.bars("chart-" + section, title(section), words, bars, lang);
        return Optional.of(new Drawn(svg, words, false));
    }

    private Drawn map() {
        var points = report.spots().stream()
                .map(spot -> new Point(
                        spot.name().text(),
                        spot.latitude(),
                        spot.longitude(),
                        value(spot.ideas()),
                        spot.ideas().text(),
                        link(spot.ideas())))
                .toList();
        var words = words("per-commune", report.perCommune().lines());
        return new Drawn(PointMap.of("map-per-commune", title("per-commune"), words, points, lang), words, true);
    }

    /// `Idées de projet par axe : Santé 31 ; Éducation 26`, with the space each language sets before its marks.
    private String words(String section, List<CountLine> lines) {
        var space = lang == Lang.FR ? "\u00a0" : "";
        var semicolon = lang == Lang.AR ? "؛ " : space + "; ";
        return lines.stream()
                .map(line -> line.name().text() + " " + line.ideas().text())
                .collect(Collectors.joining(semicolon, title(section) + space + ": ", ""));
    }

    private String title(String section) {
        return report.labels().getOrDefault(section, "");
    }

    private static long value(Figure figure) {
        return figure.none() ? 0 : Long.parseLong(figure.value());
    }

    private @Nullable String link(Figure figure) {
        return address == null ? null : address.apply(figure.link());
    }
}
