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
}
