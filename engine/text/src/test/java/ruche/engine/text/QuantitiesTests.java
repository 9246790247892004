package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dix mille arbres | 10000",
                "١٢٠ طفلا | 120",
                "sept kilomètres de piste | km7",
                "٧ كلم من المسلك | km7",
                "quatre-vingts filles | 80",
                "ثمانين فتاة | 80",
                "quatre-vingt-dix-neuf ruches | 99",
                "خمسة وعشرون تلميذا | 25",
                "مائة وعشرين امرأة | 120",
                "cent vingt femmes | 120",
                "ثلاثمائة شجرة | 300",
                "1,5 million de dirhams | 1500000",
                "1.500.000 DH | DH1500000",
                "10 000 plants | 10000",
                "ألفين وخمسمائة درهم | DH2500",
                "trente-deux mille cinq cents | 32500",
                "un million et demi | 1500000",
                "سعتها 85m2 | m285"
            })
    void countsWhatIsWrittenInWordsAndInDigits(String text, String key) {
        assertThat(Quantities.in(text)).extracting(Quantity::key).containsExactly(key);
    }

    @Test
    void takesNoArticleForANumber() {
        assertThat(Quantities.in("une école et un terrain")).isEmpty();
    }

    @Test
    void findsEachOfSeveral() {
        assertThat(Quantities.in("3 salles, deux bus et 40 bacs")).extracting(Quantity::value).containsExactly(3.0, 2.0, 40.0);
    }
}
