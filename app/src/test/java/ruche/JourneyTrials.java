package ruche;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.kernel.Lang;
import ruche.portal.FirstRun;
import ruche.shell.Words;

/// The way of [JourneyTests] with a mouse and a telephone, in both languages, by `./ruche face`. Its name keeps
/// it out of the usual run of the tests.
@EmptyInstallation
class JourneyTrials {
    @Autowired
    FirstRun firstRun;

    @Autowired
    Words words;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(
            value = Lang.class,
            names = {"AR", "FR"})
    void anIdeaGoesFromAnAssociationToTheReport(Lang lang) throws IOException {
        var province = lang == Lang.AR ? Province.BEES : Province.ALMONDS;
        Journey.walk(port, province, words, lang, Journey.With.MOUSE_AND_PHONE, firstRun.link());
    }
}
