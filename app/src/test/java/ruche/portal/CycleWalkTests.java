package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingId;
import ruche.meetings.MeetingKind;
import ruche.portal.CycleWalk.Count;
import ruche.portal.CycleWalk.Stage;
import ruche.portal.CycleWalk.Where;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

class CycleWalkTests {
    private static final LocalDate WORKSHOP = LocalDate.of(2018, 1, 15);

    @Test
    void aCycleWithoutMeetingsStandsAtItsFirstStage() {
        var walk = walk(null, List.of(), Map.of(), 0, WORKSHOP);

        assertThat(walk).first().extracting(Stage::where).isEqualTo(Where.NOW);
        assertThat(walk).filteredOn(stage -> stage.where() == Where.AHEAD).hasSize(6);
    }

    @Test
    void standsWhereTheFirstIdeaIsLeftBehind() {
        var ideas = Map.of(IdeaState.PROPOSED, 1L, IdeaState.RETAINED, 9L, IdeaState.MERGED, 4L);

        var walk = walk(null, List.of(workshop()), ideas, 0, WORKSHOP);

        assertThat(walk)
                .filteredOn(stage -> stage.where() == Where.NOW)
                .containsExactly(new Stage(
                        "portal.stage-classified",
                        Where.NOW,
                        List.of(new Count("portal.stage-classified-of", 9, 10)),
                        "/ideas?state=SINCE_CLASSIFIED&cycle=2018"));
    }

    @Test
    void isBehindOnceTheReportIsGivenBack() {
        var ideas = Map.of(IdeaState.RETAINED, 9L);

        var walk = walk(WORKSHOP.plusDays(30), List.of(workshop()), ideas, 0, WORKSHOP.plusDays(30));

        assertThat(walk).extracting(Stage::where).containsOnly(Where.DONE);
    }

    @Test
    void whatIsLeftOnceTheReportIsGivenBackSaysSo() {
        var ideas = Map.of(IdeaState.PROPOSED, 5L, IdeaState.APPRAISED, 1L, IdeaState.RETAINED, 154L);

        var walk = walk(WORKSHOP.plusDays(30), List.of(workshop()), ideas, 6, WORKSHOP.plusDays(30));

        assertThat(walk)
                .filteredOn(stage -> stage.where() == Where.OPEN)
                .extracting(Stage::key, Stage::counts)
                .containsExactly(
                        tuple("portal.stage-classified", List.of(new Count("portal.stage-classified-of", 155, 160))),
                        tuple(
                                "portal.stage-appraised",
                                List.of(
                                        new Count("portal.stage-appraised-of", 155, 160),
                                        new Count("portal.stage-awaited-count", 6, 6))),
                        tuple(
                                "portal.stage-decided",
                                List.of(
                                        new Count("portal.stage-decided-count", 154, 154),
                                        new Count("portal.stage-decided-of", 154, 160))));
        assertThat(walk).filteredOn(stage -> stage.where() == Where.DONE).hasSize(4);
    }

    @Test
    void leadsToTheReportOnlyWhereThereIsOneToRead() {
        var meetings = List.of(workshop());

        var before = CycleWalk.of(cycle(null), meetings, Map.of(), 0, Set.of(), WORKSHOP);
        var after = CycleWalk.of(cycle(null), meetings, Map.of(), 0, Set.of("/reports/2018"), WORKSHOP);

        assertThat(before).last().extracting(Stage::path).isEqualTo("");
        assertThat(after).last().extracting(Stage::path).isEqualTo("/reports/2018");
    }

    @Test
    void meetingsAndWorkshopsLeadToTheirOwnLists() {
        var walk = walk(null, List.of(workshop()), Map.of(), 0, WORKSHOP);

        assertThat(walk)
                .extracting(Stage::path)
                .startsWith("/meetings?kind=OTHERS&cycle=2018", "/meetings?kind=WORKSHOPS&cycle=2018");
    }

    private static List<Stage> walk(
            @Nullable LocalDate presented,
            List<Meeting> meetings,
            Map<IdeaState, Long> ideas,
            long awaited,
            LocalDate today) {
        return CycleWalk.of(cycle(presented), meetings, ideas, awaited, Set.of(), today);
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
