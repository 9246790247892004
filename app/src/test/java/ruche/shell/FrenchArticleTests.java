package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Lang;

class FrenchArticleTests {
    private final Words words = Words.standalone();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Office de l’eau potable | Avis de l’Office de l’eau potable
            Délégation de la santé  | Avis de la Délégation de la santé
            Centre régional         | Avis du Centre régional
            INDH                    | Avis de INDH
            مندوبية الصحة           | Avis de مندوبية الصحة
            """)
    void aBodyIsSpokenOfWithItsArticle(String body, String said) {
        assertThat(words.say(Lang.FR, "appraisal.note-opinion", body, "favorable"))
                .startsWith(said);
    }
}
