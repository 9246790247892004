package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {
    @ParameterizedTest
    @CsvSource({
        "الصحة, صحة",
        "صحة, بالصحة",
        "للصحة, والصحة",
        "صحة, وبالصحة",
        "مدرسة, المدرسة",
        "المدرسة, لمدرسة الدوار",
        "تعاونية, التعاونيات",
        "التعاونيات, تعاونيتان وتعاونية",
        "ماء, الماء",
        "الماء, ماء صالح للشرب",
        "الماء, للماء",
        "فلاحين, الفلاحون",
        "الفلاحين, فلاح",
        "école, Écoles",
        "écoles, une école",
        "l’eau, Eaux usées",
        "eaux, adduction d'eau potable",
        "réseaux, réseau",
        "hôpital, deux hôpitaux",
        "hôpitaux, hôpital",
        "tuyaux, un tuyau",
        "forage de puits, Forage d’un puits",
        "عبد الله, سيدي عبد الله",
        "بئر في الدوار, بئر بدوار أولاد علي"
    })
    void whatIsAskedStandsInTheText(String asked, String text) {
        assertThat(SearchText.sought(asked))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.isIn(SearchText.of(text)))
                        .as(word + " in" + SearchText.of(text))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "ماء, جماعة العمال",
        "بئر, تدبير كبير",
        "صحة, مصحة",
        "prix, prise privée",
        "voix, voirie",
        "مكتبة, مكتب",
        "زيتون, زيت",
        "الله, قال له"
    })
    void whatOnlyLooksLikeItDoesNot(String asked, String text) {
        assertThat(SearchText.sought(asked)).noneMatch(word -> word.isIn(SearchText.of(text)));
    }

    @Test
    void theArticleAndThePluralChangeNothingInWhatIsFound() {
        for (var pair : List.of(
                List.of("صحة", "الصحة"),
                List.of("مدرسة", "المدرسة"),
                List.of("تعاونية", "التعاونية"),
                List.of("ماء", "الماء")))
            assertThat(SearchText.sought(pair.getLast()).getFirst().pieces())
                    .isEqualTo(SearchText.sought(pair.getFirst()).getFirst().pieces());
    }

    @Test
    void wordsOfEverySentenceAreAskedForWhereThereAreNoOthers() {
        assertThat(SearchText.sought("école de la santé"))
                .extracting(SearchText.Sought::word)
                .containsExactly("ecole", "sante");
        assertThat(SearchText.sought("de la")).hasSize(2);
        assertThat(SearchText.sought("% _ !")).isEmpty();
        assertThat(SearchText.of("…")).isEmpty();
    }

    @Test
    void aPhraseIsWholeAndInItsOrder() {
        var phrase = SearchText.phrase("RHM-2018-12");

        assertThat(phrase.isIn(SearchText.of("code rhm/2018/12."))).isTrue();
        assertThat(phrase.isIn(SearchText.of("rhm 2018 121"))).isFalse();
    }

    @Test
    void hostileTextBreaksNothing() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(40, 0, i % 2 == 0 ? 0x700 : 0xFFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            var kept = SearchText.of(text);

            assertThat(SearchText.sought(text))
                    .allSatisfy(word -> assertThat(word.isIn(kept)).as(text).isTrue());
            assertThat(kept).doesNotContain("%", "_", "\\", "\0");
        }
        assertThat(SearchText.of("a".repeat(1_000_000))).hasSize(1_000_002);
    }
}
