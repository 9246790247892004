package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class NewTermsTests {
    private static final Concept CANAL = new Concept(
            "canal", Kind.SUBJECT, "irrigation", null, List.of("ساقية الري"), List.of(), List.of("canal d’irrigation"));
    private static final Concept LIGHT =
            new Concept("light", Kind.SUBJECT, "energy", null, List.of("إنارة"), List.of(), List.of("éclairage"));

    private final Glossary glossary = Glossary.of(List.of(CANAL, LIGHT));
    private final Reader reader =
            new Reader(glossary, Gazetteer.of(Map.of("25", List.of("سيدي منصور", "Sidi Mansour"))));
    private final NewTerms terms = new NewTerms(glossary);
    private int pairs;

    private void confirm(String one, String other) {
        terms.learn("pair " + ++pairs, reader.read(one), reader.read(other));
    }

    @Test
    void proposesTheWordThatStandsWhereTheOtherTextHasAConcept() {
        confirm("ترميم السكية القديمة", "Réfection du canal d’irrigation");
        confirm("السكية ديال دوار العطايا", "Un canal d’irrigation au douar Laâtaya");
        confirm("نصلحو السكيات", "Curer le canal d’irrigation");

        assertThat(terms.proposals()).first().satisfies(proposed -> {
            assertThat(proposed.word()).isEqualTo("السكية");
            assertThat(proposed.concept()).isEqualTo("canal");
            assertThat(proposed.pairs()).isEqualTo(Set.of("pair 1", "pair 2", "pair 3"));
            assertThat(proposed.likeness()).isEqualTo(1);
        });
    }

    @Test
    void doesSoWithinOneScriptToo() {
        confirm("بغينا الضو فالزنقة", "إنارة الأزقة");
        confirm("الضو ما كاينش", "نطلب إنارة عمومية");

        assertThat(terms.proposals())
                .extracting(NewTerms.Proposed::word, NewTerms.Proposed::concept)
                .contains(Tuple.tuple("الضو", "light"));
    }

    @Test
    void onePairProvesNothing() {
        confirm("ترميم السكية", "Réfection du canal d’irrigation");

        assertThat(terms.proposals()).isEmpty();
        assertThat(terms.unknown()).isEmpty();
    }

    @Test
    void aWordThatStandsBesideThisAndThatMeansNoneOfThem() {
        confirm("المزيان فدوارنا", "Un canal d’irrigation");
        confirm("المزيان ديال الجماعة", "Un canal d’irrigation");
        for (int i = 0; i < 6; i++) confirm("المزيان", "Tout autre chose numéro " + i);

        assertThat(terms.proposals()).isEmpty();
    }

    @Test
    void placesNumbersAndWhatTheTextNamesItselfAreNoNewWords() {
        confirm("سيدي منصور 85 إنارة", "Sidi Mansour, éclairage, 85");
        confirm("سيدي منصور 40 إنارة", "Sidi Mansour, éclairage, 40");

        assertThat(terms.proposals()).isEmpty();
        assertThat(terms.unknown()).isEmpty();
    }

    @Test
    void proposesWordsOfTwoScriptsThatTheGlossaryLacksAltogether() {
        confirm("ترميم الخطارة", "Réfection de la khettara");
        confirm("Une khettara neuve", "خطارة جديدة");
        confirm("سوق", "Marché");

        assertThat(terms.unknown())
                .first()
                .extracting(NewTerms.Unknown::latin, unknown -> unknown.pairs().size())
                .isEqualTo(List.of("khettara", 2));
    }

    @Test
    void twoWordsThatAlwaysStandTogetherAreProposedTogether() {
        confirm("نبنيو سور وقائي", "Un canal d’irrigation");
        confirm("سور وقائي للدوار", "Le canal d’irrigation du douar");

        assertThat(terms.proposals()).extracting(NewTerms.Proposed::word).containsExactly("سور وقائي");
    }

    @Test
    void wordsOfTwoSentencesStandNotTogether() {
        confirm("سور. وقائي", "Un canal d’irrigation");
        confirm("سور. وقائي", "Le canal d’irrigation du douar");

        assertThat(terms.proposals()).extracting(NewTerms.Proposed::word).containsExactlyInAnyOrder("سور", "وقائي");
    }
}
