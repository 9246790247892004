package ruche.engine.text.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The figures as a table or as JSON.
final class Report {
    private final List<Figure> figures;
    private final List<String> skipped;

    Report(List<Figure> figures, List<String> skipped) {
        this.figures = figures;
        this.skipped = skipped;
    }

    String text() {
        var out = new StringBuilder();
        var on = "";
        for (var figure : figures) {
            if (!figure.on().equals(on))
                out.append(out.isEmpty() ? "" : "\n").append(figure.on()).append('\n');
            on = figure.on();
            out.append(line(figure)).append('\n');
            if (!figure.errors().isEmpty())
                out.append("      ").append(String.join(", ", figure.errors())).append('\n');
        }
        for (var file : skipped) out.append("skipped: ").append(file).append(" not found\n");
        return out.toString();
    }

    private static String line(Figure figure) {
        var interval = figure.interval();
        var bounds = interval == null
                ? ""
                : String.format(Locale.ROOT, "(95 %%: %.3f–%.3f)", interval.low(), interval.high());
        var of = figure.of() == 0 ? "" : " of " + figure.of();
        return String.format(
                Locale.ROOT, "  %-48s %8.3f %s%s%s", figure.name(), figure.value(), bounds, of, target(figure));
    }

    private static String target(Figure figure) {
        var target = figure.target();
        if (target == null) return "";
        var sign = target.atLeast() ? "≥" : "≤";
        return String.format(
                Locale.ROOT, "  %s %s %s", target.met(figure.value()) ? "yes" : "NO ", sign, target.value());
    }

    String json() {
        var lines = figures.stream().map(Report::json).collect(Collectors.joining(",\n    "));
        var missing = skipped.stream().map(Report::quoted).collect(Collectors.joining(", "));
        return "{\n  \"figures\": [\n    " + lines + "\n  ],\n  \"skipped\": [" + missing + "]\n}\n";
    }

    private static String json(Figure figure) {
        var out = new StringBuilder("{\"on\": " + quoted(figure.on()) + ", \"name\": " + quoted(figure.name()));
        out.append(String.format(Locale.ROOT, ", \"value\": %.4f", figure.value()));
        var interval = figure.interval();
        if (interval != null)
            out.append(String.format(Locale.ROOT, ", \"low\": %.4f, \"high\": %.4f", interval.low(), interval.high()));
        if (figure.of() > 0) out.append(", \"of\": ").append(figure.of());
        var target = figure.target();
        if (target != null)
            out.append(String.format(
                    Locale.ROOT,
                    ", \"target\": %s, \"at_least\": %s, \"met\": %s",
                    target.value(),
                    target.atLeast(),
                    target.met(figure.value())));
        return out.append(", \"errors\": [")
                .append(figure.errors().stream().map(Report::quoted).collect(Collectors.joining(", ")))
                .append("]}")
                .toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
