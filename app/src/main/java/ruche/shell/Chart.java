package ruche.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;

/// Bars drawn as SVG, for a page and for a printed document alike. In Arabic they grow from the right. Put the table
/// of the same figures beside them: it is what those read who do not see them.
public final class Chart {
    private static final int ROW = 50;
    private static final int THICKNESS = 17;
    private static final int ROOM_FOR_FIGURES = 150;
    private static final int LONGEST_NAME = 62;

    private Chart() {}

    /// @param value decides the length; never negative
    /// @param written the value as it is written in the language
    /// @param link to the records behind it, if any
    /// @throws IllegalArgumentException if `value` is negative
    public record Bar(
            String name,
            long value,
            String written,
            @Nullable String link) {
        public Bar {
            if (value < 0) throw new IllegalArgumentException("negative: " + value);
        }
    }

    /// One bar under the other, each below its name.
    ///
    /// @param id not used by another element of the page
    /// @param title what the bars show
    /// @param description the same in words, with where to read the figures
    /// @return SVG, safe to be written into a page as it is
    public static String bars(String id, String title, String description, List<Bar> bars, Lang lang) {
        var longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        var linked = bars.stream().anyMatch(bar -> bar.link() != null);
        var drawing = Drawing.of("chart", id, title, description, ROW * bars.size() + 2, linked, lang);
        for (var i = 0; i < bars.size(); i++) {
            var length =
                    (double) (Drawing.WIDTH - ROOM_FOR_FIGURES) * bars.get(i).value() / longest;
            draw(bars.get(i), length, i * ROW, lang == Lang.AR, drawing);
        }
        return drawing.done();
    }

    private static void draw(Bar bar, double length, int top, boolean fromTheRight, Drawing drawing) {
        if (bar.link() != null) drawing.open(bar.link(), bar.name() + ": " + bar.written());
        var y = top + ROW - THICKNESS - 6;
        var start = fromTheRight ? Drawing.WIDTH : 0;
        var end = fromTheRight ? Drawing.WIDTH - length : length;
        var anchor = fromTheRight ? "end" : "start";
        drawing.words("", Drawing.INK, Drawing.LETTERS, anchor, start, y - 7, shortened(bar.name()));
        drawing.rectangle("line", Drawing.LINE, fromTheRight ? Drawing.WIDTH - 1.5 : 0, y - 2, 1.5, THICKNESS + 4);
        drawing.rectangle("bar", Drawing.HONEY, Math.min(start, end), y, length, THICKNESS);
        var gap = fromTheRight ? -8 : 8;
        drawing.words("quiet", Drawing.SOFT, Drawing.LETTERS - 1, anchor, end + gap, y + THICKNESS - 4, bar.written());
        if (bar.link() != null) drawing.close();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
