package ruche.face;

import com.microsoft.playwright.Page;
import java.util.List;

/// Whether those who use the keyboard see where they are: each thing that can have the focus is given it, and must
/// then look other than before.
///
/// @param reached how many things can have it
/// @param unseen those that look the same with it, a line each
record Focus(int reached, List<String> unseen) {
    private static final String LOOK = """
            () => {
              const look = e => { const s = getComputedStyle(e);
                return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.backgroundColor,
                  s.borderColor, s.textDecorationLine].join(); };
              const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility());
              const unseen = [];
              for (const e of all) {
                if (document.activeElement) document.activeElement.blur();
                const before = look(e) + (e.labels && e.labels[0] ? look(e.labels[0]) : '');
                e.focus();
                const after = look(e) + (e.labels && e.labels[0] ? look(e.labels[0]) : '');
                if (before === after) unseen.push(e.outerHTML.slice(0, 120));
              }
              return [String(all.length), ...unseen];
            }""";

    /// The key pressed first tells the browser that somebody uses the keyboard.
    @SuppressWarnings("unchecked")
    static Focus of(Page page) {
        page.keyboard().press("Tab");
        var found = (List<String>) page.evaluate(LOOK);
        return new Focus(Integer.parseInt(found.getFirst()), found.subList(1, found.size()));
    }
}
