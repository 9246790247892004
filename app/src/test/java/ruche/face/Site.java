package ruche.face;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import ruche.Browser;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.structure.RoutesRead;

/// The running example, all its pages, and a browser in which each role is signed in once a language.
final class Site implements AutoCloseable {
    private final ExampleSite example;
    private final EveryPage pages;
    private final Browser browser;
    private final Map<String, Page> desks = new HashMap<>();

    private Site(ExampleSite example, EveryPage pages, Browser browser) {
        this.example = example;
        this.pages = pages;
        this.browser = browser;
    }

    /// With a page of each route.
    static Site open(ApplicationContext program, int port) {
        return open(program, port, EveryPage.Kept.ONCE);
    }

    static Site open(ApplicationContext program, int port, EveryPage.Kept kept) {
        var example = new ExampleSite(program);
        var routes = RoutesRead.gets(program);
        var pages = new EveryPage(port, example.home(), routes, kept);
        pages.walk(null, null, "");
        for (var role : Role.values()) pages.walk(role, example.login(role), ExampleSite.PASSWORD);
        return new Site(example, pages, new Browser("http://127.0.0.1:" + port));
    }

    List<Shown> pages() {
        return pages.found();
    }

    /// Address of the cell's home.
    String home() {
        return example.home();
    }

    Set<String> unreached() {
        return pages.unreached();
    }

    List<String> broken() {
        return pages.broken();
    }

    Browser browser() {
        return browser;
    }

    /// The page as its role sees it.
    ///
    /// @param width of the screen in CSS pixels
    Page show(Shown shown, Lang lang, int width) {
        var page = desks.computeIfAbsent(shown.role() + lang.code(), _ -> desk(shown.role(), lang));
        page.setViewportSize(width, 900);
        page.navigate(shown.path() + (shown.path().contains("?") ? "&" : "?") + "lang=" + lang.code());
        return page;
    }

    private Page desk(@Nullable Role role, Lang lang) {
        var page = browser.desk(lang);
        Axe.atHand(page);
        if (role == null) return page;
        page.navigate("/sign-in?lang=" + lang.code());
        page.locator("[name=login]").fill(example.login(role));
        page.locator("[name=password]").fill(ExampleSite.PASSWORD);
        page.locator("main button").first().click();
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
