package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import ruche.kernel.Refusal;

/// Two have the form of one thing open: nothing that either did is lost without a word.
class MeanwhileTests {
    private static final Typed BEFORE = Typed.nothing()
            .with("name_ar", "برنامج الماء")
            .with("name_fr", "Programme eau")
            .with("conditions", "Terrain\nÉtude")
            .withAll("places", List.of("a", "b"));

    private static Typed opened() {
        return Meanwhile.open(BEFORE);
    }

    @Test
    void whatOneLeftAloneStaysAsTheOtherLeftIt() {
        var mine = opened().with("name_ar", "برنامج الماء الشروب");
        var theirs = BEFORE.with("name_fr", "Programme d’eau potable");

        var both = Meanwhile.of(mine, theirs);

        assertThatCode(both::check).doesNotThrowAnyException();
        assertThat(both.form().text("name_ar")).isEqualTo("برنامج الماء الشروب");
        assertThat(both.form().text("name_fr")).isEqualTo("Programme d’eau potable");
    }

    @Test
    void whoChangesWhatAnotherChangedIsToldOnceWhatStandsThere() {
        var mine = opened().with("name_fr", "Eau");
        var theirs = BEFORE.with("name_fr", "Programme d’eau potable");

        var both = Meanwhile.of(mine, theirs);

        assertThatThrownBy(both::check).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.about()).isEqualTo("name_fr");
            assertThat(refusal.arguments()).contains("Programme d’eau potable");
        });
        assertThat(both.form().text("name_fr")).isEqualTo("Eau");
        assertThatCode(Meanwhile.of(both.form(), theirs)::check)
                .as("sent again")
                .doesNotThrowAnyException();
    }

    @Test
    void codesThatSayNothingToAReaderAreNotTold() {
        var before = Typed.nothing().with("kind", "ASSOCIATION").with("commune", "07.427.07.01");
        var mine = Meanwhile.open(before).with("kind", "UNION").with("commune", "07.427.07.02");
        var theirs = before.with("kind", "COOPERATIVE").with("commune", "07.427.07.03");

        assertThat(Meanwhile.of(mine, theirs).conflicts())
                .extracting(Refusal::key, Refusal::about, refusal -> refusal.arguments().length)
                .containsExactly(
                        tuple("shell.changed-meanwhile", "kind", 0), tuple("shell.changed-meanwhile", "commune", 0));
    }

    @Test
    void theSameInOtherLineEndingsAndAnotherOrderIsTheSame() {
        var mine = opened().with("conditions", "Terrain\r\nÉtude").withAll("places", List.of("b", "a"));
        var theirs = BEFORE.with("conditions", "Terrain").withAll("places", List.of("a"));

        var both = Meanwhile.of(mine, theirs);

        assertThat(both.conflicts()).isEmpty();
        assertThat(both.form().text("conditions")).isEqualTo("Terrain");
        assertThat(both.form().all("places")).containsExactly("a");
    }

    @Test
    void whatBothMadeAlikeIsNoConflict() {
        var theirs = BEFORE.with("name_fr", "Eau");

        assertThat(Meanwhile.of(opened().with("name_fr", "Eau"), theirs).conflicts())
                .isEmpty();
    }

    @Test
    void aFormThatRemembersNothingIsTakenAsItIs() {
        var bare = Typed.nothing().with("name_fr", "Eau");

        assertThat(Meanwhile.of(bare, BEFORE.with("name_fr", "Autre")))
                .isEqualTo(new Meanwhile(bare, false, List.of()));
    }
}
