package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTests {
    private final Gazetteer gazetteer = Gazetteer.of(Map.of(
            "01", List.of("ابن جرير", "بنجرير", "Ben Guerir"),
            "25", List.of("سيدي منصور", "Sidi Mansour")));

    @ParameterizedTest
    @CsvSource({
        "تارودانت, Taroudant",
        "أكادير, Agadir",
        "گلميم, Guelmim",
        "قلعة السراغنة, El Kelaa des Sraghna",
        "الصويرة, Essaouira",
        "نزالة العظم, Nzalat Laadam",
        "الطلوح, Tlauh",
        "راس العين, Ras Ain Rehamna",
        "البريكيين, لبريكيين",
        "واويزغت, Ouaouizeght"
    })
    void knowsANameInAnotherScriptWithoutHavingSeenIt(String one, String other) {
        assertThat(Gazetteer.EMPTY.compare(one, other)).isEqualTo(Place.SAME);
    }

    @ParameterizedTest
    @CsvSource({"سيدي منصور, Sidi Ghanem", "سيدي بوبكر, سيدي بوعثمان", "Oulad Ali, أولاد صالح", "Ait Hammou, Ait Taleb", "Demnate, أزيلال"})
    void keepsNamesApartThatBeginAlike(String one, String other) {
        assertThat(Gazetteer.EMPTY.compare(one, other)).isEqualTo(Place.OTHER);
    }

    @Test
    void findsCommunesInATextUnderAnyOfTheirNames() {
        assertThat(gazetteer.communes(Words.of("جمع النفايات ببنجرير"))).containsExactly("01");
        assertThat(gazetteer.communes(Words.of("école de Sidi Mansour"))).containsExactly("25");
    }

    @Test
    void knowsNothingOfAPlaceThatIsNotTold() {
        assertThat(gazetteer.compare("", "Ben Guerir")).isEqualTo(Place.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "تزويد دوار العطايا بالماء, العطايا",
        "قافلة طبية لدوار اولاد سعيد جماعة لبريكيين, اولاد سعيد",
        "Caravane médicale au douar Oulad Saïd, oulad said",
        "عزلة دوار أولاد علي, اولاد علي",
        "جمع الأزبال بحي الرياض, الرياض",
        "collecte au quartier Riad, riad"
    })
    void findsTheDouarOrTheQuarter(String text, String name) {
        assertThat(gazetteer.localities(Words.of(text), Glossary.shipped())).extracting(Locality::name).containsExactly(name);
    }

    @Test
    void takesNoDescriptionForAName() {
        assertThat(gazetteer.localities(Words.of("les douars éloignés, le douar et ses enfants, أطفال الدوار الصغار"), Glossary.shipped())).isEmpty();
    }
}
