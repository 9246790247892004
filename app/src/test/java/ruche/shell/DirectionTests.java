package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Lang;

class DirectionTests {
    @ParameterizedTest
    @CsvSource({
        "R1 – إحداث خلية جمعوية دائمة, rtl",
        "RHM-2018-0165 بناء دار للطالبة بجماعة سيدي عبد الله, rtl",
        "الاستيراد رقم 7: atelier-education-et-formation.csv, rtl",
        "Identité juridique : الجمعية الخيرية لتسيير دار الطالبة, ltr",
        "INDH, ltr",
        "Construction d'une école (مدرسة) à Bouchane, ltr",
        "Extension du réseau d'eau, ltr",
        "2018 – 12, auto"
    })
    void aTextGoesAsItsFirstWordDoesWhateverCodeStandsBeforeIt(String text, String direction) {
        assertThat(Direction.of(text)).isEqualTo(direction);
    }

    @Test
    void aTitleInAnotherLanguageThanItsPageIsMarkedWithIt() {
        assertThat(Direction.lang("حفر بئر", null, Lang.FR)).isEqualTo("ar");
        assertThat(Direction.lang("Forage d’un puits", "fr", Lang.AR)).isEqualTo("fr");
        assertThat(Direction.lang("Forage d’un puits", "fr", Lang.FR)).isNull();
        assertThat(Direction.lang("الاستيراد رقم 7: atelier.csv", null, Lang.AR))
                .isNull();
    }
}
