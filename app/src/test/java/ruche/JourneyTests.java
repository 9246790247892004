package ruche;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"AR, MOUSE_AND_PHONE, nahl", "AR, NO_SCRIPT, kharoub", "FR, KEYS_ALONE, louz"})
    void anIdeaGoesFromAnAssociationToTheReport(Lang lang, Journey.With with, String province) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var journey = new Journey(browser, Province.called(province), words, lang, with);
            try {
                journey.walk(firstRun.link());
            } catch (Throwable stuck) {
                journey.stuck();
                throw stuck;
            }
        }
    }
}
