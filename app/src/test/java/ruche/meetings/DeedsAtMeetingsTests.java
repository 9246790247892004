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
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class DeedsAtMeetingsTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Recommendations recommendations;

    private MeetingGround given;
    private Pages agent;
    private String actor;

    @BeforeEach
    void anAssociation() {
        given = new MeetingGround(program);
        agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        actor = given.base() + "/actors/" + given.well.value();
    }

    @Test
    void aDayBeforeItWasSeenLastIsAskedAboutAndTakenOnceItIsMeant() {
        var meeting = given.meeting(LocalDate.of(2018, 1, 20));
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.organisation("association", given.well.value()),
                MeetingGround.US);

        var asked = agent.post(actor + "/dissolve", "day", "2018-01-19", "why", "Assemblée générale");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains("Le 20 janvier 2018", "Atelier de l’eau", "id=\"meant-error\"", "Assemblée générale");
        assertThat(Pages.text(agent.in(Lang.AR).post(actor + "/dissolve", "day", "2018-01-19", "why", "حُلت")))
                .contains("حضر لقاء «ورشة الماء»");
        assertThat(agent.read(actor)).doesNotContain("N’existe plus");

        agent.post(actor + "/dissolve", "day", "2018-01-19", "why", "Assemblée générale", "meant", "yes");

        assertThat(agent.read(actor)).contains("N’existe plus depuis le 19 janvier 2018");
    }

    @Test
    void itsEndNamesWhatIsStillOpenForItBeforeAndAfter() {
        var past = given.meeting(LocalDate.of(2018, 1, 20));
        var ahead = given.meeting(LocalDate.of(2095, 1, 20));
        invitations.invite(given.cell.id(), ahead, List.of(given.well.value()), MeetingGround.US);
        var decided = recommendations.add(
                given.cell.id(),
                past,
                new NewRecommendation(
                        Recommendation.Kind.DECISION,
                        "",
                        new Bilingual("حفر البئر", "Creuser le puits"),
                        given.well.value(),
                        "",
                        null),
                MeetingGround.US);
        String[] links = {
            "/recommendations/" + decided.value(),
            "Creuser le puits",
            "/meetings/" + ahead.value() + "/invitations",
            "Atelier de l’eau"
        };
        assertThat(agent.read(actor + "/end"))
                .contains("Encore à la charge de cet acteur")
                .contains(links);

        var done = agent.post(actor + "/dissolve", "day", "2020-01-20", "why", "Assemblée générale");

        assertThat(done.getHeader("Location")).isEqualTo(actor + "/end");
        assertThat(agent.read(actor + "/end")).contains("Resté à la charge").contains(links);
    }
}
