package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06-12-34-56-78",
                "+212612345678",
                "+212 6 12 34 56 78",
                "+212 (0)612-345678",
                "00212612345678",
                "٠٦١٢٣٤٥٦٧٨",
                "\u200f0612345678 "
            })
    void writesAPhoneInOneWay(String typed) {
        assertThat(Login.of(typed)).contains(new Login("+212612345678", false));
    }

    @Test
    void keepsANumberOfAnotherCountry() {
        assertThat(Login.of("+33 6 12 34 56 78")).contains(new Login("+33612345678", false));
    }

    @Test
    void writesAnAddressInSmallLetters() {
        assertThat(Login.of(" Nom@Exemple.MA ")).contains(new Login("nom@exemple.ma", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "nom", "nom@", "@exemple.ma", "nom@exemple", "06 12 34 56", "0612345678 x"})
    void takesNothingElse(String typed) {
        assertThat(Login.of(typed)).isEmpty();
    }
}
