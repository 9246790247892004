package ruche;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Words;

/// Somebody who goes through the pages by what stands on them in his language, as people do, and remembers what the
/// browser complained of.
final class Walker {
    private static final Path PICTURES = Path.of("target", "pictures");

    /// Pictures of every step are for people: they are taken only where asked for.
    private static final boolean SHOWN = "true".equals(System.getenv("RUCHE_PICTURES"));

    private final Page page;
    private final Words words;
    private final Lang lang;
    private final Hand hand;
    private final Path album;
    private final List<String> complaints = new ArrayList<>();

    Walker(Page page, Words words, Lang lang) {
        this(page, words, lang, Hand.pointing(), "");
    }

    /// @param album where the pictures go, below the folder of pictures
    Walker(Page page, Words words, Lang lang, Hand hand, String album) {
        this.hand = hand;
        this.album = PICTURES.resolve(album);
        this.page = page;
        this.words = words;
        this.lang = lang;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400) complaints.add(answer.status() + " " + answer.url());
        });
        page.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
    }

    Page page() {
        return page;
    }

    String say(String key, Object... args) {
        return words.say(lang, key, args);
    }

    void open(String path) {
        page.navigate(path);
    }

    /// From the page shown, by the link in its head.
    void signIn(String email, String password) {
        hand.press(page.locator("header").getByRole(AriaRole.LINK, named(say("shell.sign-in"))));
        fill("accounts.login", email);
        fill("accounts.password", password);
        press("accounts.sign-in");
        assertThat(page.locator("header").getByText(say("shell.sign-out"))).isVisible();
    }

    void menu(String key) {
        var fold = page.locator(".fold-label");
        if (fold.isVisible()) fold.click();
        hand.press(page.locator("nav.menu").getByRole(AriaRole.LINK, named(say(key))));
    }

    void follow(String key, Object... args) {
        followText(say(key, args));
    }

    /// A link of the page's content that says this, perhaps among other words.
    void followText(String text) {
        hand.press(page.locator("main").getByRole(AriaRole.LINK, like(text)).first());
    }

    /// A link of the page's content that says this and nothing else.
    void go(String key, Object... args) {
        hand.press(page.locator("main")
                .getByRole(AriaRole.LINK, named(say(key, args)))
                .first());
    }

    void press(String key, Object... args) {
        hand.press(page.locator("main").getByRole(AriaRole.BUTTON, named(say(key, args))));
    }

    void fill(String labelKey, String text) {
        write(labelled(page.locator("main"), say(labelKey)), text);
    }

    /// Both fields of a text in two languages.
    void fill(String groupKey, Bilingual text) {
        var both = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(perhapsNeeded(say(groupKey))));
        write(labelled(both, say("shell.in-arabic")), text.ar());
        write(labelled(both, say("shell.in-french")), text.fr());
    }

    void write(Locator field, String text) {
        hand.write(field, text);
    }

    void tick(Locator box) {
        hand.tick(box);
    }

    void choose(String labelKey, String option) {
        hand.choose(labelled(page.locator("main"), say(labelKey)), option);
    }

    /// Ticks a box or a button of a group by its words.
    void tick(String group, String text) {
        tick(labelled(group(group), text));
    }

    /// A set of fields by its heading.
    Locator group(String heading) {
        return page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHas(page.locator("legend", withText(heading))));
    }

    Locator labelled(Locator within, String label) {
        return within.getByLabel(perhapsNeeded(label));
    }

    /// Just this heading, also where it says that something is needed.
    private Pattern perhapsNeeded(String label) {
        var literal = label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        var needed = "(\\s+" + say("shell.required") + ")?";
        return Pattern.compile("^\\s*" + literal + needed + "\\s*$");
    }

    void sees(String key, Object... args) {
        seesText(say(key, args));
    }

    void seesText(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    /// What the page says after an act.
    void isTold(String key, Object... args) {
        assertThat(page.locator(".flash")).hasText(say(key, args));
    }

    /// The page must be in the walker's language and no wider than the screen. Takes a picture of it, where asked for.
    void picture(String step) {
        assertThat(page.locator("html")).hasAttribute("lang", lang.code());
        assertThat(page.locator("html")).hasAttribute("dir", lang.dir());
        var wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (SHOWN) Browser.picture(page, album.resolve(lang.code() + "-" + step + ".png"));
        Assertions.assertThat(wide).as("pixels by which %s is too wide", step).isZero();
    }

    /// Where the walker stood when something failed, as a picture and in words.
    void stuck(String name) {
        Browser.picture(page, album.resolve(name + ".png"));
        System.err.println(name + " " + page.url() + " " + complaints);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static Locator.GetByRoleOptions like(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
