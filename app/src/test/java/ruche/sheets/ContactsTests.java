package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTests {

    @ParameterizedTest
    @CsvSource({
        "0600-00 00.00, 0600000000",
        "٠٦٠٠٠٠٠٠٠٠, 0600000000",
        "+212 600 000 000, +212600000000",
        "00212600000000, +212600000000",
    })
    void readsPhonesHoweverTheyAreSpaced(String text, String phone) {
        assertThat(Contacts.phone(Cell.text(text))).isEqualTo(Reading.of(new Value.Text(phone)));
    }

    @Test
    void putsBackTheNoughtThatANumberCellLost() {
        var reading = Contacts.phone(Cell.number(new BigDecimal("600000000"), "6E+08"));

        assertThat(Readings.valueOf(reading)).isEqualTo(new Value.Text("0600000000"));
        assertThat(reading).isInstanceOf(Reading.ReadBut.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "0600000000 / 0600000001", "voir bureau"})
    void doesNotGuessWhatIsNoPhone(String text) {
        assertThat(Contacts.phone(Cell.text(text))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void takesSeveralOfOneCellWhereTheFieldMayHaveThem() {
        var both = Contacts.several(Cell.text("0600000000 / 05 24 00 00 00"), Contacts::phone);
        var one = Contacts.several(Cell.text("voir bureau ; 0600000000"), Contacts::phone);

        assertThat(both).isEqualTo(Reading.of(new Value.Text("0600000000 · 0524000000")));
        assertThat(one)
                .isEqualTo(new Reading.ReadBut(
                        new Value.Text("0600000000"), Reason.of("sheets.note.no-phone", "voir bureau")));
        assertThat(Contacts.several(Cell.text("06/00/00/00/00"), Contacts::phone))
                .isEqualTo(Reading.of(new Value.Text("0600000000")));
        assertThat(Contacts.several(Cell.text("voir bureau"), Contacts::phone)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsAddresses() {
        assertThat(Contacts.email(Cell.text(" mailto:a.b@example.org ")))
                .isEqualTo(Reading.of(new Value.Text("a.b@example.org")));
        assertThat(Contacts.email(Cell.text("a.b at example"))).isInstanceOf(Reading.Unreadable.class);
    }
}
