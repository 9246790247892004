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
        "Association des Parents d'Élèves, association de parents d’eleve",
        "Association Abjad pour l'éducation des adultes, Assoc. Abjad pr l'education des adultes",
        "Association Abjad pour l'éducation des adultes, ASS Abjad p/ l’Education d'adultes",
        "Association pour la Femme dans le Monde Rural, Asso. pr. la Femme ds le monde-rural",
        "Association Espoir, Associat. Espoir",
        "Association Espoir, Asociation Espoir",
        "Société Zitouna, Sté. Zitouna",
        "Société Zitouna, STE ZITOUNA",
        "Coopérative Al-Amal, Coopér. Amal",
        "Association El Amal, Association al amal",
        "تعاونية الزيتونة, ت. الزيتونه",
        "تعاونية الزيتونة, ت/الزيتونة",
        "جمعية أبجد لأجل تعليم الكبار, ج/ ابجد من أجل تعليم الكبار",
        "Association Ennour pour le Développement, Assoc Ennour pour le dévpt"
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

    @Test
    void theLastLettersMayBeTheBeginningOfAnything() {
        assertThat(ActorName.sought("Association al")).containsExactly("al");
        assertThat(ActorName.sought("Association al zitouna")).containsExactly("zitouna");
        assertThat(ActorName.sought("Abjad pr")).containsExactly("abjad");
    }

    @Test
    void aShortWordAndTheNextMayBeOne() {
        assertThat(ActorName.beginnings("Association Ben Guerir")).contains("benguerir", "bengue", "guer");
        assertThat(ActorName.soughtGlued("Assoc. Ben-Guerir espoir")).containsExactly("benguerir", "espoir");
        assertThat(ActorName.soughtGlued("Association Zitouna")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"الأمل, ا", "الأمل, ال", "الأمل, الام", "الأمل, ام", "الأمل, امل", "Élevage, ele", "بأولاد, اولا"})
    void aWordIsFoundByItsBeginningsWithAndWithoutArticle(String word, String beginning) {
        assertThat(ActorName.beginnings(word)).contains(beginning);
    }
}
