package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.kernel.Refusal;

class TypedDayTests {
    /// A browser without a calendar sends what was typed.
    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "29/02/2028", "29-2-2028", "29.02.2028", " ٢٩/٠٢/٢٠٢٨ "})
    void aDayIsReadAsABrowserSendsItAndAsPeopleWriteIt(String typed) {
        assertThat(Typed.day("day", typed)).isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29/02/2027", "02/29/2028", "29/02/28", "demain", "31/13/2028", "2028/02/29"})
    void whatIsNoDayIsRefusedWithTheFormItShouldHave(String typed) {
        assertThatThrownBy(() -> Typed.day("day", typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("shell.day-wrong"));
    }
}
