package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
            Service de l’eau        | Avis du Service de l’eau
            INDH                    | Avis de INDH
            مندوبية الصحة           | Avis de مندوبية الصحة
            """)
    void aBodyIsSpokenOfWithItsArticle(String body, String said) {
        assertThat(words.say(Lang.FR, "appraisal.note-opinion", body, "favorable"))
                .startsWith(said);
    }

    @Test
    void whereItsDirectionIsIsolatedToo() {
        assertThat(words.say(Lang.FR, "appraisal.note-opinion", "\u2068Office de l’eau\u2069", "favorable"))
                .startsWith("Avis de l’\u2068Office de l’eau\u2069");
    }
}
