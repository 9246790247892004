package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTests {

    @ParameterizedTest
    @CsvSource({
        "أولاد إبراهيم الآن ٱلماء, اولاد ابراهيم الان الما",
        "مُـحَمَّـــد, محمد",
        "مؤسسة التعاضد بيئة, موسسه التعاضد بييه",
        "مستشفى, مستشفي",
        "أڭادير, اكادير",
        "گلميم, كلميم",
        "کلیم, كليم",
        "ڤيلا, فيلا",
        "١٢٥٠٠٠ درهم, 125000 درهم",
        "۱۲۳, 123",
        "ﻻ, لا",
        "Œuvre Réalisée à Fès, oeuvre realisee a fes",
        "L’eau, l'eau",
        "ﬁnancé №, finance no",
        "İzmir, izmir",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ, ⵜⴰⵎⴰⵣⵉⵖⵜ"
    })
    void writesOneFormForManySpellings(String text, String normal) {
        assertThat(NormalForm.of(text)).isEqualTo(normal);
    }

    @Test
    void dropsControlsThatNobodySees() {
        assertThat(NormalForm.of("\u2067دوار\u2069\u200F \uFEFFالعين\u200B")).isEqualTo("دوار العين");
    }

    @Test
    void makesOnePlainSpaceOfAnyWhiteSpace() {
        assertThat(NormalForm.of(" \u00A0montant\n\t demandé\u202F ")).isEqualTo("montant demande");
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(2018);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(12, 0, i % 3 == 0 ? 0x1FFFF : 0xFFFF)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var once = NormalForm.of(text);

            assertThat(NormalForm.of(once)).isEqualTo(once);
        }
    }

    @Test
    void changesNothingTheSecondTimeForEachLetter() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var once = NormalForm.of(Character.toString(point));

            assertThat(NormalForm.of(once)).as("U+%04X", point).isEqualTo(once);
        }
    }
}
