package ruche.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import ruche.TestFolder;
import ruche.kernel.Lang;

/// `./ruche face`: each route's page as each role sees it, in Arabic and in French, with all that is asked of a page.
/// Its name keeps it out of the usual run of the tests.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ruche.test=face", "ruche.demo=true"})
@ContextConfiguration(initializers = TestFolder.class)
class FaceTrials {
    private static final Path ACCOUNT = Path.of("..", "bench", "FACE.md");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Test
    void everyPageOfEveryRole() throws IOException {
        try (var site = Site.open(program, port, EveryPage.Kept.BY_ROLE)) {
            var bad = Axe.violations(TooPale.shown(site.browser()));
            var account = new FaceAccount(ACCOUNT, site.pages(), site.broken(), bad);
            for (var lang : List.of(Lang.AR, Lang.FR)) {
                var inspection = new Inspection(site, lang);
                for (var shown : site.pages()) {
                    inspection.thorough(shown);
                    account.write(lang, inspection);
                }
            }

            assertThat(bad).anyMatch(line -> line.startsWith("color-contrast"));
            assertThat(account.findings()).isEmpty();
        }
    }
}
