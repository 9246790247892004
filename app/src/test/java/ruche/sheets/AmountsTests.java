package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    private static Reading read(String text) {
        return new Amounts(Figures.UNDECIDED).read(Cell.text(text));
    }

    private static Reading sum(long minor, String currency) {
        return Reading.of(new Value.Sum(minor, currency.isEmpty() ? null : currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250.000,00 DH | 125000000 | MAD",
                "125 000,50 | 12500050 | ''",
                "١٢٥٠٠٠ درهم | 12500000 | MAD",
                "١٬٢٥٠٫٥٠ د.م. | 125050 | MAD",
                "12,500.00 | 1250000 | ''",
                "1,250,000 | 125000000 | ''",
                "180 000 DHS | 18000000 | MAD",
                "180000dh | 18000000 | MAD",
                "MAD 45.5 | 4550 | MAD",
                "200 € | 20000 | EUR",
                "24000.0 | 2400000 | ''",
                "-1 500 | -150000 | ''",
                "(500) | -50000 | ''",
                "0,250 | 25 | ''",
                "120 KDH | 12000000 | MAD",
                "2,5 MDH | 250000000 | MAD",
                "1,250 million de dirhams | 125000000 | MAD",
                "3 ملايين درهم | 300000000 | MAD",
                "50 ألف درهم | 5000000 | MAD",
            })
    void readsSumsAsPeopleWriteThem(String text, long minor, String currency) {
        assertThat(read(text)).isEqualTo(sum(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "—", "néant", "لا شيء"})
    void takesADashForNothing(String text) {
        assertThat(read(text)).isEqualTo(Reading.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"à définir", "X", "12 5000", "1.25.000", "12/05/2018", "12 DH et 5 DH", "99999999999999999"})
    void doesNotGuessWhatIsNoSum(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,250 | 125000",
                "125.000 | 12500000",
                "45.500 درهم | 4550000",
                "٣,٥٠٠ | 350000",
                "١٢٥،٠٠٠ | 12500000"
            })
    void takesThreeDigitsForThousandsAndSaysSo(String text, long minor) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.ReadBut.class, read -> {
            assertThat(((Value.Sum) read.value()).minor()).isEqualTo(minor);
            assertThat(read.note()).isEqualTo(new Reason("sheets.note.thousands", List.of(text)));
        });
    }

    @Test
    void asksWhereTheCurrencyHasThousandths() {
        var dinars = new Amounts(Figures.UNDECIDED.in("TND"));

        assertThat(dinars.read(Cell.text("1,250"))).isInstanceOf(Reading.Ambiguous.class);
        assertThat(dinars.read(Cell.text("1,250 DH"))).isInstanceOf(Reading.ReadBut.class);
    }

    @ParameterizedTest
    @CsvSource({"MAD, 15050", "TND, 150500", "JPY, 151"})
    void countsInTheMinorUnitOfTheCurrency(String currency, long minor) {
        var amounts = new Amounts(Figures.UNDECIDED.in(currency));

        assertThat(amounts.read(Cell.text("150.5"))).isEqualTo(sum(minor, currency));
    }

    @Test
    void letsTheColumnDecideWhatItsCommaMeans() {
        var english = mark("1,250", "12,500.75");
        var french = mark("1.250", "12.500,75");

        assertThat(new Amounts(english).read(Cell.text("1,250"))).isEqualTo(sum(1_250_00, ""));
        assertThat(new Amounts(french).read(Cell.text("1.250"))).isEqualTo(sum(1_250_00, ""));
        // Three digits are no centimes, so a decimal comma in the column does not settle 1,250.
        assertThat(new Amounts(french).read(Cell.text("1,250"))).isInstanceOf(Reading.Ambiguous.class);
    }

    @Test
    void doesNotLetAQuarrellingColumnDecide() {
        var both = mark("12,50", "13.50");

        assertThat(new Amounts(both).read(Cell.text("1,250"))).isInstanceOf(Reading.Ambiguous.class);
    }

    private static Figures mark(String... column) {
        return Figures.of(Stream.of(column).map(Cell::text).toList());
    }

    @Test
    void obeysThePersonWhoWasAsked() {
        var comma = new Amounts(Figures.decided(DecimalMark.COMMA));
        var point = new Amounts(Figures.decided(DecimalMark.POINT));

        assertThat(comma.read(Cell.text("1,250"))).isEqualTo(sum(125, ""));
        assertThat(point.read(Cell.text("1,250"))).isEqualTo(sum(1_250_00, ""));
    }

    @Test
    void roundsTheNoiseOfAWorkbooksNumbersToCentimes() {
        var cell = Cell.number(new BigDecimal("1890593.649999"), "1 890 593,65");

        assertThat(new Amounts(Figures.UNDECIDED).read(cell)).isEqualTo(sum(1_890_593_65, ""));
    }
}
