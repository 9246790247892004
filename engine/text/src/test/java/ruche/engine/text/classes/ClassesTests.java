package ruche.engine.text.classes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

class ClassesTests {
    private final Classes classes = Classes.shipped(new Reader(Glossary.shipped(), Gazetteer.EMPTY));

    @Test
    void beginsWithTheGlossary() {
        var guess = classes.guess("حفر بئر بدوار أولاد علي", "تزويد الدوار بالماء الصالح للشرب");

        assertThat(answer(guess.get(Classes.Way.AXIS))).isEqualTo("environnement");
        assertThat(answer(guess.get(Classes.Way.THEME))).isEqualTo("drinking_water");
        assertThat(answer(guess.get(Classes.Way.SDG_TARGET))).isEqualTo("6.1");
    }

    @Test
    void saysWhichWordsSpeakForIt() {
        var first = classes.by(Classes.Way.THEME)
                .guess("Forage et château d’eau", "")
                .first()
                .orElseThrow();

        assertThat(first.because()).extracting(Because::written).anyMatch(written -> written.equals("Forage"));
    }

    @Test
    void saysThatItDoesNotKnow() {
        assertThat(classes.by(Classes.Way.AXIS).guess("مشروع", "").sure()).isFalse();
        assertThat(classes.by(Classes.Way.AXIS).guess("مشروع", "").answer()).isEmpty();
    }

    @Test
    void learnsWhatPersonsDecide() {
        var kind = classes.by(Classes.Way.KIND);
        for (int i = 0; i < 10; i++) {
            kind.learn(new Labelled("w" + i, "اقتناء سيارة إسعاف رقم " + i, "", "vehicle"));
            kind.learn(new Labelled("b" + i, "بناء مستوصف رقم " + i, "", "building"));
        }

        assertThat(kind.guess("Acquisition d’une ambulance", "")
                        .first()
                        .orElseThrow()
                        .label())
                .isEqualTo("vehicle");
        assertThat(kind.guess("بناء مدرسة", "").first().orElseThrow().label()).isEqualTo("building");
    }

    @Test
    void oneDecisionAloneMakesNobodySure() {
        var axis = classes.by(Classes.Way.AXIS);
        axis.learn(new Labelled("1", "دراجات لفائدة التلاميذ", "", "education"));
        var kind = classes.by(Classes.Way.KIND);
        kind.learn(new Labelled("1", "Des vélos pour les élèves", "", "purchase"));

        var club = axis.guess("Club de cyclisme", "sorties à vélo le dimanche");

        assertThat(club.answer().map(Proposal::label)).isNotEqualTo(java.util.Optional.of("education"));
        assertThat(kind.guess("Club de cyclisme", "des vélos").answer()).isEmpty();
        assertThat(kind.guess("Des vélos pour les élèves", "").answer()).isEmpty();
    }

    @Test
    void isTheSurerTheMoreDecisionsStandBehindIt() {
        var kind = classes.by(Classes.Way.KIND);
        double before = 0;
        for (int i = 1; i <= 6; i++) {
            kind.learn(new Labelled("b" + i, "Zarbia numéro " + i, "", "purchase"));

            var guess = kind.guess("Une zarbia encore", "");

            assertThat(guess.sure()).as("after %d", i).isEqualTo(i > 1);
            assertThat(guess.first().orElseThrow().certainty())
                    .isGreaterThan(before)
                    .isLessThan(1);
            before = guess.first().orElseThrow().certainty();
        }
    }

    @Test
    void decisionsAboutOtherThingsDoNotMakeSureWhatOnlySoundsLikeAClass() {
        var axis = classes.by(Classes.Way.AXIS);
        var before = axis.guess("ولدي كيمشي يقرا فالظلمة", "");
        assertThat(before.sure()).isFalse();

        axis.learn(new Labelled("well", "حفر بئر", "", "environnement"));

        var after = axis.guess("ولدي كيمشي يقرا فالظلمة", "");
        assertThat(after.sure()).isFalse();
        assertThat(after.first().orElseThrow().label())
                .isEqualTo(before.first().orElseThrow().label());
    }

    @Test
    void tellsHowManyDecisionsAreLikeIt() {
        var axis = classes.by(Classes.Way.AXIS);
        for (int i = 0; i < 3; i++) axis.learn(new Labelled("w" + i, "حفر بئر رقم " + i, "", "environnement"));
        axis.learn(new Labelled("other", "حفر بئر", "", "sante"));
        axis.learn(new Labelled("road", "تهيئة مسلك", "", "environnement"));

        assertThat(axis.guess("Forage d’un puits", "").first().orElseThrow().like())
                .isEqualTo(3);
        axis.forget("w1");
        assertThat(axis.guess("Forage d’un puits", "").first().orElseThrow().like())
                .isEqualTo(2);
    }

    @Test
    void forgetsWhatIsTakenBack() {
        var kind = classes.by(Classes.Way.KIND);
        kind.learn(new Labelled("1", "Puits", "", "one"));
        kind.learn(new Labelled("1", "Puits", "", "two"));
        assertThat(kind.learned()).isEqualTo(1);

        kind.forget("1");

        assertThat(kind.guess("Puits", "").first()).isEmpty();
    }

    private static String answer(@org.jspecify.annotations.Nullable Guess guess) {
        return java.util.Objects.requireNonNull(guess).first().orElseThrow().label();
    }
}
