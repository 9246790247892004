package ruche.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import ruche.TestFolder;
import ruche.kernel.Lang;

/// Each page of the program, found by following links from each role's first page, in Arabic and in French: readable
/// for everybody, at the narrowest screen, and written out in words.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "ruche.test=face")
@ContextConfiguration(initializers = TestFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceTests {
    /// Where no link leads: the framework's own, what only a script asks for, and links that are handed over in person.
    private static final Set<String> WITHOUT_LINK = Set.of(
            "/error",
            "/assets/**",
            "/health",
            "/c/{cell}/feed.atom",
            "/c/{cell}/jobs/{id}/progress",
            "/sign-in/reset/{token}",
            "/setup/{token}",
            // Behind a form: which services, which call.
            "/c/{cell}/appraisal/{batch}/letters.pdf");

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

    @Test
    void anyoneCanReadEveryPageInArabic() {
        assertThat(wrong(Lang.AR)).isEmpty();
    }

    @Test
    void anyoneCanReadEveryPageInFrench() {
        assertThat(wrong(Lang.FR)).isEmpty();
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

    private List<String> wrong(Lang lang) {
        var wrong = new ArrayList<String>();
        for (var shown : site.pages()) {
            var page = site.show(shown, lang, 320);
            for (var line : Axe.violations(page)) wrong.add(shown + ": " + line);
            if (wider(page) > 0) wrong.add(shown + ": wider than 320 px by " + wider(page));
            for (var key : keys(page)) wrong.add(shown + ": a key instead of words: " + key);
        }
        return wrong;
    }

    private static int wider(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - 320")).intValue();
    }

    private static List<String> keys(Page page) {
        var modules =
                "shell|portal|ideas|appraisal|strategy|meetings|actors|accounts|territory|sheets|publication|jobs";
        return java.util.regex.Pattern.compile("\\b(" + modules + ")\\.(?!csv\\b)[a-z][a-zA-Z-]+\\b")
                .matcher(page.locator("body").innerText())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
