package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.meetings.Attendance;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.meetings.NewAttendee;
import ruche.meetings.NewMeeting;

/// What a meeting's page leads on to: its ideas, its axis, those behind its figures.
@RucheTest
class MeetingIdeasTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IdeaSamples samples;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    private IdeaSamples.Ground ground;
    private MeetingId workshop;
    private String page;

    @BeforeEach
    void aWorkshop() {
        ground = samples.ground();
        var held = new NewMeeting(
                ground.cycle(),
                "workshop",
                LocalDate.of(2018, 1, 15),
                ground.water().id(),
                new Bilingual("ورشة الماء", "Atelier de l’eau"),
                null,
                List.of(),
                null);
        workshop = meetings.add(ground.id(), held, IdeaSamples.AGENT);
        page = "/c/" + ground.cell().code() + "/meetings/" + workshop.value();
    }

    private void propose(int number) {
        var words = "أ".repeat(number);
        var idea = new NewIdea(
                ground.cycle(),
                "حفر بئر " + words,
                "ماء صالح للشرب " + words,
                null,
                "جمعية " + words,
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                workshop.value(),
                "",
                true);
        ideas.propose(ground.id(), idea, IdeaSamples.AGENT);
    }

    @Test
    void aMeetingShowsTheIdeasProposedThereAndLeadsToAllOfThem() {
        for (int number = 1; number <= 14; number++) propose(number);
        var visitor = Pages.of(context);

        assertThat(visitor.read(page)).contains("الأفكار المقترحة في هذا اللقاء", "2018-0012", page + "/ideas");
        assertThat(visitor.read(page)).doesNotContain("2018-0013");
        assertThat(visitor.read(page + "/ideas")).contains("2018-0001", "2018-0014", "عدد الأفكار المقترحة: 14");
        assertThat(visitor.in(Lang.FR).read(page + "/ideas")).contains("14 idées y ont été proposées");
    }

    @Test
    void aMeetingWithFewIdeasNeedsNoOtherPage() {
        propose(1);

        assertThat(Pages.of(context).read(page)).contains("2018-0001").doesNotContain(page + "/ideas");
    }

    @Test
    void itsAxisAndItsFiguresLeadOn() {
        attendance.attend(
                ground.id(), workshop, NewAttendee.organisation("association", ground.bearer()), IdeaSamples.AGENT);
        attendance.attend(
                ground.id(),
                workshop,
                NewAttendee.persons("sector-service", ground.bearer(), null, 3),
                IdeaSamples.AGENT);

        assertThat(Pages.of(context).read(page))
                .contains(
                        "/axes/2018/water",
                        "href=\"#who/association\"",
                        "id=\"who/association\"",
                        "href=\"#who/sector-service\"",
                        "id=\"who/sector-service\"");
    }
}
