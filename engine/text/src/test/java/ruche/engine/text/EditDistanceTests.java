package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTests {
    /// The example of Wagner and Fischer's followers in every textbook: three letters between kitten and sitting.
    @Test
    void lettersInsertedDroppedAndReplacedCountOneEach() {
        assertThat(EditDistance.within(5, "kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.within(5, "بئر", "بير")).isEqualTo(1);
        assertThat(EditDistance.within(5, "خزنه", "خزانه")).isEqualTo(1);
        assertThat(EditDistance.within(5, "", "abc")).isEqualTo(3);
        assertThat(EditDistance.within(0, "same", "same")).isZero();
    }

    @Test
    void moreThanMattersIsOneMore() {
        assertThat(EditDistance.within(2, "kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.within(1, "kitten", "sitting")).isEqualTo(2);
        assertThat(EditDistance.within(1, "a", "abcdef")).isEqualTo(2);
    }
}
