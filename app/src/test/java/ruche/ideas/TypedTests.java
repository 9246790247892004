package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.kernel.Money;
import ruche.kernel.Refusal;

/// Sums, counts and numbers as people type them.
class TypedTests {
    private static final Currency MAD = Currency.getInstance("MAD");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "180 000             | 18000000",
                "180\u00A0000\u202F000 | 18000000000",
                "١٨٠٠٠٠               | 18000000",
                "180.000,00 DH       | 18000000",
                "180,000.50 dhs      | 18000050",
                "125 000,5           | 12500050",
                "180.000             | 18000000",
                "180,000             | 18000000",
                "1.250.000,00 DH     | 125000000",
                "١٢٥٠٠٠ درهم          | 12500000",
                "١٢٥٬٠٠٠٫٥٠           | 12500050",
                "180 ألف درهم         | 18000000",
                "1,5 million de dh   | 150000000",
                "1,5 million         | 150000000",
                "2 مليون              | 200000000",
                "0                   | 0",
                "12.5                | 1250"
            })
    void sumsAreReadAsTheyAreTyped(String typed, long minor) {
        assertThat(TypedSum.read(typed, MAD)).contains(new Money(minor, MAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"بدون", "-5", "18 00", "1.2.3", "12,345,6", "10 à 20", "180000DH/an", "1,2345"})
    void aSumThatCanBeReadInNoWayOrInTwoIsRefused(String typed) {
        assertThatThrownBy(() -> TypedSum.read(typed, MAD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.sum-unclear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 €", "500 euros", "$ 500", "500 USD", "500 يورو", "500 دولار", "1,5 million d'euros"})
    void aSumInAnotherCurrencyIsNotTakenForTheCells(String typed) {
        assertThatThrownBy(() -> TypedSum.read(typed, MAD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.sum-currency"));
        assertThatThrownBy(() -> TypedSum.read("500 dirhams", Currency.getInstance("EUR")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTooLargeIsToldToBeTooLarge() {
        assertThatThrownBy(() -> TypedSum.read("99999999999999999", MAD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.sum-large"));
        assertThatThrownBy(() -> TypedCount.read("99999999999999999999"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.count-large"));
    }

    @Test
    void nothingTypedIsNoSum() {
        assertThat(TypedSum.read("  ", MAD)).isEmpty();
        assertThat(TypedCount.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 200 | 1200", "١٢٠٠ | 1200", "1.200 | 1200", "35 | 35"})
    void countsAreReadAsTheyAreTyped(String typed, long count) {
        assertThat(TypedCount.read(typed)).contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "12,5", "-3", "1 20"})
    void aCountThatIsNoneIsRefused(String typed) {
        assertThatThrownBy(() -> TypedCount.read(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void numbersHaveAtLeastFourDigitsAndKeepTheirOrderBeyondThem() {
        assertThat(new IdeaNumber("RHM", 2018, 133)).hasToString("RHM-2018-0133");
        assertThat(new IdeaNumber("RHM", 2018, 12_345)).hasToString("RHM-2018-12345");
        assertThat(new IdeaNumber("RHM", 2018, 10_000).key()).isGreaterThan(new IdeaNumber("RHM", 2018, 9_999).key());
        assertThat(new IdeaNumber("RHM", 2019, 1).key()).isGreaterThan(new IdeaNumber("RHM", 2018, 99_999).key());
    }

    @Test
    void titlesAreComparedByTheirWordsWhateverTheirSpelling() {
        var one = TitleWords.of("حفر بئر بدوار أولاد علي");

        assertThat(TitleWords.likeness(one, TitleWords.of("حفر البئر بدوار اولاد على")))
                .isEqualTo(1);
        assertThat(TitleWords.likeness(one, TitleWords.of("تجهيز ملعب القرب بالمركز")))
                .isZero();
        assertThat(TitleWords.likeness(TitleWords.of("الحواسيب للمدارس"), TitleWords.of("حواسيب بالمدارس")))
                .isEqualTo(1);
        assertThat(TitleWords.likeness(TitleWords.of("Écoles rurales"), TitleWords.of("École rurale, école")))
                .isEqualTo(1);
        assertThat(TitleWords.of("")).isEqualTo(Set.of());
    }

    @Test
    void anIdeaWithoutATitleIsTitledFromItsBearerInTheBearersLanguage() {
        assertThat(IdeaText.title(" ", "جمعية النخيل")).isEqualTo("طلب: جمعية النخيل");
        assertThat(IdeaText.title("", "Association Atlas")).isEqualTo("Demande : Association Atlas");
        assertThat(IdeaText.lang("بناء château d’eau بالدوار الكبير")).isEqualTo("ar");
    }
}
