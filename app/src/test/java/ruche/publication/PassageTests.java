package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTests {
    @Test
    void anEmptyLinePartsParagraphsAndADashBeginsAnItem() {
        var passages = Passage.of("Un\ndeux\n\n– trois\n* quatre\ncinq\n- six", "fr");

        assertThat(passages)
                .containsExactly(
                        paragraph("Un deux"),
                        new Passage(true, List.of(words("trois"), words("quatre"))),
                        paragraph("cinq"),
                        new Passage(true, List.of(words("six"))));
    }

    @Test
    void nothingWrittenIsNoPassage() {
        assertThat(Passage.of(" \n\n ", "ar")).isEmpty();
    }

    private static Passage paragraph(String text) {
        return new Passage(false, List.of(words(text)));
    }

    private static OwnWords words(String text) {
        return new OwnWords(text, "fr");
    }
}
