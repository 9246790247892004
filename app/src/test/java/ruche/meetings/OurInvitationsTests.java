package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
class OurInvitationsTests {
    private static final String WAITS = "invitation à une rencontre attend votre réponse";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Certificates certificates;

    private MeetingGround given;
    private Pages member;

    @BeforeEach
    void anAssociationThatSomebodySpeaksFor() {
        given = new MeetingGround(program);
        member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.well.value());
    }

    @Test
    void anInvitationWithoutAnAnswerWaitsForWhoeverSpeaksForTheActor() {
        var meeting = given.meeting(LocalDate.of(2095, 1, 20));
        assertThat(member.read(given.base())).doesNotContain(WAITS);
        var invitation = invited(meeting, given.well.value());

        assertThat(member.read(given.base())).contains(WAITS, given.base() + "/our-invitations", "depuis le");
        assertThat(member.read(given.base() + "/our-invitations"))
                .contains("Atelier de l’eau", "Association du puits", "20 janvier 2095", "sans réponse de votre part")
                .contains("href=\"/i/" + invitation.token() + "\"");
        assertThat(member.in(Lang.AR).read(given.base() + "/our-invitations")).contains("دعواتنا", "لم تجيبوا بعد");

        invitations.answer(given.cell.id(), invitation.id(), new Answer(2, ""), "LINK", MeetingGround.US);

        assertThat(member.read(given.base())).doesNotContain(WAITS);
        assertThat(member.read(given.base() + "/our-invitations")).contains("vient", "Changer la réponse");
    }

    @Test
    void anotherActorsInvitationIsSeenByNobodyElse() {
        var meeting = given.meeting(LocalDate.of(2095, 1, 20));
        var other = invited(meeting, given.school.value());

        assertThat(member.read(given.base())).doesNotContain(WAITS);
        assertThat(member.read(given.base() + "/our-invitations"))
                .contains("Aucune invitation")
                .doesNotContain(other.token());
        assertThat(Pages.of(context).get(given.base() + "/our-invitations").getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void nothingIsAskedOfAMeetingThatIsOverOrCancelled() {
        invited(given.meeting(LocalDate.of(2018, 1, 20)), given.well.value());
        var meeting = given.meeting(LocalDate.of(2095, 1, 20));
        invited(meeting, given.well.value());
        assertThat(member.read(given.base())).contains(WAITS);

        preparations.cancel(given.cell.id(), meeting, new Bilingual("تأجيل", "Report"), MeetingGround.US);

        assertThat(member.read(given.base())).doesNotContain(WAITS);
    }

    @Test
    void whoSpeaksForAnActorFindsItsCertificatesAndNobodyElsesOnes() {
        var meeting = given.meeting(LocalDate.of(2018, 1, 20));
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.organisation("association", given.well.value()),
                MeetingGround.US);
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.persons("person", given.well.value(), new Bilingual("", "Person of the test"), 1),
                MeetingGround.US);
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.persons("person", given.well.value(), new Bilingual("", "Autre Personne"), 1),
                MeetingGround.US);
        assertThat(member.read(given.base() + "/our-invitations")).doesNotContain("Attestations");
        certificates.issue(given.cell.id(), meeting, MeetingGround.US);

        assertThat(member.read(given.base() + "/our-invitations"))
                .contains("Attestations de participation", "Association du puits", "20 janvier 2018")
                .contains("Person of the test")
                .doesNotContain("Autre Personne");
        var other = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.school.value());
        assertThat(other.read(given.base() + "/our-invitations")).doesNotContain("Attestations");
        var number = certificates.of(given.cell.id(), meeting).getFirst().number();
        var paper = given.base() + "/our-certificates/" + number + "/paper-fr.pdf";
        assertThat(member.get(paper).getContentType()).isEqualTo("application/pdf");
        assertThat(other.get(paper).getStatus()).isEqualTo(404);
    }

    private Invitation invited(MeetingId meeting, UUID actor) {
        invitations.invite(given.cell.id(), meeting, List.of(actor), MeetingGround.US);
        return invitations.of(given.cell.id(), meeting).getFirst();
    }
}
