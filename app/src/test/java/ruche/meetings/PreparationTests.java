package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

@RucheTest
class PreparationTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Preparations preparations;

    private MeetingGround given;
    private MeetingId meeting;

    @BeforeEach
    void aWorkshop() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2095, 1, 20));
    }

    @Test
    void aMeetingThatEndsBeforeItBeginsIsRefusedBesideTheFieldInBothLanguages() {
        var fields = new String[] {
            "cycle",
            "2018",
            "kind",
            "workshop",
            "day",
            "2095-02-01",
            "begins",
            "14:00",
            "ends",
            "09:30",
            "title_fr",
            "Atelier du soir"
        };

        var french =
                Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT).post(given.base() + "/meetings", fields);
        var arabic = Pages.of(context).as(given.cell.id(), Role.AGENT).post(given.base() + "/meetings", fields);

        assertThat(french.getStatus()).isEqualTo(422);
        assertThat(Pages.text(french))
                .contains("finit avant de commencer", "id=\"ends-error\"", "Atelier du soir", "09:30");
        assertThat(Pages.text(arabic)).contains("ينتهي اللقاء قبل أن يبدأ", "id=\"ends-error\"");
        assertThat(meetings.of(given.cell.id(), given.cycle.id())).hasSize(1);
    }

    /// Morocco went from GMT back to GMT+1 on 17 June 2018 at 02:00, and to GMT on 13 May 2018 at 03:00, for Ramadan.
    @Test
    void anHourThatTheClockPassesOverIsRefusedAndOfOneThatComesTwiceTheFirstIsMeant() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var page = given.page(given.meeting(LocalDate.of(2018, 1, 20)));
        String[] skipped = {"day", "2018-06-17", "begins", "02:30", "ends", "04:00", "moved_fr", "Ramadan"};

        var french = agent.post(page + "/move", skipped);
        var arabic = agent.in(Lang.AR).post(page + "/move", skipped);

        assertThat(french.getStatus()).isEqualTo(422);
        assertThat(Pages.text(french))
                .contains("id=\"begins-error\"", "02:30 n’existe pas", "de 02:00 à 03:00", "Ramadan");
        assertThat(Pages.text(arabic)).contains("لا وجود للساعة 02:30");
        assertThat(agent.post(page + "/move", "day", "2018-05-13", "begins", "02:30", "moved_fr", "Ramadan")
                        .getStatus())
                .isEqualTo(302);
        for (var shown : List.of(page, page + "/preparation"))
            assertThat(agent.read(shown)).contains("l’heure recule à 03:00", "02:30 arrive deux fois");
    }

    @Test
    void aDayOutsideTheCycleIsAskedAboutAndAllThatIsWrongIsSaidAtOnce() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var fields = new String[] {
            "cycle", "2018", "kind", "workshop", "day", "2031-02-01", "title_fr", "Atelier", "capacity", "zéro"
        };

        var asked = Pages.text(agent.post(given.base() + "/meetings", fields));
        assertThat(asked).contains("id=\"day-error\"", "hors du cycle", "name=\"outside\"", "id=\"capacity-error\"");

        fields[9] = "20";
        assertThat(agent.post(given.base() + "/meetings", fields).getStatus()).isEqualTo(422);
        var meant = java.util.Arrays.copyOf(fields, fields.length + 2);
        meant[fields.length] = "outside";
        meant[fields.length + 1] = "yes";
        assertThat(agent.post(given.base() + "/meetings", meant).getStatus()).isEqualTo(302);

        var empty = Pages.text(agent.post(given.base() + "/meetings", "cycle", "2018", "begins", "midi"));
        assertThat(empty)
                .contains("id=\"kind-error\"", "id=\"day-error\"", "id=\"begins-error\"", "id=\"title-error\"");
        var decision = Pages.text(agent.post(given.page(meeting) + "/recommendations", "due", "demain"));
        assertThat(decision)
                .contains("id=\"kind-error\"", "id=\"text-error\"", "id=\"owner-error\"", "id=\"due-error\"");
    }

    @Test
    void aMeetingThatEndsAsItBeginsOrWithoutABeginningIsRefusedToo() {
        refused("meetings.ends-before", () -> new Preparation(LocalTime.NOON, LocalTime.NOON, null, null, null));
        refused("meetings.begins-missing", () -> new Preparation(null, LocalTime.NOON, null, null, null));
        refused("meetings.capacity-wrong", () -> new Preparation(null, null, 0, null, null));
    }

    @Test
    void anAgentPreparesAMeetingAndEverybodyReadsIt() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var page = given.page(meeting);

        agent.post(
                page,
                "kind",
                "workshop",
                "day",
                "2095-01-20",
                "begins",
                "9h30",
                "ends",
                "12:00",
                "capacity",
                "٤٠",
                "title_fr",
                "Atelier de l’eau",
                "moderators_fr",
                "Le chef de division",
                "rapporteurs_fr",
                "Deux étudiants");
        agent.post(page + "/agenda", "title_fr", "Ouverture", "title_ar", "الافتتاح", "minutes", "20");
        agent.post(page + "/agenda", "title_fr", "Débat", "minutes", "180", "leader_fr", "Les porteurs");

        assertThat(Pages.of(context).in(Lang.FR).read(page))
                .contains("09:30 – 12:00", "Le chef de division", "Deux étudiants", ">40<")
                .containsSubsequence("Ordre du jour", "Ouverture", "20 min", "Débat", "Les porteurs");
        assertThat(agent.read(page + "/preparation")).contains("200", "plus que la rencontre");
        var points = preparations.of(given.cell.id(), meeting).agenda();
        agent.post(given.base() + "/agenda/" + points.getLast().id().value() + "/raise");
        assertThat(Pages.of(context).in(Lang.FR).read(page)).containsSubsequence("Débat", "Ouverture");
        agent.post(given.base() + "/agenda/" + points.getLast().id().value() + "/remove");
        assertThat(Pages.of(context).in(Lang.FR).read(page)).doesNotContain("Débat");
    }

    @Test
    void aMeetingIsMovedAndCancelledWithAReasonThatEverybodyReads() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var page = given.page(meeting);

        var bare = agent.post(page + "/move", "day", "2095-02-03", "begins", "10:00");
        agent.post(page + "/move", "day", "2095-02-03", "begins", "10:00", "moved_fr", "Route coupée");

        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(meetings.meeting(given.cell.id(), meeting).day()).isEqualTo(LocalDate.of(2095, 2, 3));
        assertThat(Pages.of(context).in(Lang.FR).read(page)).contains("20 janvier 2095", "Route coupée", "10:00");

        assertThat(agent.post(page + "/cancel").getStatus()).isEqualTo(422);
        agent.post(page + "/cancel", "cancelled_ar", "فيضانات", "cancelled_fr", "Inondations");
        assertThat(Pages.of(context).in(Lang.FR).read(page)).contains("Rencontre annulée", "Inondations");
        assertThat(Pages.of(context).read(page)).contains("أُلغي اللقاء", "فيضانات");
        refused(
                "meetings.cancelled-before",
                () -> preparations.cancel(given.cell.id(), meeting, new Bilingual("مرة أخرى", ""), MeetingGround.US));
    }

    @Test
    void movingAMeetingIntoThePastIsAskedAbout() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var page = given.page(meeting);
        var fields = new String[] {"day", "2024-02-03", "outside", "yes", "begins", "10:00", "moved_fr", "Erreur"};

        var asked = agent.post(page + "/move", fields);

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked)).contains("est déjà passé", "name=\"past\"");
        assertThat(meetings.meeting(given.cell.id(), meeting).day()).isEqualTo(LocalDate.of(2095, 1, 20));
        agent.post(
                page + "/move",
                Stream.concat(Arrays.stream(fields), Stream.of("past", "yes")).toArray(String[]::new));
        assertThat(meetings.meeting(given.cell.id(), meeting).day()).isEqualTo(LocalDate.of(2024, 2, 3));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
