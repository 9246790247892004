package ruche;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.kernel.Lang;
import ruche.portal.FirstRun;
import ruche.shell.Words;

/// One idea's whole way, from an association's telephone to the report, through the pages alone: on an empty
/// installation the first province begins by the link that `serve` prints, the next is opened by its administrator.
@EmptyInstallation
class JourneyTests {
    private static final int PATIENCE = 30_000;

    @Autowired
    FirstRun firstRun;

    @Autowired
    Words words;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void anIdeaGoesFromAnAssociationToTheReport(Lang lang) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var journey = new Journey(browser, lang == Lang.AR ? Province.BEES : Province.THYME, words, lang);
            try {
                journey.walk(firstRun.link());
            } catch (Throwable stuck) {
                journey.stuck();
                throw stuck;
            }
        }
    }
}
