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

    private static Concept concept(
            String id, @org.jspecify.annotations.Nullable String broader, String arabic, String darija, String french) {
        return new Concept(
                id,
                Kind.SUBJECT,
                null,
                broader,
                List.of(arabic),
                darija.isEmpty() ? List.of() : List.of(darija),
                List.of(french));
    }

    private List<String> in(String text) {
        return glossary.find(Words.of(text)).stream()
                .map(found -> found.concept().id())
                .toList();
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

        assertThat(grown.find(Words.of("ناقلة")))
                .extracting(found -> found.concept().id())
                .containsExactly("bus");
        assertThat(grown.find(Words.of("حافلة"))).hasSize(1);
    }

    @Test
    void whatAnInstallationAddsIsAsIfItHadBeenThereAndHarmsNobodyElse() {
        var more = List.of(
                concept("bus", null, "ناقلة", "ch7an", "navette"),
                concept("clinic", null, "عيادة", "", "clinique d’eau"));
        var grown = glossary.with(more);
        var all = new java.util.ArrayList<>(glossary.concepts());
        all.addAll(more);
        var whole = Glossary.of(all);

        for (var text : List.of(
                "الناقلات", "clinique d’eau potable", "eau", "عيادة فالدوار", "bghina ch7an", "les navettes", "écoles"))
            assertThat(grown.find(Words.of(text))).as(text).isEqualTo(whole.find(Words.of(text)));
        assertThat(grown.concepts()).containsExactlyElementsOf(whole.concepts());
        assertThat(in("ناقلة")).isEmpty();
        assertThat(in("clinique d’eau potable")).containsExactly("drinking_water");
        assertThat(grown.base()).isSameAs(glossary);
        assertThat(grown.with(List.of(concept("mill", null, "طاحونة", "", "moulin")))
                        .base())
                .isSameAs(glossary);
        assertThat(glossary.with(List.of())).isSameAs(glossary);
    }

    @Test
    void tellsWhichConceptHasAWordingAlready() {
        assertThat(glossary.having("الحافلات")).extracting(Concept::id).containsExactly("bus");
        assertThat(glossary.having("L’eau potable")).extracting(Concept::id).containsExactly("drinking_water");
        assertThat(glossary.having("eau propre")).isEmpty();
        assertThat(glossary.having("من أجل")).isEmpty();
    }

    @Test
    void aWordingOfWhatStandsInEverySentenceCannotBeFound() {
        assertThat(Glossary.isFindable("مدرسة")).isTrue();
        assertThat(Glossary.isFindable("sans emploi")).isFalse();
        assertThat(Glossary.isFindable("pour les")).isFalse();
        assertThat(Glossary.isFindable("… !")).isFalse();
    }

    @Test
    void shipsConceptsOfWhichEveryOneHasWordsInBothLanguagesAndAKnownTheme() {
        assertThat(Glossary.shipped().concepts()).hasSizeGreaterThan(500).allSatisfy(concept -> {
            assertThat(concept.french()).as(concept.id()).isNotEmpty();
            assertThat(concept.theme() == null || Themes.shipped().byId().containsKey(concept.theme()))
                    .as(concept.id())
                    .isTrue();
            assertThat(concept.broader() == null || Glossary.shipped().concept(concept.broader()) != null)
                    .as(concept.id())
                    .isTrue();
        });
    }
}
