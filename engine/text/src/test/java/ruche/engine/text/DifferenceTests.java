package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTests {
    @Test
    void whatBothHaveStaysAndTheRestIsToldInPairs() {
        var told = Difference.between(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e"));

        assertThat(told)
                .containsExactly(
                        new Difference("a", "a"),
                        new Difference("b", "x"),
                        new Difference("c", "c"),
                        new Difference("d", "d"),
                        new Difference("", "e"));
    }

    @Test
    void wordsThatChangedAreToldTogether() {
        var told = Difference.ofWords("حفر بئر بدوار أولاد علي", "حفر بئرين عميقتين بدوار أولاد علي");

        assertThat(told)
                .containsExactly(
                        new Difference("حفر ", "حفر "),
                        new Difference("بئر", "بئرين عميقتين"),
                        new Difference(" بدوار أولاد علي", " بدوار أولاد علي"));
    }

    /// Whatever is compared, each side can be put together again from what is told.
    @Test
    void nothingIsLostOfEitherSide() {
        var before = "Le comité a décidé de tenir cinq ateliers.\n\nIl se réunit en mars.";
        var after = "Le comité a décidé de tenir six ateliers. Il se réunit aussi en mars.";

        var told = Difference.ofWords(before, after);

        assertThat(String.join("", told.stream().map(Difference::before).toList()))
                .isEqualTo(before);
        assertThat(String.join("", told.stream().map(Difference::after).toList()))
                .isEqualTo(after);
        assertThat(Difference.ofWords(before, before)).allMatch(Difference::same);
    }
}
