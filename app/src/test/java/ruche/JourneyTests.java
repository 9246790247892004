package ruche;

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
/// As it is harder: without scripts, and by keys alone; as most people go it, [JourneyTrials].
@EmptyInstallation
class JourneyTests {
    @Autowired
    FirstRun firstRun;

    @Autowired
    Words words;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"AR, NO_SCRIPT, kharoub", "FR, KEYS_ALONE, louz"})
    void anIdeaGoesFromAnAssociationToTheReport(Lang lang, Journey.With with, String province) throws IOException {
        Journey.walk(port, Province.called(province), words, lang, with, firstRun.link());
    }
}
