package ruche.face;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import ruche.kernel.Lang;

/// Looks at page after page in one language and notes what is wrong. What several people are shown alike is looked at
/// once; the head, which differs, with each role's other pages.
final class Inspection {
    private static final int NARROWEST = 320;
    private static final int DESK = 1280;

    /// In its own letters; what is folded away is read too. How wide it is, all its words, and its content.
    private static final String READ = """
            async () => {
              await document.fonts.ready;
              document.querySelectorAll('details').forEach(folded => { folded.open = true; });
              return [String(document.documentElement.scrollWidth), document.body.innerText,
                document.querySelector('main').innerHTML.replace(/(name="(_csrf|once)" value=")[^"]*/g, '$1')];
            }""";

    /// Names in a drawing that stand upon each other.
    private static final String UPON_EACH_OTHER = """
            () => {
            // Lines are a third higher than letters.
            const letters = box => ({left: box.left + 1, right: box.right - 1,
              top: box.top + box.height / 5, bottom: box.bottom - box.height / 5});
            return [...document.querySelectorAll('svg.map, svg.chart')].flatMap(drawing => {
              const names = [...drawing.querySelectorAll('text')].filter(name => name.checkVisibility())
                .map(name => [name.textContent.trim(), letters(name.getBoundingClientRect())]);
              return names.flatMap(([a, one], i) => names.slice(i + 1)
                .filter(([, other]) => one.left < other.right && other.left < one.right
                  && one.top < other.bottom && other.top < one.bottom)
                .map(([b]) => a + ' / ' + b));
            });
            }""";

    private static final Pattern KEY =
            Pattern.compile("\\b(shell|portal|ideas|appraisal|strategy|meetings|actors|accounts"
                    + "|territory|sheets|publication|jobs|notices|glossary)\\.(?!csv\\b)[a-z][a-zA-Z-]+\\b");

    private final Site site;
    private final Lang lang;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private int opened;
    private int thorough;
    private int focusable;

    Inspection(Site site, Lang lang) {
        this.site = site;
        this.lang = lang;
    }

    /// Whether everybody can read it, on the narrowest screen and in words, and sees where the keyboard's focus is.
    void thorough(Shown shown) {
        thorough(shown, Axe::violations);
    }

    /// The same, but of long tables and lists the beginning, and head and foot once a role.
    void thoroughInFirstRows(Shown shown) {
        boolean around = heads.add(String.valueOf(shown.role()));
        thorough(shown, page -> Axe.violationsOfFirstRows(page, around));
    }

    private void thorough(Shown shown, Function<Page, List<String>> violations) {
        var page = site.show(shown, lang, NARROWEST);
        if (!seen.add(read(shown, page))) return;
        thorough++;
        for (var line : violations.apply(page)) wrong.add(shown + ": " + line);
        page.setViewportSize(DESK, 900);
        drawings(shown, page);
        var focus = Focus.of(page);
        focusable += focus.reached();
        for (var element : focus.unseen()) wrong.add(shown + ": a focus that nobody sees: " + element);
    }

    /// Whether it fits the narrowest screen and is written out in words.
    void quick(Shown shown) {
        read(shown, site.show(shown, lang, NARROWEST));
    }

    @SuppressWarnings("unchecked")
    private void drawings(Shown shown, Page page) {
        for (var names : (List<String>) page.evaluate(UPON_EACH_OTHER))
            wrong.add(shown + ": names upon each other: " + names);
    }

    /// @return its content
    @SuppressWarnings("unchecked")
    private String read(Shown shown, Page page) {
        opened++;
        var read = (List<String>) page.evaluate(READ);
        drawings(shown, page);
        int wider = Integer.parseInt(read.getFirst()) - NARROWEST;
        if (wider > 0) wrong.add(shown + ": wider than " + NARROWEST + " px by " + wider);
        KEY.matcher(read.get(1))
                .results()
                .map(found -> shown + ": a key instead of words: " + found.group())
                .distinct()
                .forEach(wrong::add);
        return read.getLast();
    }

    /// A line for each finding.
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// How many pages were opened.
    int opened() {
        return opened;
    }

    /// On how many pages all was looked at.
    int looked() {
        return thorough;
    }

    /// How many things were given the focus.
    int focusable() {
        return focusable;
    }
}
