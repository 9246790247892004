package ruche.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// A paragraph, or a list with its items, of a text somebody wrote.
///
/// @param list whether `lines` are a list's items; else there is one line
public record Passage(boolean list, List<OwnWords> lines) {
    private static final Pattern ITEM = Pattern.compile("^\\s*[-–—•*]\\s+(.*)$");

    /// What a text consists of: paragraphs are parted by an empty line, items of a list begin with a dash.
    public static List<Passage> of(@Nullable Bilingual text, Lang lang) {
        return text == null ? List.of() : of(text.in(lang), text.langIn(lang).code());
    }

    static List<Passage> of(String text, String lang) {
        var passages = new ArrayList<Passage>();
        var paragraph = new ArrayList<String>();
        var items = new ArrayList<OwnWords>();
        for (var line : text.lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                closeParagraph(paragraph, lang, passages);
                items.add(new OwnWords(item.group(1), lang));
            } else if (line.isBlank()) {
                closeParagraph(paragraph, lang, passages);
                closeList(items, passages);
            } else {
                closeList(items, passages);
                paragraph.add(line.strip());
            }
        }
        closeParagraph(paragraph, lang, passages);
        closeList(items, passages);
        return passages;
    }

    private static void closeParagraph(List<String> lines, String lang, List<Passage> passages) {
        if (lines.isEmpty()) return;
        passages.add(new Passage(false, List.of(new OwnWords(String.join(" ", lines), lang))));
        lines.clear();
    }

    private static void closeList(List<OwnWords> items, List<Passage> passages) {
        if (items.isEmpty()) return;
        passages.add(new Passage(true, List.copyOf(items)));
        items.clear();
    }
}
