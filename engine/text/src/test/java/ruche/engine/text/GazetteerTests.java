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
    @CsvSource({
        "سيدي منصور, Sidi Ghanem",
        "سيدي بوبكر, سيدي بوعثمان",
        "Oulad Ali, أولاد صالح",
        "Ait Hammou, Ait Taleb",
        "Demnate, أزيلال"
    })
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
        assertThat(gazetteer.localities(Words.of(text), Glossary.shipped()))
                .extracting(Locality::name)
                .containsExactly(name);
    }

    @Test
    void takesNoDescriptionForAName() {
        assertThat(gazetteer.localities(
                        Words.of("les douars éloignés, le douar et ses enfants, أطفال الدوار الصغار"),
                        Glossary.shipped()))
                .isEmpty();
    }

    /// Two communes with a douar of the same name, and a caidat that is called as a commune.
    private final Gazetteer territory = Gazetteer.of(List.of(
            new Gazetteer.Listed("1", Gazetteer.Level.WIDER, List.of("الرحامنة", "Rehamna")),
            new Gazetteer.Listed("1.1", Gazetteer.Level.WIDER, List.of("سيدي منصور", "Sidi Mansour")),
            new Gazetteer.Listed("1.1.1", Gazetteer.Level.COMMUNE, List.of("سيدي منصور", "Sidi Mansour")),
            new Gazetteer.Listed("1.1.2", Gazetteer.Level.COMMUNE, List.of("الطلوح", "Tlauh")),
            new Gazetteer.Listed("a", Gazetteer.Level.DOUAR, List.of("أولاد عمار", "Douar Oulad Ammar")),
            new Gazetteer.Listed("b", Gazetteer.Level.DOUAR, List.of("أولاد عامر", "Oulad Amer")),
            new Gazetteer.Listed("c", Gazetteer.Level.DOUAR, List.of("الرمل")),
            new Gazetteer.Listed("d", Gazetteer.Level.DOUAR, List.of("الرمل"))));

    private List<Locality> localities(String text) {
        return territory.localities(Words.of(text), Glossary.shipped());
    }

    @Test
    void aCommuneComesBeforeWhatItLiesInAndWhatIsWiderIsNoCommune() {
        assertThat(territory.communes(Words.of("طريق سيدي منصور بإقليم الرحامنة")))
                .containsExactly("1.1.1");
        assertThat(territory.spans(Words.of("إقليم الرحامنة")))
                .singleElement()
                .satisfies(span -> assertThat(span.code()).isNull());
    }

    @Test
    void theListOfDouarsTellsApartWhatIsSpeltAlmostAlike() {
        var one = localities("بئر دوار أولاد عمار").getFirst();
        var other = localities("Puits au douar Oulad Amer").getFirst();

        assertThat(one.codes()).containsExactly("a");
        assertThat(other.codes()).containsExactly("b");
        assertThat(one.same(other)).isFalse();
        assertThat(one.same(localities("puits d’Oulad Ammar").getFirst())).isTrue();
    }

    @Test
    void aDouarOfTheListIsKnownWithoutTheWordBeforeItUnlessItIsACommonWord() {
        assertThat(localities("حفر بئر أولاد عمار")).extracting(Locality::name).containsExactly("اولاد عمار");
        assertThat(localities("استخراج الرمل من الواد")).isEmpty();
        assertThat(localities("بئر دوار الرمل").getFirst().codes()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void aReadingKnowsWhichWordsArePlaces() {
        var reading = new Reader(Glossary.shipped(), territory).read("بئر أولاد عمار سيدي منصور الرحامنة");

        assertThat(reading.placed()).containsExactly(false, true, true, true, true, true);
        assertThat(reading.left()).isEmpty();
    }
}
