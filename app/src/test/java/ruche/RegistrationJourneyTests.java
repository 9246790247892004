package ruche;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.portal.FirstRun;
import ruche.shell.Words;

/// An association's way through the pages alone: it registers itself by telephone with its paper, is checked, opens its
/// account, is invited, comes through the door by the code of its invitation, and its certificate is checked.
@EmptyInstallation
class RegistrationJourneyTests {
    private static final int PATIENCE = 30_000;

    @Autowired
    FirstRun firstRun;

    @Autowired
    Words words;

    @LocalServerPort
    int port;

    @Test
    void fromTheTelephoneToTheCertificate() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var journey = new RegistrationJourney(browser, words);
            try {
                journey.walk(firstRun.link());
            } catch (Throwable stuck) {
                journey.stuck();
                throw stuck;
            }
        }
    }
}
