package ruche;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/// How somebody works the pages.
interface Hand {
    /// Follows a link, presses a button.
    void press(Locator what);

    void write(Locator field, String text);

    /// @param option by its words
    void choose(Locator list, String option);

    /// Ticks a box, or one of several that exclude each other.
    void tick(Locator box);

    /// A mouse or a finger, and keys for what is typed.
    static Hand pointing() {
        return new Hand() {
            @Override
            public void press(Locator what) {
                what.click();
            }

            @Override
            public void write(Locator field, String text) {
                field.fill(text);
            }

            @Override
            public void choose(Locator list, String option) {
                list.selectOption(new SelectOption().setLabel(option));
            }

            @Override
            public void tick(Locator box) {
                box.check();
            }
        };
    }
}
