package ruche.face;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The checks of axe-core on a page.
///
/// axe takes joined Arabic letters for the ligatures of an icon font and then tests no contrast on an Arabic page at
/// all, without a word. The rule is therefore applied to every element with a text of its own; of elements that have
/// the same colours, size and weight within the same surroundings, to the first three, since a table of a thousand
/// rows would be measured for half a minute and tell nothing new.
final class Axe {
    private static final String RULES = """
            () => {
              const looks = new WeakMap(), numbers = new Map(), asked = new Map();
              const look = e => {
                if (!e) return '';
                if (looks.has(e)) return looks.get(e);
                const s = getComputedStyle(e);
                const whole = [look(e.parentElement), e.tagName, e.className, s.color, s.backgroundColor,
                  s.backgroundImage, s.opacity, s.fontSize, s.fontWeight, s.textShadow, s.position].join('|');
                if (!numbers.has(whole)) numbers.set(whole, numbers.size);
                looks.set(e, numbers.get(whole));
                return numbers.get(whole);
              };
              axe.configure({rules: [{id: 'color-contrast', matches: n => {
                if (![...n.childNodes].some(c => c.nodeType === 3 && c.nodeValue.trim())) return false;
                const alike = look(n), times = (asked.get(alike) || 0) + 1;
                asked.set(alike, times);
                return times <= 3;
              }}]});
            }""";
    private static final String RUN = """
            left => axe.run({exclude: left}, {resultTypes: ['violations'], preload: false,
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' '
                + n.html.slice(0, 120) + ' ' + (n.any[0] || {message: ''}).message)))""";
    private static final String CHECKED = """
            () => axe.run({runOnly: ['color-contrast']})
              .then(r => r.passes.concat(r.violations).reduce((sum, rule) => sum + rule.nodes.length, 0))""";

    private static final List<String> LATER_ROWS = List.of("main tbody tr:nth-child(n+9)", "main li:nth-child(n+9)");
    private static final List<String> AROUND = List.of("body > header", "body > footer");

    private static final String SCRIPT = script();

    /// Half a megabyte, sent once to whoever looks at many pages, and read only where it is asked for.
    private static final String AT_HAND = "window.bringAxe = () => {" + SCRIPT + "\n};";

    private static final String BRING = "() => 'bringAxe' in window && (bringAxe(), true)";

    private Axe() {}

    /// For every page that is opened here from now on.
    static void atHand(Page page) {
        page.addInitScript(AT_HAND);
    }

    /// What is wrong, a line for each element; empty where nothing is.
    static List<String> violations(Page page) {
        return violations(page, List.of());
    }

    /// The same without the later rows of tables and lists, which are made as the first ones are.
    ///
    /// @param around whether head and foot are looked at too, which are the same on all pages of a role
    static List<String> violationsOfFirstRows(Page page, boolean around) {
        return violations(
                page,
                around
                        ? LATER_ROWS
                        : Stream.concat(LATER_ROWS.stream(), AROUND.stream()).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, List<String> leftOut) {
        load(page);
        return (List<String>) page.evaluate(RUN, leftOut);
    }

    /// On how many elements the contrast was looked at.
    static int contrastsChecked(Page page) {
        load(page);
        return ((Number) page.evaluate(CHECKED)).intValue();
    }

    private static void load(Page page) {
        if (!(boolean) page.evaluate(BRING)) page.evaluate(SCRIPT);
        page.evaluate(RULES);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new IllegalStateException("axe.min.js is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
