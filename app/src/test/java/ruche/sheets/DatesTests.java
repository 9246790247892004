package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    @ParameterizedTest
    @CsvSource({
        "2018-01-15, 2018-01-15",
        "2018-01-15T10:30:00, 2018-01-15",
        "15/01/2018, 2018-01-15",
        "5-1-18, 2018-01-05",
        "05.01.1998, 1998-01-05",
        "١٥/٠١/٢٠١٨, 2018-01-15",
        "22 نونبر 2017, 2017-11-22",
        "14 غشت 2018, 2018-08-14",
        "3 يوليوز 2018, 2018-07-03",
        "٩ دجنبر ٢٠١٧, 2017-12-09",
        "الثلاثاء 9 يناير 2018, 2018-01-09",
        "7 أغسطس 2018, 2018-08-07",
        "1er Février 2014, 2014-02-01",
        "lundi 15 août 2016, 2016-08-15",
        "12 déc. 2018, 2018-12-12",
        "03/25/2014, 2014-03-25",
        "14 February 2018, 2018-02-14",
    })
    void readsDaysAsPeopleWriteThem(String text, LocalDate day) {
        assertThat(Dates.read(Cell.text(text))).isEqualTo(Reading.of(new Value.Day(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2018", "MAI 2014", "9 au 16/03/2014", "2017-10-06/2018-06-30", "printemps", "2014"})
    void doesNotGuessWhatIsNoDay(String text) {
        assertThat(Dates.read(Cell.text(text))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void saysSoWhenADayWasOnlyANumber() {
        var reading = Dates.read(Cell.number(new BigDecimal("43115"), "43115"));

        // 43115 days after 30 December 1899.
        assertThat(Readings.valueOf(reading)).isEqualTo(new Value.Day(LocalDate.of(2018, 1, 15)));
        assertThat(reading).isInstanceOf(Reading.ReadBut.class);
    }
}
