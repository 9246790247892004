package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTests {
    @Test
    void aShortNameInGuillemetsStaysOnOneLine() {
        assertThat(Typography.held("Cellule associative « La Ruche Rhamna »"))
                .isEqualTo("Cellule associative «\u00a0La\u00a0Ruche\u00a0Rhamna\u00a0»");
    }

    @Test
    void aLongOneMayBreak() {
        var whole = "« un nom qui ne tient pas sur la ligne d'un téléphone »";
        assertThat(Typography.held(whole)).isEqualTo(whole);
    }

    @Test
    void aNumberInASentenceIsNotPartedAtItsHyphen() {
        var sentence = "فكرتكم RHM-2018-0192 والفكرة RHM-2018-0193";

        assertThat(Typography.pieces(sentence))
                .containsExactly(
                        new Typography.Piece("فكرتكم ", false),
                        new Typography.Piece("RHM-2018-0192", true),
                        new Typography.Piece(" والفكرة ", false),
                        new Typography.Piece("RHM-2018-0193", true));
        assertThat(Typography.pieces("Rien")).containsExactly(new Typography.Piece("Rien", false));
    }
}
