package ruche.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a text as people type it: a paragraph, or a list with its items.
///
/// @param list whether `lines` are a list's items; else there is one line
public record Prose(boolean list, List<String> lines) {
    private static final Pattern ITEM = Pattern.compile("^\\s*[-–—•*]\\s+(.*)$");

    /// Paragraphs are parted by an empty line, items of a list begin with a dash.
    public static List<Prose> of(String text) {
        var pieces = new ArrayList<Prose>();
        var paragraph = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                closeParagraph(paragraph, pieces);
                items.add(item.group(1));
            } else if (line.isBlank()) {
                closeParagraph(paragraph, pieces);
                closeList(items, pieces);
            } else {
                closeList(items, pieces);
                paragraph.add(line.strip());
            }
        }
        closeParagraph(paragraph, pieces);
        closeList(items, pieces);
        return pieces;
    }

    private static void closeParagraph(List<String> lines, List<Prose> pieces) {
        if (lines.isEmpty()) return;
        pieces.add(new Prose(false, List.of(String.join(" ", lines))));
        lines.clear();
    }

    private static void closeList(List<String> items, List<Prose> pieces) {
        if (items.isEmpty()) return;
        pieces.add(new Prose(true, List.copyOf(items)));
        items.clear();
    }
}
