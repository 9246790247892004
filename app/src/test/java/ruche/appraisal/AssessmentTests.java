package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.appraisal.Answer.FEASIBLE;
import static ruche.appraisal.Answer.NOT_CONCERNED;
import static ruche.appraisal.Answer.NOT_FEASIBLE;
import static ruche.appraisal.Answer.ON_CONDITIONS;
import static ruche.appraisal.Aspect.FINANCIAL;
import static ruche.appraisal.Aspect.LAND;
import static ruche.appraisal.Aspect.TECHNICAL;
import static ruche.appraisal.Aspect.UPKEEP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

class AssessmentTests {
    private static final String NO_LAND = "الأرض في ملك الجموع ولم تسلم بعد";

    @Test
    void isAsFeasibleAsItsLeastFeasibleAspect() {
        var feasible = AspectAnswer.of(TECHNICAL, FEASIBLE, "");
        var conditions = AspectAnswer.of(UPKEEP, ON_CONDITIONS, "اتفاقية تسيير مع الجماعة");
        var no = AspectAnswer.of(LAND, NOT_FEASIBLE, NO_LAND);

        assertThat(Assessment.of(feasible).overall()).isEqualTo(FEASIBLE);
        assertThat(Assessment.of(feasible, conditions).overall()).isEqualTo(ON_CONDITIONS);
        assertThat(Assessment.of(no, feasible, conditions).overall()).isEqualTo(NOT_FEASIBLE);
    }

    @Test
    void doesNotConcernTheServiceOnlyWhenNoAspectDoes() {
        var none = Assessment.of(AspectAnswer.of(LAND, NOT_CONCERNED, ""));

        assertThat(none.overall()).isEqualTo(NOT_CONCERNED);
        assertThat(none.answers()).hasSize(Aspect.values().length);
    }

    @Test
    void saysSomething() {
        assertThatThrownBy(() -> new Assessment(List.of())).isInstanceOf(NothingSaid.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ON_CONDITIONS", "NOT_FEASIBLE"})
    void givesAReasonForEachConditionAndEachNo(Answer answer) {
        assertThatThrownBy(() -> AspectAnswer.of(LAND, answer, "  ")).isInstanceOf(ReasonNeeded.class);
        assertThat(AspectAnswer.of(LAND, answer, NO_LAND).reason()).isEqualTo(new Bilingual(NO_LAND, ""));
    }

    @Test
    void putsTheGravestReasonFirst() {
        var assessment = Assessment.of(
                AspectAnswer.of(FINANCIAL, ON_CONDITIONS, "Cofinancement de la commune"),
                AspectAnswer.of(LAND, NOT_FEASIBLE, NO_LAND));

        assertThat(assessment.reasons())
                .extracting(Bilingual::plain)
                .isEqualTo(NO_LAND + " / Cofinancement de la commune");
    }

    @Test
    void reasonsInOneLanguageAreSaidOnceInThatLanguage() {
        var assessment = Assessment.of(AspectAnswer.of(LAND, ON_CONDITIONS, "بشرط توفر الوقود"));

        assertThat(assessment.reasons()).isEqualTo(new Bilingual("بشرط توفر الوقود", ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"POSTPONED", "NOT_RETAINED"})
    void aNoOfTheCommitteeNeedsItsReason(Verdict no) {
        assertThatThrownBy(() -> Ruling.of(no, "", " ")).isInstanceOf(ReasonNeeded.class);
        assertThat(Ruling.of(no, "", "Terrain à trouver").reason()).isEqualTo(new Bilingual("", "Terrain à trouver"));
        assertThat(Ruling.retained().reason()).isNull();
    }

    @Test
    void wordsStandInTheLanguageTheyAreWrittenIn() {
        var both = new Bilingual("بشرط الصيانة", "Sous réserve d’entretien");

        assertThat(OwnWords.of("شاحنة من نوع Isuzu وسائقها"))
                .isEqualTo(new Bilingual("شاحنة من نوع Isuzu وسائقها", ""));
        assertThat(OwnWords.of(both.fr(), both, Lang.FR)).isEqualTo(both);
        assertThat(OwnWords.of("Sans entretien", both, Lang.FR)).isEqualTo(new Bilingual("", "Sans entretien"));
    }
}
