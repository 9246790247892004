package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorNameTests {
    @ParameterizedTest
    @CsvSource({
        "جمعية الأمل للتنمية, ج. الامل للتنميه",
        "جمعيّة الأمـل للتنمية, جمعيه أمل التنمية",
        "Association Al Amal, ASSOC. al amal",
        "Coopérative Zitouna, Coop. Zitouna",
        "A.S.P.T.T. Ben Guerir, ASPTT Ben Guerir",
        "Association des Parents d'Élèves, association de parents d’eleve"
    })
    void oneNameInTwoSpellingsIsOne(String one, String other) {
        assertThat(ActorName.of(one).words()).isEqualTo(ActorName.of(other).words());
        assertThat(ActorName.of(one).forms()).isEqualTo(ActorName.of(other).forms());
    }

    @Test
    void aLegalFormStandsApartFromTheName() {
        var name = ActorName.of("فدرالية جمعيات الرحامنة");

        assertThat(name.forms()).containsExactly("association", "federation");
        assertThat(name.words()).containsExactly("رحامنه");
    }

    @Test
    void aNameThatIsAllLegalFormIsToldByIt() {
        assertThat(ActorName.of("الجمعية").core()).isEqualTo("association");
        assertThat(ActorName.sought("جمعية")).containsExactly("جمعيه");
    }

    @Test
    void theFirstLettersAreThoseOfAllItsWords() {
        assertThat(ActorName.of("Association Marocaine des Droits Humains").acronym())
                .isEqualTo("amdh");
        assertThat(ActorName.of("جمعية الأمل").acronym()).isEmpty();
    }

    @Test
    void whatIsTypedNeedsNoLegalFormBesideOtherWords() {
        assertThat(ActorName.sought("ج. الأمل للتنم")).containsExactly("امل", "تنم");
        assertThat(ActorName.sought("Assoc. de Zitouna")).containsExactly("zitouna");
        assertThat(ActorName.sought("  ")).isEmpty();
        assertThat(ActorName.sought("%")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"الأمل, ا", "الأمل, ال", "الأمل, الام", "الأمل, ام", "الأمل, امل", "Élevage, ele", "بأولاد, اولا"})
    void aWordIsFoundByItsBeginningsWithAndWithoutArticle(String word, String beginning) {
        assertThat(ActorName.beginnings(word)).contains(beginning);
    }
}
