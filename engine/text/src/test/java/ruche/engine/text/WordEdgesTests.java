package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordEdgesTests {
    private static final String POPULATION =
            "يضم إقليم الرحامنة خمسا وعشرين جماعة، منها جماعتان حضريتان، وبلغ عدد سكانه 315.077 نسمة";

    @Test
    void aTextIsCutBetweenTwoWords() {
        assertThat(WordEdges.beginning("Les douars manquent d’eau", 14)).isEqualTo("Les douars…");
        assertThat(WordEdges.beginning("Les douars manquent d’eau", 10)).isEqualTo("Les douars…");
        assertThat(WordEdges.beginning("Les douars", 10)).isEqualTo("Les douars");
    }

    @Test
    void aNumberIsNeverCutHoweverItsThousandsAreParted() {
        for (int most = 76; most < 82; most++)
            assertThat(WordEdges.beginning(POPULATION, most)).endsWith("سكانه…");
        for (var space : new String[] {" ", "\u00a0", "\u202f"})
            assertThat(WordEdges.beginning("La province a 315" + space + "077 habitants", 18))
                    .isEqualTo("La province a…");
    }

    @Test
    void aWordWithoutEndIsCutButNeitherItsCharactersNorItsNumbers() {
        assertThat(WordEdges.beginning("a".repeat(50), 40)).hasSize(41);
        assertThat(WordEdges.beginning("a".repeat(39) + "𝕡𝕦", 40)).isEqualTo("a".repeat(39) + "…");
        assertThat(WordEdges.beginning("a".repeat(38) + "315.077", 42)).isEqualTo("a".repeat(38) + "…");
    }
}
