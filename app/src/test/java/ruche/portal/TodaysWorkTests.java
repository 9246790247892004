package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.meetings.Attendance;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;
import ruche.meetings.NewRecommendation;
import ruche.meetings.Recommendation;
import ruche.meetings.Recommendations;
import ruche.sheets.SheetImports;
import ruche.strategy.ActivityState;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleSamples;
import ruche.strategy.Cycles;
import ruche.strategy.NewActivity;
import ruche.strategy.WorkProgramme;

/// What a cell's home says that waits for whoever reads it.
@RucheTest
class TodaysWorkTests {
    private static final By BY = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Actors actors;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Attendance attendance;

    @Autowired
    private WorkProgramme programme;

    @Autowired
    private SheetImports imports;

    private Cell cell;
    private Cycle cycle;
    private ActorId health;
    private ActorId water;
    private MeetingId meeting;
    private String home;

    @BeforeEach
    void aMeetingLedByTheHealthService() {
        cell = CellSamples.fresh(cells);
        cycle = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        health = actors.add(cell.id(), ActorSamples.service("مندوبية الصحة", "Délégation de la santé"), BY);
        water = actors.add(cell.id(), ActorSamples.service("مصلحة الماء", "Service de l’eau"), BY);
        var held = new NewMeeting(
                cycle.id(),
                "workshop",
                LocalDate.of(2018, 1, 15),
                null,
                new Bilingual("ورشة الماء", "Atelier de l’eau"),
                null,
                List.of(health.value()),
                null);
        meeting = meetings.add(cell.id(), held, BY);
        home = "/c/" + cell.code();
    }

    private String today(Role role) {
        return Pages.of(context).as(cell.id(), role).read(home);
    }

    private String today(Role role, ActorId body) {
        return Pages.of(context).as(cell.id(), role, body.value()).read(home);
    }

    @Test
    void aDecisionPastItsDayWaitsForStaffAndForWhoMustCarryItOut() {
        var decided = new NewRecommendation(
                Recommendation.Kind.DECISION,
                "D1",
                new Bilingual("نشر المعايير", "Publier les critères"),
                water.value(),
                "",
                LocalDate.of(2018, 4, 13));
        recommendations.add(cell.id(), meeting, decided, BY);

        assertThat(today(Role.AGENT))
                .contains("توصية أو قرار فات أجله", "منذ 14 أبريل 2018", home + "/recommendations?which=LATE");
        assertThat(today(Role.OBSERVER)).contains("توصية أو قرار فات أجله");
        assertThat(today(Role.SERVICE, water)).contains("توصية أو قرار عليكم تنفيذه فات أجله");
        assertThat(today(Role.SERVICE, health)).doesNotContain("فات أجله");
        assertThat(Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT).read(home))
                .contains("recommandation ou décision a dépassé son échéance");
    }

    @Test
    void anActivityPastItsTermWaitsForStaffAndForWhoIsInChargeOfIt() {
        var goal = programme.addGoal(cell.id(), cycle.id(), "G1", new Bilingual("هدف", "But"), BY);
        var planned = new NewActivity(
                "G1.1",
                new Bilingual("جرد الحاجيات", "Recenser les besoins"),
                new Period(LocalDate.of(2018, 4, 16), LocalDate.of(2018, 6, 8)),
                List.of(water.value()),
                List.of(),
                ActivityState.UNDER_WAY);
        var id = programme.addActivity(cell.id(), cycle.id(), goal, planned, BY);

        assertThat(today(Role.AGENT))
                .contains(
                        "نشاط من برنامج العمل فات أجله",
                        "منذ 9 يونيو 2018",
                        home + "/cycles/" + cycle.code() + "/programme");
        assertThat(today(Role.SERVICE, water)).contains("نشاط عليكم إنجازه فات أجله");
        assertThat(today(Role.SERVICE, health)).doesNotContain("فات أجله");

        var done = new NewActivity(
                planned.code(),
                planned.title(),
                planned.period(),
                planned.who(),
                planned.objectives(),
                ActivityState.DONE);
        programme.changeActivity(cell.id(), cycle.id(), id, done, BY);

        assertThat(today(Role.AGENT)).doesNotContain("فات أجله");
    }

    @Test
    void aMeetingOfWhichNobodyWroteWhoCameWaitsForItsFacilitator() {
        var sheet = home + "/meetings/" + meeting.value() + "/attendance";

        assertThat(today(Role.FACILITATOR)).contains("لقاء لم يسجل حضوره بعد", sheet);
        assertThat(today(Role.FACILITATOR, health)).contains("لقاء لم يسجل حضوره بعد");
        assertThat(today(Role.FACILITATOR, water)).doesNotContain("لم يسجل حضوره");

        attendance.attend(cell.id(), meeting, NewAttendee.persons("person", null, null, 12), BY);

        assertThat(today(Role.FACILITATOR)).doesNotContain("لم يسجل حضوره");
    }

    @Test
    void aFileWhoseColumnsNobodyExplainedWaitsForStaff() {
        var file = "س;ص\nشيء;آخر\nثان;ثالث\n".getBytes(StandardCharsets.UTF_8);
        var id = imports.open(cell.id(), "ideas", cycle.code(), "atelier.csv", file, BY);

        assertThat(today(Role.AGENT)).contains("ملف ينتظر بيان معنى أعمدته", home + "/imports/" + id.value());
        assertThat(today(Role.OBSERVER)).doesNotContain("ملف ينتظر");
    }
}
