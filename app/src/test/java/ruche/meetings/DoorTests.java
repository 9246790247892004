package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

@RucheTest
class DoorTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Participation participation;

    @Autowired
    private Door door;

    @Autowired
    private Actors actors;

    private MeetingGround given;
    private MeetingId meeting;
    private Pages facilitator;

    @BeforeEach
    void aWorkshop() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.now(given.cell.zone()));
        facilitator = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.FACILITATOR);
    }

    @Test
    void aCodeReadAtTheDoorMarksWhoWasInvitedOnce() {
        var one = invited(given.well.value());
        var page = given.page(meeting) + "/door";

        assertThat(facilitator.read(page + "?code=https://ruche.example/i/" + one.token()))
                .contains("Association du puits", "Marquer présent");
        facilitator.post(page, "code", one.code().toLowerCase(java.util.Locale.ROOT));
        facilitator.post(page, "code", one.token());

        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::category, ParticipationRow::count)
                .containsExactly(tuple("association", 1L));
        assertThat(facilitator.read(page + "?code=" + one.code()))
                .contains("présent")
                .doesNotContain("value=\"" + one.code());
    }

    @Test
    void theDoorSaysWhomItHasNoted() {
        var one = invited(given.well.value());
        var page = given.page(meeting) + "/door";

        assertThat(said(facilitator.post(page, "code", one.code())))
                .contains("meetings.said-present", "Association du puits");
        assertThat(said(facilitator.post(page, "category", "person", "guest", "Madame Exemple")))
                .contains("meetings.said-present", "Madame Exemple");
    }

    @Test
    void aKnownBodyThatWasMeantIsTakenWithOneTap() {
        var page = given.page(meeting) + "/door";

        var hinted = facilitator.post(page, "category", "association", "body", "Assoc. du puits");

        assertThat(hinted.getStatus()).isEqualTo(422);
        assertThat(Pages.text(hinted))
                .contains("Est-ce l’un de ces organismes", "name=\"actor\" value=\"" + given.well.value() + "\"");
        facilitator.post(page, "actor", given.well.value().toString());
        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::category, ParticipationRow::count)
                .containsExactly(tuple("association", 1L));
    }

    @Test
    void numbersInNamesAreOrderedAsNumbers() {
        for (var name : List.of("Invité 10", "Invité 2", "invité 1", "Hôte"))
            invitations.invite(given.cell.id(), meeting, name, MeetingGround.US);

        assertThat(facilitator.read(given.page(meeting) + "/attendance/paper"))
                .containsSubsequence("Hôte", "invité 1<", "Invité 2<", "Invité 10<");
    }

    @Test
    void whoSignedThePrintedSheetIsTickedAfterwardsAllOrNone() {
        var well = invited(given.well.value());
        var school = invited(given.school.value());
        var page = given.page(meeting) + "/attendance/paper";

        assertThat(facilitator.read(page))
                .containsSubsequence(
                        "Association de l’école", "Association du puits", "ligne libre", "Noter qui a signé");
        assertThat(facilitator.post(page, "code", well.code(), "code", "ZZZZZZ").getStatus())
                .isEqualTo(422);
        assertThat(participation.at(given.cell.id(), meeting)).isEmpty();
        assertThat(facilitator.post(page).getStatus()).isEqualTo(422);
        facilitator.post(page, "code", well.code(), "code", school.code());

        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::category, ParticipationRow::count)
                .containsExactly(tuple("association", 2L));
        assertThat(facilitator.read(page)).doesNotContain("Noter qui a signé");
        assertThat(Pages.of(context)
                        .as(given.cell.id(), Role.OBSERVER)
                        .get(page)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aServiceCountsThePersonsItSaidItWouldSend() {
        var one = invited(given.service.value());
        invitations.answer(given.cell.id(), one.id(), new Answer(3, ""), "STAFF", MeetingGround.US);

        for (int i = 0; i < 2; i++)
            door.welcome(given.cell.id(), invitations.invitation(given.cell.id(), one.id()), MeetingGround.US);

        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::category, ParticipationRow::unit, ParticipationRow::count)
                .containsExactly(tuple("sector-service", Unit.PERSON, 3L));
    }

    @Test
    void aWrongCodeAndOneOfAnotherMeetingAreRefusedWithTheReason() {
        var other = given.meeting(LocalDate.of(2095, 1, 21));
        invitations.invite(given.cell.id(), other, List.of(given.well.value()), MeetingGround.US);
        var foreign = invitations.of(given.cell.id(), other).getFirst();
        var page = given.page(meeting) + "/door";

        assertThat(facilitator.read(page + "?code=" + foreign.token())).contains("une autre rencontre");
        assertThat(facilitator.read(page + "?code=ZZZZZZ")).contains("Aucune invitation n’a ce code");
        assertThat(facilitator.post(page, "code", "ZZZZZZ").getStatus()).isEqualTo(422);
        var taken = invited(given.school.value());
        invitations.withdraw(given.cell.id(), taken.id(), "سبب", MeetingGround.US);
        assertThatThrownBy(() -> door.read(given.cell.id(), meeting, taken.code()))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo("meetings.code-withdrawn"));
    }

    @Test
    void aFewLettersFindWhoWasInvitedFirstAndThenTheRegistry() {
        invited(given.school.value());
        var page = given.page(meeting) + "/door";

        assertThat(facilitator.read(page + "?words=assoc"))
                .containsSubsequence("Association de l’école", "Association du puits", "non invité");
        assertThat(Pages.of(context)
                        .as(given.cell.id(), Role.AGENT)
                        .read(page + "?words="
                                + java.net.URLEncoder.encode("المدرسه", java.nio.charset.StandardCharsets.UTF_8)))
                .contains("جمعية المدرسة");
        facilitator.post(page, "actor", given.well.value().toString());
        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::count)
                .containsExactly(1L);
    }

    @Test
    void whoCameWithoutAnInvitationIsCountedByGenderAndNobodySumsTwoUnits() {
        var page = given.page(meeting) + "/door";
        facilitator.post(page, "guest", "فاطمة", "category", "person", "gender", "F");
        facilitator.post(page, "guest", "Ahmed", "category", "person", "gender", "M");
        facilitator.post(page, "guest", "Autre", "category", "person");
        facilitator.post(page, "actor", given.well.value().toString());

        var live = facilitator.read(given.page(meeting) + "/live");

        assertThat(live).containsSubsequence("Les personnes par genre", "femme", ">1<", "homme", ">1<", "Non précisé");
        assertThat(live).doesNotContain(">4<", "فاطمة");
        assertThat(attendance.of(given.cell.id(), meeting)).hasSize(4);
        assertThat(Pages.of(context).read(given.page(meeting))).doesNotContain("فاطمة", "Ahmed");
        assertThat(facilitator
                        .post(page, "guest", "Nom", "category", "person", "commune", "99")
                        .getStatus())
                .isEqualTo(422);
        assertThat(facilitator
                        .post(page, "guest", "Nom", "category", "association")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoComesForABodyThatTheRegistryDoesNotKnowIsCountedInItsCategory() {
        var page = given.page(meeting) + "/door";
        var unsaid = facilitator.post(page, "guest", "Khadija", "category", "cooperative");

        facilitator.post(page, "category", "cooperative", "body", "تعاونية الأركان");
        facilitator.post(page, "category", "cooperative", "body", "تعاونيه الاركان");
        facilitator.post(page, "category", "association", "body", "Association du puits");
        facilitator.post(page, "category", "sector-service", "guest", "Ahmed", "body", "Eaux et Forêts");
        facilitator.post(page, "category", "commune", "guest", "Samira", "body", "Délégation de la santé");

        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(Pages.text(unsaid)).contains("id=\"body-error\"", "value=\"Khadija\"");
        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::category, ParticipationRow::count)
                .containsExactly(
                        tuple("association", 1L),
                        tuple("cooperative", 1L),
                        tuple("sector-service", 1L),
                        tuple("commune", 1L));
        assertThat(facilitator.read(given.page(meeting) + "/live")).contains("Coopératives");
        var entered = actors.find(given.cell.id(), "تعاونية الأركان").orElseThrow();
        assertThat(actors.actor(given.cell.id(), entered).kind()).isEqualTo(ActorKind.COOPERATIVE);
        assertThat(facilitator.read(given.page(meeting) + "/attendance"))
                .contains("Ahmed · Eaux et Forêts", "Délégation de la santé");
        assertThat(actors.find(given.cell.id(), "Eaux et Forêts"))
                .as("a service is entered by the agent")
                .isEmpty();
    }

    @Test
    void aBodyWhoseNameIsWrittenShortIsAskedAboutBeforeItIsCountedTwice() {
        var page = given.page(meeting) + "/door";
        facilitator.post(page, "category", "association", "body", "جمعية النور للضوء");

        var asked = facilitator.post(page, "category", "association", "body", "ج. ألنور للضوء");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked)).contains("جمعية النور للضوء", "name=\"again\"", "id=\"body-error\"");
        facilitator.post(page, "category", "association", "body", "ج. ألنور للضوء", "again", "yes");
        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::count)
                .containsExactly(2L);
    }

    @Test
    void aBodyIsCountedInNoCategoryButThatOfItsKind() {
        var page = given.page(meeting) + "/door";

        var wrong = facilitator.post(page, "category", "cooperative", "body", "association du Puits");

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Pages.text(wrong))
                .contains("id=\"category-error\"", "Association", "value=\"association du Puits\"");
        assertThat(participation.at(given.cell.id(), meeting)).isEmpty();
    }

    @Test
    void whoIsRegisteredTwiceIsToldWhenTheFirstWas() {
        var page = given.page(meeting) + "/door";
        facilitator.post(page, "guest", "Fatima Zahra Benali", "category", "person");

        var asked = facilitator.post(page, "guest", "BENALI  fatima zahra", "category", "person", "gender", "F");
        var another = facilitator.post(page, "guest", "Benali Fatima Zahra", "category", "person", "again", "yes");
        var sheet = given.page(meeting) + "/attendance";
        var onSheet = facilitator.post(sheet, "category", "person", "heads", "1", "label_fr", "fatima zahra benali");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Pages.text(asked))
                .contains("id=\"guest-error\"", "est déjà inscrit comme présent à", "name=\"again\"")
                .containsPattern("présent à .{0,3}[0-2][0-9]:[0-5][0-9]")
                .contains("Oui, une autre personne du même nom");
        assertThat(another.getStatus()).isEqualTo(302);
        assertThat(Pages.text(onSheet)).contains("id=\"label-error\"", "Oui, une autre personne du même nom");
        assertThat(attendance.of(given.cell.id(), meeting)).hasSize(2);
    }

    @Test
    void whoWasStruckOffMayBeRegisteredAgain() {
        var page = given.page(meeting) + "/door";
        facilitator.post(page, "guest", "Ahmed", "category", "person");
        var first = attendance.of(given.cell.id(), meeting).getFirst().id();
        attendance.strike(given.cell.id(), meeting, first, "خطأ", MeetingGround.US);

        assertThat(facilitator
                        .post(page, "guest", "Ahmed", "category", "person")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void whoIsThereIsPresentWhateverHeAnswered() {
        var one = invited(given.well.value());
        var page = given.page(meeting) + "/door";
        facilitator.post(page, "code", one.code());
        var agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);

        assertThat(facilitator.read(page + "?words=puits"))
                .contains("présent")
                .doesNotContain("pas encore de réponse", "sans réponse");
        assertThat(agent.read(given.page(meeting) + "/invitations")).containsPattern("badge good\">[^<]*présent");
    }

    @Test
    void aNameErasedFromTheSheetIsErasedFromTheInvitationToo() {
        invitations.invite(given.cell.id(), meeting, "الضيف الكريم", MeetingGround.US);
        var one = invitations.of(given.cell.id(), meeting).getFirst();
        var line = door.welcome(given.cell.id(), one, MeetingGround.US);

        attendance.erase(given.cell.id(), line, "بطلب منه", MeetingGround.US);

        assertThat(invitations.invitation(given.cell.id(), one.id()).guest()).isEqualTo("—");
        assertThat(participation.at(given.cell.id(), meeting))
                .extracting(ParticipationRow::count)
                .containsExactly(1L);
    }

    private Invitation invited(UUID actor) {
        invitations.invite(given.cell.id(), meeting, List.of(actor), MeetingGround.US);
        return invitations.of(given.cell.id(), meeting).stream()
                .filter(one -> actor.equals(one.actor()))
                .findFirst()
                .orElseThrow();
    }

    /// What the next page will say.
    private static String said(MockHttpServletResponse answer) {
        var kept = Objects.requireNonNull(answer.getCookie("ruche-said")).getValue();
        return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
    }
}
