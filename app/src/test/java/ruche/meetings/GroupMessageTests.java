package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// Messages to actors of the registry and to the guests of a meeting.
@RucheTest
class GroupMessageTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient db;

    private MeetingGround given;
    private Pages agent;
    private Pages member;

    @BeforeEach
    void twoAssociationsOfWhichOneHasAnAccount() {
        given = new MeetingGround(program);
        agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
        member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.well.value());
    }

    @Test
    void aMessageIsLookedAtInEachLanguageAndTriedBeforeItGoesToTheActorsChosen() {
        var seen = Pages.text(written("look", "kind", "ASSOCIATION"));

        assertThat(seen)
                .contains("value=\"2\"", "Envoyer (2)", "Sur papier", "Dans le logiciel")
                .contains("Réunion jeudi", "اجتماع الخميس", "lang=\"en\"");
        assertThat(count()).isZero();

        assertThat(Pages.text(written("test", "kind", "ASSOCIATION"))).contains("Le message d’essai");
        assertThat(agent.read(given.base() + "/notices")).contains("Réunion jeudi");
        assertThat(member.read(given.base() + "/notices")).doesNotContain("Réunion jeudi");

        var sent = written("send", "kind", "ASSOCIATION", "counted", "2");

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(member.read(given.base() + "/notices")).contains("Réunion jeudi");
        assertThat(agent.read(given.base() + "/outbox/print"))
                .contains("جمعية المدرسة")
                .doesNotContain("مندوبية الصحة");
        assertThat(agent.read(String.valueOf(sent.getHeader("Location")))).contains("Par moyen d’envoi", "Sur papier");
    }

    @Test
    void whatWasCountedIsWhatIsSent() {
        assertThat(Pages.text(written("send", "kind", "ASSOCIATION", "counted", "5")))
                .contains("Le nombre de destinataires est devenu 2");
        assertThat(count()).isZero();
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        var said = Pages.text(agent.post(given.base() + "/mailings/new", "act", "look"));

        assertThat(said).contains("Choisissez à qui écrire", "id=\"subject-error\"", "id=\"text-error\"");
    }

    @Test
    void theGuestsOfAMeetingAreWrittenToByTheirAnswer() {
        var meeting = given.meeting(LocalDate.of(2095, 1, 20));
        invitations.invite(
                given.cell.id(), meeting, List.of(given.well.value(), given.school.value()), MeetingGround.US);
        var comes = invitations.of(given.cell.id(), meeting).stream()
                .filter(one -> given.well.value().equals(one.actor()))
                .findFirst()
                .orElseThrow();
        invitations.answer(given.cell.id(), comes.id(), new Answer(1, ""), "STAFF", MeetingGround.US);
        var id = meeting.value().toString();
        assertThat(agent.read(given.base() + "/mailings/new?meeting=" + id))
                .contains("Atelier de l’eau, 20 janvier 2095");

        assertThat(Pages.text(written("look", "meeting", id))).contains("Envoyer (2)");
        assertThat(Pages.text(written("look", "meeting", id, "answer", "WAITING")))
                .contains("Aucun invité de cette rencontre");
        written("send", "meeting", id, "answer", "COMING");
        assertThat(member.read(given.base() + "/notices")).contains("Réunion jeudi");
        written("send", "meeting", id, "answer", "INVITED");
        assertThat(agent.read(given.base() + "/outbox/print")).contains("اجتماع الخميس", "جمعية المدرسة");
    }

    /// One of two circles is one recipient.
    @Test
    void nobodyIsWrittenToTwice() {
        assertThat(Pages.text(written("look", "kind", "ASSOCIATION", "roles", "MEMBER")))
                .contains("Envoyer (2)");
    }

    private MockHttpServletResponse written(String act, String... more) {
        var fields = new ArrayList<>(List.of(
                "act",
                act,
                "subject_ar",
                "اجتماع الخميس",
                "subject_fr",
                "Réunion jeudi",
                "text_ar",
                "مرحبا",
                "text_fr",
                "Venez"));
        fields.addAll(List.of(more));
        return agent.post(given.base() + "/mailings/new", fields.toArray(String[]::new));
    }

    private int count() {
        return db.sql("select count(*) from notice where cell_id = :cell and kind = 'notices.notice-message'")
                .param("cell", given.cell.id().value())
                .query(Integer.class)
                .single();
    }
}
