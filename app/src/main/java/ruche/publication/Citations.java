package ruche.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ruche.shell.Cited;
import ruche.shell.Visit;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Published figures name their report in the links to the records behind them, so that a list which has changed since
/// can say what was counted then. The number is read in the report itself.
@Component
class Citations implements Cited {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FIGURE = Set.of("text", "value", "link");

    private final Versions versions;
    private final Cycles cycles;

    Citations(Versions versions, Cycles cycles) {
        this.versions = versions;
        this.cycles = cycles;
    }

    /// The document with links that name it.
    static ReportDocument citing(ReportDocument document, Cycle cycle, Version version) {
        var name = PARAMETER + "=" + URLEncoder.encode(cycle.code() + "/" + version.number(), StandardCharsets.UTF_8);
        JsonNode tree = JSON.valueToTree(document);
        figures(tree, figure -> {
            var link = figure.path("link").asString();
            figure.put("link", link + (link.contains("?") ? "&" : "?") + name);
        });
        return JSON.treeToValue(tree, ReportDocument.class);
    }

    @Override
    public Optional<Said> of(Visit visit, String report, String link) {
        int slash = report.lastIndexOf('/');
        if (slash < 0) return Optional.empty();
        return cycles.byCode(visit.cell(), report.substring(0, slash))
                .flatMap(cycle -> versions.of(visit.cell(), cycle.id()).stream()
                        .filter(version -> version.stands() && report.endsWith("/" + version.number()))
                        .findFirst()
                        .flatMap(version -> said(visit, cycle, version, link)));
    }

    private Optional<Said> said(Visit visit, Cycle cycle, Version version, String link) {
        var document =
                versions.content(visit.cell(), cycle.id(), version.number()).in(visit.lang());
        var behind = behind(document, link);
        if (behind.isEmpty()) return Optional.empty();
        return Optional.of(new Said(
                version.number(),
                version.publishedOn(),
                version.publishedAt(),
                new Edition(cycle, version).path(),
                behind.stream()
                        .filter(Figure::counts)
                        .findFirst()
                        .map(figure -> Long.valueOf(figure.value()))
                        .orElse(null),
                behind.stream()
                        .filter(figure -> !figure.counts())
                        .map(Figure::text)
                        .distinct()
                        .toList()));
    }

    private static List<Figure> behind(ReportDocument document, String link) {
        var behind = new ArrayList<Figure>();
        figures(JSON.valueToTree(document), figure -> {
            var one = JSON.treeToValue(figure, Figure.class);
            if (one.link().equals(link) && !one.none()) behind.add(one);
        });
        return behind;
    }

    private static void figures(JsonNode tree, Consumer<ObjectNode> each) {
        if (tree instanceof ObjectNode object && FIGURE.equals(Set.copyOf(object.propertyNames()))) each.accept(object);
        else for (var child : tree) figures(child, each);
    }
}
