package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
class CertificateTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Certificates certificates;

    private MeetingGround given;
    private MeetingId meeting;
    private AttendeeId doctor;

    @BeforeEach
    void aWorkshopThatWasHeld() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2018, 1, 20));
        attend(NewAttendee.organisation("association", given.well.value()));
        doctor = attend(NewAttendee.persons(
                "sector-service", given.service.value(), new Bilingual("طبيب المركز", "Le médecin du centre"), 1));
        attend(NewAttendee.persons("person", null, null, 40));
    }

    @Test
    void eachActorAndEachPersonWithANameGetsOneAndKeepsItsNumber() {
        var page = given.page(meeting) + "/certificates";
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);

        assertThat(agent.post(page).getStatus()).isEqualTo(302);
        var first = certificates.of(given.cell.id(), meeting);
        agent.post(page);

        assertThat(first).hasSize(2);
        assertThat(first.getFirst().number()).isEqualTo(given.cell.prefix() + "-A-2018-0001");
        assertThat(certificates.of(given.cell.id(), meeting)).isEqualTo(first);
        assertThat(agent.read(page)).contains("Association du puits", "Le médecin du centre", "papers-fr.pdf");
    }

    @Test
    void thePaperIsCheckedByItsNumberAndItsCodeOnly() {
        certificates.issue(given.cell.id(), meeting, MeetingGround.US);
        var one = of(doctor);
        var visitor = Pages.of(context).in(Lang.FR);
        var page = given.base() + "/certificates/" + one.number();

        assertThat(visitor.read(page)).doesNotContain("médecin", one.code());
        assertThat(visitor.read(page + "?code=WRONGONE"))
                .contains("Aucune attestation")
                .doesNotContain("médecin");
        assertThat(visitor.read(given.base() + "/certificates/" + given.cell.prefix() + "-A-2018-0999?code=WRONGONE"))
                .contains("Aucune attestation");
        assertThat(visitor.read(page + "?code=" + one.code().toLowerCase(java.util.Locale.ROOT)))
                .contains("Le médecin du centre", "Atelier de l’eau", "20 janvier 2018", one.number());
        assertThat(visitor.read(given.base() + "/certificates?number=" + one.number() + "&code=" + one.code()))
                .contains("Le médecin du centre");
        assertThat(visitor.get(page + "?code=" + one.code()).getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void whoIsStruckHoldsNoneAndAnErasedNameIsShownToNobody() {
        certificates.issue(given.cell.id(), meeting, MeetingGround.US);
        var one = of(doctor);
        var page = given.base() + "/certificates/" + one.number() + "?code=" + one.code();

        attendance.erase(given.cell.id(), doctor, "بطلب منه", MeetingGround.US);
        assertThat(Pages.of(context).in(Lang.FR).read(page)).doesNotContain("médecin");
        attendance.strike(given.cell.id(), meeting, doctor, "لم يحضر", MeetingGround.US);

        assertThat(Pages.of(context).in(Lang.FR).read(page))
                .contains("n’est plus valable")
                .doesNotContain("médecin");
    }

    @Test
    void nobodyGetsOneBeforeTheDay() {
        var ahead = given.meeting(LocalDate.of(2095, 1, 20));

        assertThatThrownBy(() -> certificates.issue(given.cell.id(), ahead, MeetingGround.US))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo("meetings.certificate-early"));
        var answer = Pages.of(context).as(given.cell.id(), Role.AGENT).post(given.page(ahead) + "/certificates");
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    private Certificate of(AttendeeId attendee) {
        return certificates.of(given.cell.id(), meeting).stream()
                .filter(one -> one.attendee().equals(attendee))
                .findFirst()
                .orElseThrow();
    }

    private AttendeeId attend(NewAttendee attendee) {
        return attendance.attend(given.cell.id(), meeting, attendee, MeetingGround.US);
    }
}
