package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class WordsTests {
    private final Words words = Words.standalone();

    @ParameterizedTest
    @EnumSource
    void aLargeNumberInASentenceIsWrittenAsOnPages(Lang lang) {
        assertThat(words.say(lang, "ideas.count", 250_000)).contains("250\u00a0000");
    }

    @ParameterizedTest
    @EnumSource
    void aSmallNumberStaysAsItIs(Lang lang) {
        assertThat(words.say(lang, "ideas.count", 250)).contains("250");
    }
}
