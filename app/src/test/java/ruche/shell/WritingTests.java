package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ruche.kernel.Lang;

class WritingTests {
    @Test
    void keepsFrenchSignsOnTheLineOfTheirWord() {
        var french = new Writing(Lang.FR);

        assertThat(french.held("Avis : 4")).isEqualTo("Avis\u00A0: 4");
        assertThat(french.held("la cellule « Rhamna »")).isEqualTo("la cellule «\u00A0Rhamna\u00A0»");
        assertThat(french.held("Oublié ? Demandez ; merci !")).isEqualTo("Oublié\u202F? Demandez\u202F; merci\u202F!");
    }

    @Test
    void leavesOtherLanguagesAsTheyAre() {
        assertThat(new Writing(Lang.AR).held("الآراء : 4")).isEqualTo("الآراء : 4");
        assertThat(new Writing(Lang.EN).held("Opinions : 4")).isEqualTo("Opinions : 4");
    }
}
