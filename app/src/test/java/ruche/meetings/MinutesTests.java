package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
import ruche.meetings.MinutesVersion.State;

@RucheTest
class MinutesTests {
    private static final String SECRET_NAME = "طبيب المركز الصحي";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesTemplate template;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Recommendations recommendations;

    private MeetingGround given;
    private MeetingId meeting;
    private AgendaPointId point;
    private String page;

    @BeforeEach
    void aWorkshopThatWasHeld() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2018, 1, 20));
        page = given.page(meeting) + "/minutes";
        point = preparations.addPoint(
                given.cell.id(), meeting, new Bilingual("حالة الآبار", "L’état des puits"), 30, null, MeetingGround.US);
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.organisation("association", given.well.value()),
                MeetingGround.US);
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.persons("sector-service", given.service.value(), new Bilingual(SECRET_NAME, ""), 1),
                MeetingGround.US);
        said("حفر بئر", "Creuser un puits");
    }

    @Test
    void aDraftBeginsWithWhatTheProgramKnows() {
        var agent = as(Role.AGENT);

        assertThat(agent.read(page + "/edit"))
                .contains("Atelier de l’eau", "20 janvier 2018", "L’état des puits", "Creuser un puits", "Associations")
                .doesNotContain(SECRET_NAME);
    }

    @Test
    void theyGoFromTheDraftByTheChairToEverybody() {
        var agent = as(Role.AGENT);
        var chair = as(Role.COMMITTEE);
        agent.post(
                page + "/chair",
                "chaired_ar",
                "السيد العامل",
                "chaired_fr",
                "Monsieur le gouverneur",
                "chair",
                chair.person().value().toString());
        assertThat(agent.post(page, fields("0")).getStatus()).isEqualTo(302);
        assertThat(visitor().read(page)).contains("en préparation").doesNotContain("La nappe baisse");
        assertThat(chair.read(page)).contains("La nappe baisse");

        agent.post(page + "/send");
        assertThat(chair.read(given.base())).contains("procès-verbal attend votre validation");
        assertThat(agent.post(page, fields("1")).getStatus()).isEqualTo(422);
        chair.post(page + "/send-back", "remarks", "Citez la délégation.");
        assertThat(agent.read(page)).contains("Citez la délégation.");
        assertThat(agent.read(given.base() + "/notices")).contains("Citez la délégation.");

        agent.post(page + "/send");
        chair.post(page + "/validate");
        assertThat(minutes.last(given.cell.id(), meeting).orElseThrow().onWord())
                .isEmpty();
        assertThat(agent.read(given.base())).contains("procès-verbal validé est à publier");
        agent.post(page + "/publish");

        assertThat(visitor().read(page))
                .contains("La nappe baisse", "Monsieur le gouverneur", "Creuser un puits", "Association du puits")
                .doesNotContain(SECRET_NAME);
        assertThat(visitor().read(given.page(meeting))).contains("/minutes\"");
    }

    @Test
    void whoChairedIsWrittenWhereItWasLeftOpenOnceItIsKnown() {
        var agent = as(Role.AGENT);
        assertThat(agent.read(page + "/edit"))
                .contains("présidée par ……", "(lieu : Maison des jeunes", "(المكان: دار الشباب")
                .doesNotContain("بـدار", "à Maison");
        agent.post(
                page,
                "base",
                "0",
                "text-opening_ar",
                "افتتح اللقاء، برئاسة ……، صباحا.",
                "text-opening_fr",
                "Ouverture présidée par …….");

        agent.post(page + "/chair", "chaired_ar", "السيد العامل", "chaired_fr", "Monsieur le gouverneur");

        assertThat(agent.read(page))
                .contains("présidée par Monsieur le gouverneur")
                .doesNotContain("……");
        assertThat(Pages.of(context).as(given.cell.id(), Role.AGENT).read(page)).contains("برئاسة السيد العامل، صباحا");
    }

    @Test
    void whatIsLeftOpenKeepsTheMinutesFromBeingValidated() {
        var agent = as(Role.AGENT);
        agent.post(page + "/chair", "chaired_ar", "السيد العامل", "chaired_fr", "Monsieur le gouverneur");
        agent.post(
                page,
                "base",
                "0",
                "text-opening_fr",
                "Ouverture.",
                "concluded-" + point.value() + "_fr",
                "Coût : …… dirhams.");
        agent.post(page + "/send");

        var refused = agent.post(page + "/validate", "word", "par téléphone");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("garde un blanc à compléter", "L’état des puits (texte français)");
        assertThat(agent.read(page)).contains("L’état des puits (texte français)");
        assertThat(Pages.text(agent.in(Lang.AR).post(page + "/validate", "word", "هاتفيا")))
                .contains("(النص الفرنسي)");
        agent.post(page + "/take-back", "why", "à compléter");
        agent.post(
                page,
                "base",
                "1",
                "text-opening_fr",
                "Ouverture.",
                "concluded-" + point.value() + "_fr",
                "Coût : 800 dirhams.");
        agent.post(page + "/send");
        assertThat(agent.post(page + "/validate", "word", "par téléphone").getStatus())
                .isEqualTo(302);
    }

    @Test
    void whoWasThereIsCountedInGoodWords() {
        sent();

        assertThat(as(Role.AGENT).read(page))
                .contains("1 organisation<", "1 personne<", "Associations</bdi>\u00A0: <bdi>");
        assertThat(Pages.of(context).as(given.cell.id(), Role.AGENT).read(page)).contains("هيئة واحدة", "شخص واحد");
    }

    @Test
    void onlyTheChairOrStaffOnHisWordValidates() {
        sent();
        var member = as(Role.MEMBER);
        var agent = as(Role.AGENT);

        assertThat(member.post(page + "/validate").getStatus()).isEqualTo(404);
        assertThat(Pages.text(agent.post(page + "/validate"))).contains("Écrivez comment la présidence a répondu");
        agent.post(page + "/validate", "word", "A signé le papier");

        var last = minutes.last(given.cell.id(), meeting).orElseThrow();
        assertThat(last.state()).isEqualTo(State.VALIDATED);
        assertThat(last.onWord()).isEqualTo("A signé le papier");
        assertThat(visitor().get(page + "/versions/1").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsPublishedNeverChangesACorrectionIsANewVersion() {
        published();
        var first = minutes.text(given.cell.id(), meeting, 1);
        said("تسييج الحقل", "Clôturer le champ");
        attendance.attend(
                given.cell.id(),
                meeting,
                NewAttendee.organisation("association", given.school.value()),
                MeetingGround.US);
        assertThat(minutes.text(given.cell.id(), meeting, 1)).isEqualTo(first);
        assertThat(visitor().read(page)).doesNotContain("Clôturer le champ");

        assertThat(key(() -> save(1, "La nappe remonte", ""))).isEqualTo("meetings.minutes-note-missing");
        save(1, "La nappe remonte", "Un mot mal écrit");
        minutes.send(given.cell.id(), meeting, MeetingGround.US);
        minutes.validate(given.cell.id(), meeting, "بكلمته", MeetingGround.US);
        minutes.publish(given.cell.id(), meeting, MeetingGround.US);

        assertThat(visitor().read(page)).contains("corrige la version 1", "Un mot mal écrit", "Clôturer le champ");
        assertThat(visitor().read(page + "/versions/1")).contains("La nappe baisse", "corrigée depuis");
        assertThat(visitor().read(page + "/compare"))
                .contains("<del>baisse</del>", "<ins>remonte</ins>", "Clôturer le champ");
    }

    @Test
    void whoSavesOverAnothersVersionIsToldFirst() {
        var agent = as(Role.AGENT);
        agent.post(page, fields("0"));

        var answer = agent.post(page, fields("0"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("version 1", "La nappe baisse", "name=\"base\" value=\"1\"");
        assertThat(agent.post(page, fields("1")).getStatus()).isEqualTo(302);
        assertThat(minutes.versions(given.cell.id(), meeting)).hasSize(1);
    }

    @Test
    void whatWasWrittenUnderAPointTakenOffTheAgendaStays() {
        save(0, "La nappe baisse", "");
        preparations.removePoint(given.cell.id(), point, MeetingGround.US);

        assertThat(minutes.draft(given.cell.id(), meeting).points())
                .singleElement()
                .satisfies(left -> assertThat(left.title().fr()).isEqualTo("L’état des puits"));
    }

    @Test
    void whatTheChairAgreedToIsWhatWasDecidedByThen() {
        minutes.name(
                given.cell.id(), meeting, new Chair(null, new Bilingual("العامل", "Le gouverneur")), MeetingGround.US);
        save(0, "La nappe baisse", "");
        said("تسييج الحقل", "Clôturer le champ");

        minutes.send(given.cell.id(), meeting, MeetingGround.US);

        var last = minutes.last(given.cell.id(), meeting).orElseThrow();
        assertThat(last.number()).isEqualTo(2);
        assertThat(minutes.text(given.cell.id(), meeting, 2).resolutions()).hasSize(2);
        assertThat(key(() -> minutes.publish(given.cell.id(), meeting, MeetingGround.US)))
                .isEqualTo("meetings.minutes-not-validated");
    }

    @Test
    void theTemplateIsTheCells() {
        var agent = as(Role.AGENT);
        var here = given.base() + "/meetings/minutes-template";

        agent.post(
                here,
                "code",
                "press",
                "kind",
                "TEXT",
                "heading_ar",
                "الصحافة",
                "heading_fr",
                "La presse",
                "begins_fr",
                "Rien ne fut dit à la presse le {date}.");
        assertThat(agent.read(here)).contains("{date}").doesNotContain("{day}");
        agent.post(here + "/opening/remove");
        agent.post(here + "/press/raise");
        assertThat(Pages.text(agent.post(
                        here, "code", "again", "kind", "AGENDA", "heading_ar", "نقط", "heading_fr", "Points")))
                .contains("déjà une partie");

        assertThat(template.parts(given.cell.id()))
                .extracting(MinutesPart::code)
                .containsExactly("presence", "agenda", "resolutions", "press", "closing");
        assertThat(agent.read(page + "/edit")).contains("Rien ne fut dit à la presse le 20 janvier 2018.");
    }

    private void sent() {
        minutes.name(
                given.cell.id(), meeting, new Chair(null, new Bilingual("العامل", "Le gouverneur")), MeetingGround.US);
        save(0, "La nappe baisse", "");
        minutes.send(given.cell.id(), meeting, MeetingGround.US);
    }

    private void published() {
        sent();
        minutes.validate(given.cell.id(), meeting, "بكلمته", MeetingGround.US);
        minutes.publish(given.cell.id(), meeting, MeetingGround.US);
    }

    private void save(int base, String said, String note) {
        Map<String, Bilingual> written = new LinkedHashMap<>();
        written.put("said/" + point.value(), new Bilingual("قيل", said));
        minutes.save(given.cell.id(), meeting, written, base, note, MeetingGround.US);
    }

    private String[] fields(String base) {
        var field = "said-" + point.value();
        return new String[] {
            "base",
            base,
            field + "_ar",
            "الفرشة تنخفض",
            field + "_fr",
            "La nappe baisse",
            "text-opening_fr",
            "Ouvert à 9 h"
        };
    }

    private void said(String ar, String fr) {
        recommendations.add(
                given.cell.id(),
                meeting,
                new NewRecommendation(
                        Recommendation.Kind.DECISION,
                        "",
                        new Bilingual(ar, fr),
                        given.service.value(),
                        "",
                        LocalDate.of(2018, 3, 1)),
                MeetingGround.US);
    }

    private static String key(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var why = new String[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> why[0] = refusal.key());
        return why[0];
    }

    private Pages as(Role role) {
        return Pages.of(context).in(Lang.FR).as(given.cell.id(), role);
    }

    private Pages visitor() {
        return Pages.of(context).in(Lang.FR);
    }
}
