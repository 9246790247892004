package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Lang;

/// Days by hand: a year has 365 or 366, a month on average 30,44.
class LastingTests {
    private final Words words = Words.standalone();

    @ParameterizedTest
    @CsvSource({
        "0, aujourd’hui, اليوم, today",
        "1, 1 jour, يوم واحد, 1 day",
        "2, 2 jours, يومين, 2 days",
        "7, 7 jours, 7 أيام, 7 days",
        "45, 45 jours, 45 يوما, 45 days",
        "100, 100 jours, 100 يوم, 100 days",
        "366, 1 an, سنة واحدة, 1 year",
        "430, 1 an et 2 mois, سنة واحدة وشهرين, 1 year and 2 months",
        "3239, 8 ans et 10 mois, 8 سنوات و10 أشهر, 8 years and 10 months",
        "4400, 12 ans, 12 سنة, 12 years"
    })
    void aLongTimeIsToldInYearsAndMonths(long days, String french, String arabic, String english) {
        assertThat(Lasting.of(words, Lang.FR, days)).isEqualTo(french);
        assertThat(Lasting.of(words, Lang.AR, days)).isEqualTo(arabic);
        assertThat(Lasting.of(words, Lang.EN, days)).isEqualTo(english);
    }
}
