package ruche;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/// Somebody who has no mouse: from one thing to the next by the tabulator, and always sees where he stands.
final class KeysAlone implements Hand {
    /// Nobody goes further on one page.
    private static final int FARTHEST = 300;

    private static final String HERE = "element => element === document.activeElement";
    private static final String SAME_GROUP = "element => { const here = document.activeElement;"
            + " return here.type === 'radio' && here.name === element.name && here.form === element.form; }";
    private static final String SEEN = "() => { const here = document.activeElement, style = getComputedStyle(here);"
            + " const box = here.getBoundingClientRect();"
            + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
            + " && box.width > 1 && box.height > 1; }";
    private static final String CHOSEN = "list => list.selectedOptions[0].label.trim()";

    private final Page page;

    KeysAlone(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator what) {
        reach(what);
        key("Enter");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        if ("date".equals(field.getAttribute("type"))) writeDay(field, text);
        else {
            key("Control+A");
            page.keyboard().insertText(text);
        }
        Assertions.assertThat(field.inputValue()).isEqualTo(text);
    }

    /// Day, month and year are typed in the order of the browser's language.
    private void writeDay(Locator field, String day) {
        var parts = day.split("-");
        var orders =
                List.of(parts[2] + parts[1] + parts[0], parts[1] + parts[2] + parts[0], parts[0] + parts[1] + parts[2]);
        for (var order : orders) {
            for (int part = 0; part < parts.length; part++) key("ArrowLeft");
            page.keyboard().type(order);
            if (field.inputValue().equals(day)) return;
        }
    }

    @Override
    public void choose(Locator list, String option) {
        reach(list);
        key("Home");
        until("no option " + option, () -> option.equals(list.evaluate(CHOSEN)), "ArrowDown");
    }

    @Override
    public void tick(Locator box) {
        if ("radio".equals(box.getAttribute("type"))) {
            var element = attached(box);
            until("unreachable " + box, () -> is(element, SAME_GROUP), "Tab");
            until("not in its group " + box, () -> is(element, HERE), "ArrowDown");
        } else {
            reach(box);
        }
        mustBeSeen();
        if (!box.isChecked()) key("Space");
        Assertions.assertThat(box.isChecked()).isTrue();
    }

    private void reach(Locator target) {
        var element = attached(target);
        boolean atStart = (boolean) page.evaluate("() => document.activeElement === document.body");
        if (atStart && is(element, "element => document.querySelector('main').contains(element)")) skip();
        until("unreachable " + target, () -> is(element, HERE), "Tab");
        mustBeSeen();
    }

    /// Over head and menu, by the page's first link.
    private void skip() {
        key("Tab");
        if ((boolean) page.evaluate("() => document.activeElement.matches('.skip')")) key("Enter");
    }

    private void until(String otherwise, BooleanSupplier there, String key) {
        for (int steps = 0; steps < FARTHEST; steps++) {
            if (there.getAsBoolean()) return;
            key(key);
        }
        throw new AssertionError(otherwise);
    }

    private void mustBeSeen() {
        Assertions.assertThat((boolean) page.evaluate(SEEN))
                .as("one sees that the focus is on %s", page.evaluate("() => document.activeElement.outerHTML"))
                .isTrue();
    }

    private void key(String key) {
        page.keyboard().press(key);
    }

    private static ElementHandle attached(Locator target) {
        target.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return target.elementHandle();
    }

    private static boolean is(ElementHandle element, String question) {
        return (boolean) element.evaluate(question);
    }
}
