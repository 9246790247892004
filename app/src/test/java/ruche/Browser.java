package ruche;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruche.kernel.Lang;

/// A real browser, Debian's Chromium, without a screen. Each visitor has a context of his own.
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int LONGEST_PICTURE = 12_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    /// @param address of the running program, such as `http://127.0.0.1:8080`
    public Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    /// A visitor at a desk.
    public Page desk(Lang lang) {
        return page(lang, DESK, true);
    }

    /// A visitor with a phone.
    public Page phone(Lang lang) {
        return page(lang, PHONE, true);
    }

    /// A visitor whose browser runs no script.
    public Page withoutScript(Lang lang) {
        return page(lang, DESK, false);
    }

    /// A visitor with a phone whose browser runs no script.
    public Page phoneWithoutScript(Lang lang) {
        return page(lang, PHONE, false);
    }

    /// The whole page as a picture, for people to look at; of a page longer than anybody looks at, its beginning.
    public static void picture(Page page, Path file) {
        int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, LONGEST_PICTURE))
                .setTimeout(60_000)
                .setPath(file));
    }

    /// What is seen of the page without scrolling.
    public static void screen(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private Page page(Lang lang, int width, boolean script) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(lang.code())
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    private static Path executable() {
        return Path.of(Optional.ofNullable(System.getenv("RUCHE_CHROMIUM")).orElse("/usr/bin/chromium"));
    }
}
