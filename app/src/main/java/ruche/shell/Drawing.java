package ruche.shell;

import java.util.Locale;
import java.util.regex.Pattern;
import ruche.kernel.Lang;

/// An SVG in the making: what charts and maps have in common. Its colours are attributes, so that it can be printed;
/// on a page the styles of its classes go before them.
final class Drawing {
    static final int WIDTH = 560;
    static final int LETTERS = 16;

    static final String HONEY = "#d9982b";
    static final String DEEP = "#7d500f";
    static final String INK = "#2a251e";
    static final String SOFT = "#655c50";
    static final String LINE = "#e4d3ae";

    private static final Pattern UNSHOWN = Pattern.compile(
            "[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringBuilder svg = new StringBuilder();

    private Drawing() {}

    /// @param kind its class in the styles
    /// @param id not used by another element of the page
    /// @param linked whether it holds links: then it is a group of them, not one picture
    static Drawing of(String kind, String id, String title, String description, int height, boolean linked, Lang lang) {
        var drawing = new Drawing();
        drawing.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" lang=\"%s\""
                        .formatted(kind, lang.code()))
                .append(" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\"".formatted(WIDTH, height, WIDTH, height))
                .append(" role=\"%s\"".formatted(linked ? "group" : "img"))
                .append(" aria-labelledby=\"%1$s-title %1$s-text\" direction=\"ltr\"".formatted(escaped(id)))
                .append(" font-family=\"%s\" font-size=\"%d\">".formatted(fonts(lang), LETTERS))
                .append("<title id=\"%s-title\">%s</title>".formatted(escaped(id), escaped(title)))
                .append("<desc id=\"%s-text\">%s</desc>".formatted(escaped(id), escaped(description)));
        return drawing;
    }

    /// Those that the printed documents are set with.
    private static String fonts(Lang lang) {
        return lang == Lang.AR ? "Noto Naskh Arabic, Noto Sans" : "Noto Sans, Noto Naskh Arabic";
    }

    Drawing rectangle(String kind, String fill, double x, double y, double width, double height) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" fill=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                kind,
                fill,
                x,
                y,
                width,
                height));
        return this;
    }

    Drawing circle(String kind, String fill, double x, double y, double radius) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" fill=\"%s\" fill-opacity=\"0.8\" stroke=\"%s\" stroke-width=\"1.2\" "
                        + "cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                kind,
                fill,
                DEEP,
                x,
                y,
                radius));
        return this;
    }

    /// A thin line that leads from a thing to its name.
    void line(double fromX, double fromY, double toX, double toY) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"leader\" stroke=\"%s\" stroke-width=\"0.8\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                SOFT,
                fromX,
                fromY,
                toX,
                toY));
    }

    /// Words at a point, read in their own direction.
    ///
    /// @param anchor whether they stand right of the point (`start`), left of it (`end`) or around it (`middle`)
    void words(String kind, String fill, int size, String anchor, double x, double y, String words) {
        svg.append(String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" fill=\"%s\" font-size=\"%d\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">",
                        kind,
                        fill,
                        size,
                        anchor,
                        x,
                        y))
                .append('\u2068')
                .append(escaped(words))
                .append("\u2069</text>");
    }

    /// What is drawn until [#closeHidden()] is not shown, unless a style of the page shows it.
    void openHidden(String kind) {
        svg.append("<g class=\"%s\" display=\"none\">".formatted(kind));
    }

    void closeHidden() {
        svg.append("</g>");
    }

    Drawing open(String link, String name) {
        svg.append("<a href=\"%s\"><title>%s</title>".formatted(escaped(link), escaped(name)));
        return this;
    }

    Drawing close() {
        svg.append("</a>");
        return this;
    }

    String done() {
        return svg.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return UNSHOWN.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
