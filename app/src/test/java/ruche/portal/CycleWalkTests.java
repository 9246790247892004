package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingId;
import ruche.meetings.MeetingKind;
import ruche.portal.CycleWalk.Stage;
import ruche.portal.CycleWalk.Where;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

class CycleWalkTests {
    private static final LocalDate WORKSHOP = LocalDate.of(2018, 1, 15);

    @Test
    void aCycleWithoutMeetingsStandsAtItsFirstStage() {
        var walk = CycleWalk.of(cycle(null), List.of(), Map.of(), WORKSHOP);

        assertThat(walk).first().extracting(Stage::where).isEqualTo(Where.NOW);
        assertThat(walk).filteredOn(stage -> stage.where() == Where.AHEAD).hasSize(6);
    }

    @Test
    void standsWhereTheFirstIdeaIsLeftBehind() {
        var ideas = Map.of(IdeaState.PROPOSED, 1L, IdeaState.RETAINED, 9L, IdeaState.MERGED, 4L);

        var walk = CycleWalk.of(cycle(null), List.of(workshop()), ideas, WORKSHOP);

        assertThat(walk)
                .filteredOn(stage -> stage.where() == Where.NOW)
                .containsExactly(
                        new Stage("portal.stage-classified", Where.NOW, 9, "/ideas?state=SINCE_CLASSIFIED&cycle=2018"));
    }

    @Test
    void isBehindOnceTheReportIsGivenBack() {
        var ideas = Map.of(IdeaState.PROPOSED, 1L, IdeaState.RETAINED, 9L);

        var walk = CycleWalk.of(cycle(WORKSHOP.plusDays(30)), List.of(workshop()), ideas, WORKSHOP.plusDays(30));

        assertThat(walk).extracting(Stage::where).containsOnly(Where.DONE);
    }

    private static Cycle cycle(@Nullable LocalDate presented) {
        return new Cycle(
                new CycleId(UUID.randomUUID()),
                "2018",
                2018,
                new Bilingual("دورة", ""),
                new Period(WORKSHOP, null),
                presented,
                true,
                null,
                null,
                null,
                true);
    }

    private static Meeting workshop() {
        return new Meeting(
                new MeetingId(UUID.randomUUID()),
                new CycleId(UUID.randomUUID()),
                new MeetingKind("WORKSHOP", new Bilingual("ورشة", ""), true),
                WORKSHOP,
                null,
                new Bilingual("ورشة", ""),
                null,
                List.of(),
                null);
    }
}
