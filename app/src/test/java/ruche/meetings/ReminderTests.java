package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class ReminderTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Reminders reminders;

    @Autowired
    private MeetingReminders ofMeetings;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Preparations preparations;

    @Autowired
    private JdbcClient db;

    private MeetingGround given;
    private MeetingId meeting;
    private LocalDate today;

    @BeforeEach
    void aMeetingOfLastMonth() {
        given = new MeetingGround(program);
        today = recommendations.today(given.cell.id());
        meeting = given.meeting(today.minusDays(40));
    }

    @Test
    void whoSpeaksForTheOwnerIsRemindedOnceAStep() {
        var speaker = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.SERVICE, given.service.value());
        said("حفر البئر", given.service.value(), "", today.plusDays(2));
        said("تسييج الحقل", given.service.value(), "", today.plusDays(60));

        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isEqualTo(1);
        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isZero();

        assertThat(speaker.read(given.base() + "/notices"))
                .contains("حفر البئر")
                .doesNotContain("تسييج الحقل");
    }

    @Test
    void whatIsLateIsRemindedUntilSomethingShowsThatItIsDone() {
        var well = said("حفر البئر", given.service.value(), "", today.minusDays(2));
        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isEqualTo(1);
        assertThat(kinds()).containsExactly("meetings.notice-late");

        evidence.add(given.cell.id(), well, NewPiece.words(new Bilingual("حُفر", "Creusé")), MeetingGround.US);
        recommendations.follow(given.cell.id(), well, Recommendation.State.DONE, today, "", MeetingGround.US);

        assertThat(reminders.now(given.cell.id(), List.of(well), MeetingGround.US))
                .isZero();
    }

    @Test
    void whoHasNoAccountGetsALetterAndWhatIsHistoryNone() {
        said("حفر البئر", null, "اللجنة التقنية", today.minusDays(1));
        said("نشر المعايير", given.service.value(), "", today.minusDays(20));
        said("عمل قديم", given.well.value(), "", null);
        var old = given.meeting(today.minusYears(3));
        recommendations.add(
                given.cell.id(),
                old,
                new NewRecommendation(
                        Recommendation.Kind.DECISION,
                        "",
                        new Bilingual("قرار من الماضي", "Une décision d’antan"),
                        given.service.value(),
                        "",
                        today.minusYears(2)),
                MeetingGround.US);

        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isEqualTo(2);

        assertThat(Pages.of(context).as(given.cell.id(), Role.AGENT).read(given.base() + "/outbox/print"))
                .contains("اللجنة التقنية", "مندوبية الصحة", "حفر البئر")
                .doesNotContain("قرار من الماضي");
    }

    @Test
    void aLetterThatWaitsIsWithdrawnOnceWhatItRemindsOfIsDone() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var well = said("حفر البئر", given.service.value(), "", today.minusDays(2));
        var fence = said("تسييج الحقل", null, "اللجنة التقنية", today.minusDays(2));
        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isEqualTo(2);
        var print = given.base() + "/outbox/print";
        assertThat(agent.read(print)).contains("حفر البئر", "تسييج الحقل");

        recommendations.follow(given.cell.id(), well, Recommendation.State.UNDER_WAY, null, "", MeetingGround.US);
        assertThat(agent.read(print)).contains("حفر البئر");
        evidence.add(given.cell.id(), well, NewPiece.words(new Bilingual("حُفر", "Creusé")), MeetingGround.US);
        recommendations.follow(given.cell.id(), well, Recommendation.State.DONE, today, "", MeetingGround.US);

        assertThat(agent.read(print)).contains("تسييج الحقل").doesNotContain("حفر البئر");
        assertThat(states()).containsExactly("SKIPPED notices.withdrawn", "WAITING ");
        var letter = db.sql("select id from notice where cell_id = :cell order by id limit 1")
                .param("cell", given.cell.id().value())
                .query(UUID.class)
                .single();
        assertThat(agent.read(given.base() + "/outbox/" + letter)).contains("Retiré avant le départ");

        recommendations.follow(
                given.cell.id(), fence, Recommendation.State.DROPPED, null, "لا حاجة إليه", MeetingGround.US);

        assertThat(agent.read(print)).doesNotContain("تسييج الحقل");
    }

    private List<String> states() {
        return db.sql("""
                select d.state || ' ' || d.reason as said from notice_delivery d
                where d.cell_id = :cell and d.channel = 'PRINT' order by d.notice_id""")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("said"))
                .list();
    }

    @Test
    void whatABodyThatIsDissolvedHadToDoIsHandedOverToAnother() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var well = said("حفر البئر", given.well.value(), "", today.minusDays(2));
        agent.post(
                given.base() + "/actors/" + given.well.value() + "/dissolve",
                "day",
                today.minusDays(1).toString(),
                "why",
                "حلت نفسها");
        var own = given.base() + "/recommendations/" + well.value();

        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isZero();
        assertThat(agent.read(own)).contains("organisme dissous");
        assertThat(agent.read(given.base() + "/recommendations/reminders")).contains("organisme dissous", "#hand-over");

        var unsaid = agent.post(own + "/owner", "owner", given.service.value().toString());
        var gone = agent.post(own + "/owner", "owner", given.well.value().toString(), "handedWhy", "خطأ");
        var handed = agent.post(
                own + "/owner",
                "owner",
                given.service.value().toString(),
                "due",
                today.plusDays(30).toString(),
                "handedWhy",
                "حُلت الجمعية");

        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(Pages.text(gone)).contains("Cet organisme est dissous");
        assertThat(handed.getStatus()).isEqualTo(302);
        var now = recommendations.recommendation(given.cell.id(), well);
        assertThat(now.owner()).isEqualTo(given.service.value());
        assertThat(now.due()).isEqualTo(today.plusDays(30));
        assertThat(reminders.now(given.cell.id(), List.of(well), MeetingGround.US))
                .isEqualTo(1);
    }

    @Test
    void anAgentSeesWhatWouldGoAndSendsItOnceADay() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var well = said("حفر البئر", given.service.value(), "", today.plusDays(100));
        var page = given.base() + "/recommendations/reminders";

        assertThat(agent.read(page + "?one=" + well.value())).contains("مندوبية الصحة", "السلام عليكم", "Sur papier");
        assertThat(kinds()).isEmpty();
        assertThat(agent.post(page, "remind", well.value().toString()).getStatus())
                .isEqualTo(302);
        agent.post(page, "remind", well.value().toString());

        assertThat(kinds()).containsExactly("meetings.notice-due");
        assertThat(agent.read(page)).contains("dernier rappel");
        assertThat(Pages.text(agent.post(page))).contains("Choisissez ce qui est à rappeler");
        assertThat(Pages.of(context)
                        .as(given.cell.id(), Role.FACILITATOR)
                        .get(page)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theDaysAreTheCells() {
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        var page = given.base() + "/recommendations/reminders";
        said("حفر البئر", given.service.value(), "", today.plusDays(2));

        assertThat(Pages.text(agent.post(page + "/days", "before", "demain"))).contains("demain");
        assertThat(agent.post(page + "/days", "before", "٢٠، 10", "late", "", "meeting", "1")
                        .getStatus())
                .isEqualTo(302);
        assertThat(agent.read(page)).contains("value=\"20, 10\"");

        agent.post(page + "/days", "before", "", "late", "", "meeting", "");
        assertThat(reminders.daily(given.cell.id(), ReminderTask.US)).isZero();
    }

    @Test
    void thoseInvitedAreRemindedOfTheMeetingUnlessTheySaidNoOrItIsCancelled() {
        var near = given.meeting(today.plusDays(1));
        var cancelled = given.meeting(today.plusDays(1));
        for (var each : List.of(near, cancelled))
            invitations.invite(
                    given.cell.id(), each, List.of(given.well.value(), given.school.value()), MeetingGround.US);
        preparations.cancel(given.cell.id(), cancelled, new Bilingual("عطلة", "Jour férié"), MeetingGround.US);
        var comes = Pages.of(context).as(given.cell.id(), Role.MEMBER, given.well.value());
        Pages.of(context).as(given.cell.id(), Role.MEMBER, given.school.value());
        var refused = invitations.of(given.cell.id(), near).stream()
                .filter(one -> given.school.value().equals(one.actor()))
                .findFirst()
                .orElseThrow();
        invitations.answer(given.cell.id(), refused.id(), new Answer(0, ""), "STAFF", MeetingGround.US);

        assertThat(ofMeetings.daily(given.cell.id(), ReminderTask.US)).isEqualTo(1);
        assertThat(ofMeetings.daily(given.cell.id(), ReminderTask.US)).isZero();

        assertThat(comes.read(given.base() + "/notices")).contains("ورشة الماء", "دار الشباب");
    }

    private List<String> kinds() {
        return db.sql("select kind from notice where cell_id = :cell order by id")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private RecommendationId said(String what, @Nullable UUID owner, String ownerText, @Nullable LocalDate due) {
        return recommendations.add(
                given.cell.id(),
                meeting,
                new NewRecommendation(Recommendation.Kind.DECISION, "", new Bilingual(what, ""), owner, ownerText, due),
                MeetingGround.US);
    }
}
