package ruche.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

/// A page of each route, found by following links from each role's first page. In Arabic, the harder of the two, it is
/// readable for everybody; in both languages it fits the narrowest screen and is written out in words. The large sister
/// is [FaceTrials].
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
            "/c/{cell}/our-certificates/{number}/paper-{lang}.pdf",
            // Only once something changed since the report was published.
            "/c/{cell}/reports/{cycle}/changes",
            // Only where a file shows that a recommendation was carried out; the example has none.
            "/c/{cell}/recommendations/{recommendation}/files/{piece}",
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
    void noLinkLeadsToAFailure() {
        assertThat(site.broken()).isEmpty();
    }

    /// And who uses the keyboard sees where he is.
    @Test
    void anyoneCanReadEveryPageInArabic() {
        var inspection = new Inspection(site, Lang.AR);
        site.pages().forEach(inspection::thoroughInFirstRows);

        assertThat(inspection.wrong()).isEmpty();
        assertThat(inspection.focusable()).isGreaterThan(2_000);
    }

    /// Of what a visitor is shown first all is looked at; of the others `./ruche face` does.
    @Test
    void everyPageFitsInFrenchAndIsInWords() {
        var inspection = new Inspection(site, Lang.FR);
        for (var shown : site.pages())
            if (shown.role() == null && shown.path().equals(site.home())) inspection.thoroughInFirstRows(shown);
            else inspection.quick(shown);

        assertThat(inspection.wrong()).isEmpty();
        assertThat(inspection.looked()).isPositive();
    }

    /// The check itself: a link whose outline is taken away must be found.
    @Test
    void findsAFocusThatNobodySees() {
        var page = site.browser().desk(Lang.FR);
        page.setContent("<style>.bare:focus{outline:0}</style><a href='#a'>a</a> <a class=bare href='#b'>b</a>");

        assertThat(Focus.of(page).unseen()).singleElement().asString().contains("bare");
    }

    /// Script, styles, letters and pictures included, nothing known before; with room for a logo and what is sent about
    /// it.
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

            assertThat(bytes.get()).as(path + " in " + lang).isBetween(20_000L, 150_000L - 2_600);
        }
    }

    /// The check itself: joined letters too pale to be read must be found, or the checks above say nothing.
    @Test
    void findsArabicThatIsTooPale() {
        var page = TooPale.shown(site.browser());

        assertThat(Axe.violations(page)).anyMatch(line -> line.startsWith("color-contrast"));
        assertThat(Axe.contrastsChecked(page)).isGreaterThanOrEqualTo(2);
    }
}
