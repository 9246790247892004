package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class DayAheadTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Invitations invitations;

    private MeetingGround given;
    private MeetingId meeting;
    private Pages facilitator;

    @BeforeEach
    void aWorkshopToCome() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2095, 3, 12));
        facilitator = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.FACILITATOR);
    }

    @Test
    void whoeverRegistersSomebodyAtTheDoorOfAMeetingToComeIsAskedAndLosesNothing() {
        var page = given.page(meeting) + "/door";
        assertThat(facilitator.read(page)).contains("un jour à venir");

        var asked = facilitator.post(page, "guest", "Fatima Zahra", "category", "person", "gender", "F");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains(
                        "Cette rencontre est le 12 mars 2095",
                        "id=\"ahead-error\"",
                        "Enregistrer quand même",
                        "Annuler")
                .contains("<input type=\"hidden\" name=\"guest\" value=\"Fatima Zahra\">")
                .contains("<input type=\"hidden\" name=\"gender\" value=\"F\">");
        assertThat(attendance.of(given.cell.id(), meeting)).isEmpty();

        var meant =
                facilitator.post(page, "guest", "Fatima Zahra", "category", "person", "gender", "F", "ahead", "yes");

        assertThat(meant.getHeader("Location")).isEqualTo(page + "?ahead=yes");
        assertThat(attendance.of(given.cell.id(), meeting)).hasSize(1);
        assertThat(facilitator.read(page + "?ahead=yes"))
                .as("asked once for as long as he goes on")
                .contains("vous avez confirmé", "<input type=\"hidden\" name=\"ahead\" value=\"yes\">");
    }

    @Test
    void theSheetAndThePaperAskToo() {
        invitations.invite(given.cell.id(), meeting, List.of(given.well.value()), MeetingGround.US);
        var code = invitations.of(given.cell.id(), meeting).getFirst().code();
        var sheet = given.page(meeting) + "/attendance";

        var persons = facilitator.in(Lang.AR).post(sheet, "category", "person", "heads", "12");
        var paper = facilitator.post(sheet + "/paper", "code", code);

        assertThat(Pages.text(persons))
                .contains("هذا اللقاء يوم 12 مارس 2095", "name=\"heads\" value=\"12\"")
                .doesNotContain("name=\"again\"");
        assertThat(Pages.text(paper)).contains("un jour à venir", "name=\"code\" value=\"" + code + "\"");
        assertThat(attendance.of(given.cell.id(), meeting)).isEmpty();

        facilitator.post(sheet + "/paper", "code", code, "ahead", "yes");
        facilitator.post(sheet, "category", "person", "heads", "12", "ahead", "yes");

        assertThat(attendance.of(given.cell.id(), meeting)).hasSize(2);
    }

    @Test
    void onTheDayAndAfterNobodyIsAsked() {
        for (var day : List.of(LocalDate.now(given.cell.zone()), LocalDate.of(2018, 1, 20))) {
            var page = given.page(given.meeting(day)) + "/door";
            assertThat(facilitator.read(page)).doesNotContain("un jour à venir");
            assertThat(facilitator
                            .post(page, "guest", "Ahmed", "category", "person")
                            .getStatus())
                    .isEqualTo(302);
        }
    }
}
