package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Lang;

class BothNamesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            عون الخلية / Agent de la cellule | عون الخلية     | Agent de la cellule
            Agent de la cellule / عون الخلية | عون الخلية     | Agent de la cellule
            زينب العلمي                      | زينب العلمي    | زينب العلمي
            Amal / Nadia                     | Amal / Nadia   | Amal / Nadia
            Agent /                          | Agent /        | Agent /
            """)
    void aNameWrittenInBothScriptsIsReadInOne(String name, String arabic, String french) {
        assertThat(BothNames.in(Lang.AR, name)).isEqualTo(arabic);
        assertThat(BothNames.in(Lang.FR, name)).isEqualTo(french);
        assertThat(BothNames.in(Lang.EN, name)).isEqualTo(french);
    }
}
