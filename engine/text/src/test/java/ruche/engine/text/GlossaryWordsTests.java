package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryWordsTests {
    private final Glossary glossary = Glossary.of(List.of(
            concept("water", null, "ماء", "", "eau"),
            concept("drinking_water", "water", "ماء صالح للشرب", "الما د الشرب", "eau potable"),
            concept("bus", null, "حافلة", "toubis", "bus"),
            concept("school", null, "مدرسة", "", "école")));

    private static Concept concept(String id, @org.jspecify.annotations.Nullable String broader, String arabic, String darija, String french) {
        return new Concept(id, Kind.SUBJECT, null, broader, List.of(arabic), darija.isEmpty() ? List.of() : List.of(darija), List.of(french));
    }

    private List<String> in(String text) {
        return glossary.find(Words.of(text)).stream().map(found -> found.concept().id()).toList();
    }

    @Test
    void prefersTheLongestWording() {
        assertThat(in("L’eau potable")).containsExactly("drinking_water");
        assertThat(in("تزويد الدوار بالماء الصالح للشرب")).containsExactly("drinking_water");
    }

    @Test
    void seesAConceptThroughArticleCliticAndPlural() {
        assertThat(in("وبالحافلة")).containsExactly("bus");
        assertThat(in("les écoles")).containsExactly("school");
        assertThat(in("بالمدرسه")).containsExactly("school");
    }

    @Test
    void knowsDarijaInLatinLetters() {
        assertThat(in("bghina toubis")).containsExactly("bus");
    }

    @Test
    void takesNoNegationForWater() {
        assertThat(in("ما عندنا")).isEmpty();
        assertThat(in("ماء")).containsExactly("water");
    }

    @Test
    void growsByTheWordsOfAnInstallation() {
        var grown = glossary.with(List.of(concept("bus", null, "ناقلة", "", "navette")));

        assertThat(grown.find(Words.of("ناقلة"))).extracting(found -> found.concept().id()).containsExactly("bus");
        assertThat(grown.find(Words.of("حافلة"))).hasSize(1);
    }

    @Test
    void shipsConceptsOfWhichEveryOneHasWordsInBothLanguagesAndAKnownTheme() {
        assertThat(Glossary.shipped().concepts()).hasSizeGreaterThan(500).allSatisfy(concept -> {
            assertThat(concept.french()).as(concept.id()).isNotEmpty();
            assertThat(concept.theme() == null || Themes.shipped().byId().containsKey(concept.theme())).as(concept.id()).isTrue();
            assertThat(concept.broader() == null || Glossary.shipped().concept(concept.broader()) != null).as(concept.id()).isTrue();
        });
    }
}
