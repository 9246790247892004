package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdeaStateTests {
    @Test
    void anIdeaIsScrutinisedBeforeItIsClassifiedAndClassifiedBeforeItIsDecided() {
        assertThat(IdeaState.PROPOSED.mayBecome(IdeaState.SCRUTINISED)).isTrue();
        assertThat(IdeaState.PROPOSED.mayBecome(IdeaState.CLASSIFIED)).isFalse();
        assertThat(IdeaState.SCRUTINISED.mayBecome(IdeaState.RETAINED)).isFalse();
        assertThat(IdeaState.CLASSIFIED.mayBecome(IdeaState.RETAINED)).isTrue();
    }

    @Test
    void aDecisionMayBeChangedButNotForgotten() {
        assertThat(IdeaState.POSTPONED.mayBecome(IdeaState.RETAINED)).isTrue();
        assertThat(IdeaState.NOT_RETAINED.mayBecome(IdeaState.CLASSIFIED)).isFalse();
    }

    @Test
    void onlyWhatNobodyHasWorkedOnIsUndone() {
        for (var state : EnumSet.complementOf(EnumSet.of(IdeaState.PROPOSED)))
            assertThat(state.mayBecome(IdeaState.UNDONE)).as(state.name()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noStateFollowsItself(IdeaState state) {
        assertThat(state.mayBecome(state)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "WITHDRAWN", "UNDONE"})
    void nothingFollowsAnIdeaThatDoesNotStand(IdeaState state) {
        assertThat(state.next()).isEmpty();
        assertThat(IdeaState.standing()).doesNotContain(state);
    }
}
