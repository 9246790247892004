package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabiziTests {
    private final Glossary glossary = Glossary.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"lma sal7 lchrob", "bghina tri9", "3ndna moshkil", "khassna sbitar", "l9raya b3ida"})
    void isToldFromItsDigitsAndLittleWords(String text) {
        assertThat(Arabizi.is(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eau potable du douar à 5km",
                "2e tranche, 3 salles de classe",
                "Piste de 12 km, 1er lot, CO2",
                "Le projet 2018 de la commune",
                "Équipement A4 et 3D, 3ème étage, 7mois"
            })
    void isNotFrenchWithNumbers(String text) {
        assertThat(Arabizi.is(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lma sal7 lchrob", "bghina ma2 sali7 lichorb"})
    void namesWhatTheGlossaryHasInArabicLetters(String text) {
        assertThat(glossary.find(Words.of(text)))
                .extracting(found -> found.concept().id())
                .contains("drinking_water_c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"La salle de la commune", "Les charbons de bois"})
    void leavesFrenchWordsThatOnlySoundLikeArabicOnes(String text) {
        assertThat(glossary.find(Words.of(text)))
                .noneMatch(found -> found.concept().id().equals("drinking_water_c"));
    }
}
