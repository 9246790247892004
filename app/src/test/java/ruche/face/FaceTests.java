package ruche.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import ruche.TestFolder;
import ruche.kernel.Lang;

/// Each page of the program, found by following links from each role's first page, in Arabic and in French: readable
/// for everybody, at the narrowest screen, and written out in words.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ruche.test=face", "ruche.demo=true"})
@ContextConfiguration(initializers = TestFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceTests {
    /// Where no link leads: the framework's own, what only a script asks for, and links that are handed over in person.
    private static final Set<String> WITHOUT_LINK = Set.of(
            "/error",
            "/assets/**",
            "/health",
            "/c/{cell}/feed.atom",
            "/c/{cell}/axes/{cycle}/{axis}/feed.atom",
            "/c/{cell}/communes/{code}/feed.atom",
            "/c/{cell}/logo/{hash}",
            "/c/{cell}/jobs/{id}/progress",
            "/c/{cell}/actors/suggest",
            "/sign-in/reset/{token}",
            "/setup/{token}",
            "/i/{token}",
            // Only once certificates were given: in the example none was.
            "/c/{cell}/certificates/{number}",
            "/c/{cell}/meetings/{id}/certificates/papers-{lang}.pdf",
            // Only where a file shows that a recommendation was carried out; the example has none.
            "/c/{cell}/recommendations/{recommendation}/files/{piece}",
            // Behind a form: which services, which call.
            "/c/{cell}/appraisal/{batch}/letters.pdf");

    /// What is folded away is read too.
    private static final String OPEN =
            "() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    private Site site;

    @BeforeAll
    void open() {
        site = Site.open(program, port);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aLinkLeadsToEveryPage() {
        assertThat(site.pages()).hasSizeGreaterThan(50);
        assertThat(site.unreached()).isSubsetOf(WITHOUT_LINK);
    }

    /// And who uses the keyboard sees where he is.
    @Test
    void anyoneCanReadEveryPageInArabic() {
        var unseen = new ArrayList<String>();
        var reached = new AtomicInteger();
        var wrong = wrong(Lang.AR, (shown, page) -> {
            page.setViewportSize(1280, 900);
            var focus = Focus.of(page);
            reached.addAndGet(focus.reached());
            for (var element : focus.unseen()) unseen.add(shown + ": " + element);
        });

        assertThat(wrong).isEmpty();
        assertThat(unseen).isEmpty();
        assertThat(reached.get()).isGreaterThan(2_000);
    }

    @Test
    void anyoneCanReadEveryPageInFrench() {
        assertThat(wrong(Lang.FR, (_, _) -> {})).isEmpty();
    }

    /// The check itself: a link whose outline is taken away must be found.
    @Test
    void findsAFocusThatNobodySees() {
        var page = site.browser().desk(Lang.FR);
        page.setContent("<style>.bare:focus{outline:0}</style><a href='#a'>a</a> <a class=bare href='#b'>b</a>");

        assertThat(Focus.of(page).unseen()).singleElement().asString().contains("bare");
    }

    /// Script, styles, letters and pictures included, nothing known before.
    @ParameterizedTest
    @EnumSource(
            value = Lang.class,
            names = {"AR", "FR"})
    void aFirstVisitTakesLessThan150Kilobytes(Lang lang) {
        for (var path : List.of("/", site.home())) {
            var page = site.browser().phone(lang);
            var bytes = new AtomicLong();
            page.onRequestFinished(
                    request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(bytes.get()).as(path + " in " + lang).isBetween(20_000L, 150_000L);
        }
    }

    /// The check itself: joined letters too pale to be read must be found, or the checks above say nothing.
    @Test
    void findsArabicThatIsTooPale() {
        var page = site.browser().desk(Lang.AR);
        page.setContent("""
                <!DOCTYPE html><html lang="ar" dir="rtl"><head><title>شاحب</title></head><body style="background:#fff">
                <main><h1>عنوان</h1><p style="color:#ccc">الماء الصالح للشرب</p></main></body></html>""");

        assertThat(Axe.violations(page)).anyMatch(line -> line.startsWith("color-contrast"));
        assertThat(Axe.contrastsChecked(page)).isGreaterThanOrEqualTo(2);
    }

    /// What several roles are shown alike is looked at once; the head, which differs, with each role's other pages.
    private List<String> wrong(Lang lang, BiConsumer<Shown, Page> also) {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var shown : site.pages()) {
            var page = site.show(shown, lang, 320);
            var content = content(page);
            page.evaluate(OPEN);
            if (wider(page) > 0) wrong.add(shown + ": wider than 320 px by " + wider(page));
            if (!seen.add(content)) continue;
            for (var line : Axe.violations(page)) wrong.add(shown + ": " + line);
            for (var key : keys(page)) wrong.add(shown + ": a key instead of words: " + key);
            also.accept(shown, page);
        }
        return wrong;
    }

    private static String content(Page page) {
        return (String)
                page.evaluate(
                        "() => document.querySelector('main').innerHTML.replace(/(name=\"(_csrf|once)\" value=\")[^\"]*/g, '$1')");
    }

    private static int wider(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - 320")).intValue();
    }

    private static List<String> keys(Page page) {
        var modules =
                "shell|portal|ideas|appraisal|strategy|meetings|actors|accounts|territory|sheets|publication|jobs|notices";
        return java.util.regex.Pattern.compile("\\b(" + modules + ")\\.(?!csv\\b)[a-z][a-zA-Z-]+\\b")
                .matcher(page.locator("body").innerText())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
