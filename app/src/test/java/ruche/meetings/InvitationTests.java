package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
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
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.meetings.Invitation.State;

@RucheTest
class InvitationTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private BeanFactory program;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Preparations preparations;

    @Autowired
    private JdbcClient db;

    private MeetingGround given;
    private MeetingId meeting;
    private Pages agent;

    @BeforeEach
    void aWorkshopOfThreeSeats() {
        given = new MeetingGround(program);
        meeting = given.meeting(LocalDate.of(2095, 1, 20));
        preparations.prepare(given.cell.id(), meeting, new Preparation(null, null, 3, null, null), MeetingGround.US);
        agent = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.AGENT);
    }

    @Test
    void anAgentSeesWhomAChoiceWouldInviteAndThenInvitesThemOnce() {
        var page = given.page(meeting) + "/invitations";
        invitations.invite(given.cell.id(), meeting, List.of(given.well.value()), MeetingGround.US);

        assertThat(agent.read(page + "?look=yes&kind=ASSOCIATION"))
                .contains("Seront invités\u00A0: 1\u202F; déjà invités\u00A0: 1", "Association de l’école");
        assertThat(agent.post(page, "everyone", "yes", "kind", "ASSOCIATION").getStatus())
                .isEqualTo(302);
        agent.post(page, "everyone", "yes", "kind", "ASSOCIATION");

        assertThat(invitations.of(given.cell.id(), meeting))
                .extracting(Invitation::actor)
                .containsExactlyInAnyOrder(given.well.value(), given.school.value());
        assertThat(invitations.of(given.cell.id(), meeting))
                .extracting(Invitation::token)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.length() == 26);
    }

    @Test
    void whoeverHasTheLinkAnswersWithoutAnAccount() {
        var one = invited(given.well.value());
        var visitor = Pages.of(context).in(Lang.FR);
        var page = "/i/" + one.token();

        assertThat(visitor.read(page))
                .contains("Association du puits", "Atelier de l’eau", "20 janvier 2095", one.code());
        assertThat(visitor.get(page).getHeader("Cache-Control")).contains("no-store");
        assertThat(agent.read(page)).contains("Marquer présent");
        assertThat(Pages.of(context)
                        .in(Lang.FR)
                        .as(given.cell.id(), Role.MEMBER, given.well.value())
                        .read(page))
                .as("who is invited does not let himself in")
                .doesNotContain("Marquer présent");
        assertThat(visitor.post(page, "comes", "YES", "people", "beaucoup").getStatus())
                .isEqualTo(422);
        visitor.post(page, "comes", "YES", "people", "2", "who", "La présidente et le trésorier");

        assertThat(again(one))
                .returns(State.COMING, Invitation::state)
                .returns(2, Invitation::people)
                .returns("LINK", Invitation::how);
        assertThat(agent.read(given.page(meeting) + "/invitations")).contains("La présidente et le trésorier", "2 / 3");
        visitor.post(page, "comes", "NO");
        assertThat(again(one).state()).isEqualTo(State.NOT_COMING);
        assertThat(visitor.get("/i/ABCDEFGHJKMNPQRSTVWXYZ2345").getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverComesWhenNoSeatIsLeftWaitsAndGetsTheNextOne() {
        var first = invited(given.well.value());
        var second = invited(given.school.value());
        var third = invited(given.service.value());
        answer(first, 3);
        var visitor = Pages.of(context).in(Lang.FR);
        visitor.post("/i/" + second.token(), "comes", "YES", "people", "2");
        answer(third, 1);

        assertThat(again(second).state()).isEqualTo(State.WAITING);
        assertThat(again(third).state()).isEqualTo(State.WAITING);
        assertThat(visitor.read("/i/" + second.token())).contains("liste d’attente");

        answer(first, 1);
        assertThat(again(second).state()).isEqualTo(State.COMING);
        assertThat(again(third).state()).as("no seat is left").isEqualTo(State.WAITING);
        invitations.withdraw(given.cell.id(), first.id(), "تكرار", MeetingGround.US);
        assertThat(again(third).state()).isEqualTo(State.COMING);
    }

    @Test
    void whoeverComesSaysHowMany() {
        var one = invited(given.well.value());
        var visitor = Pages.of(context).in(Lang.FR);

        var nobody = visitor.post("/i/" + one.token(), "comes", "YES", "people", "0");
        var nothing = visitor.post("/i/" + one.token());

        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(Pages.text(nobody)).contains("id=\"people-error\"", "Vous dites que vous venez");
        assertThat(Pages.text(nothing)).contains("id=\"comes-error\"", "id=\"people-error\"");
        assertThat(again(one).state()).isEqualTo(State.INVITED);
    }

    @Test
    void whoAreMoreThanTheSeatsLeftAreToldHowManyThereAre() {
        var first = invited(given.well.value());
        var second = invited(given.school.value());
        answer(first, 1);
        var visitor = Pages.of(context).in(Lang.FR);
        assertThat(visitor.read("/i/" + second.token())).contains("Places restantes");

        visitor.post("/i/" + second.token(), "comes", "YES", "people", "3");

        assertThat(again(second).state()).isEqualTo(State.WAITING);
        assertThat(visitor.read("/i/" + second.token()))
                .contains("liste d’attente")
                .containsPattern("Places restantes[^0-9]{1,4}2, et vous êtes 3");
    }

    @Test
    void aPartyLargerThanTheWholeRoomIsToldSoAndHoldsNobodyUp() {
        var large = invited(given.well.value());
        var visitor = Pages.of(context).in(Lang.FR);

        var told = visitor.post("/i/" + large.token(), "comes", "YES", "people", "4");
        var agents = agent.post(given.base() + "/invitations/" + large.id().value() + "/answer", "people", "4");

        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Pages.text(told)).contains("id=\"people-error\"", "la salle entière n’a que 3 places");
        assertThat(Pages.text(agents)).contains("la salle entière n’a que 3 places");
        assertThat(again(large).state()).isEqualTo(State.INVITED);
    }

    @Test
    void aPartyForWhichTheRoomBecameTooSmallIsToldAndPassed() {
        var seated = invited(given.well.value());
        var large = invited(given.school.value());
        var small = invited(given.service.value());
        answer(seated, 1);
        answer(large, 3);
        preparations.prepare(given.cell.id(), meeting, new Preparation(null, null, 2, null, null), MeetingGround.US);

        answer(small, 1);
        invitations.seat(given.cell.id(), meeting, MeetingGround.US);

        assertThat(again(large).state()).isEqualTo(State.WAITING);
        assertThat(again(small).state()).isEqualTo(State.COMING);
        assertThat(Pages.of(context).in(Lang.FR).read("/i/" + large.token()))
                .contains("la salle entière n’a que 2 places");
        assertThat(agent.read(given.page(meeting) + "/invitations")).contains("leur tour ne viendra pas");
    }

    @Test
    void aLargerRoomSeatsThoseWhoWait() {
        var first = invited(given.well.value());
        var second = invited(given.school.value());
        answer(first, 3);
        answer(second, 2);

        agent.post(
                given.page(meeting), "kind", "workshop", "day", "2095-01-20", "capacity", "10", "title_fr", "Atelier");

        assertThat(again(second).state()).isEqualTo(State.COMING);
    }

    @Test
    void nobodyAnswersOnceItIsOverCancelledOrTakenBack() {
        var one = invited(given.well.value());
        invitations.withdraw(given.cell.id(), one.id(), "خطأ", MeetingGround.US);
        closed(one);
        var past = given.meeting(LocalDate.of(2018, 1, 20));
        invitations.invite(given.cell.id(), past, List.of(given.well.value()), MeetingGround.US);
        closed(invitations.of(given.cell.id(), past).getFirst());
        var other = invited(given.school.value());
        preparations.cancel(given.cell.id(), meeting, new Bilingual("مطر", "Pluie"), MeetingGround.US);
        closed(other);

        assertThat(Pages.of(context).in(Lang.FR).read("/i/" + other.token())).contains("Rencontre annulée", "Pluie");
    }

    @Test
    void theMergeFileHasALinkForEachAndNobodyElseGetsIt() {
        var one = invited(given.well.value());
        invitations.invite(given.cell.id(), meeting, "=الضيف", MeetingGround.US);
        var file = given.page(meeting) + "/invitations.csv";

        assertThat(agent.read(file)).contains("/i/" + one.token(), one.code(), "Association du puits", "'=الضيف");
        assertThat(Pages.of(context).get(file).getStatus()).isNotEqualTo(200);
        assertThat(Pages.of(context)
                        .as(given.cell.id(), Role.OBSERVER)
                        .get(file)
                        .getStatus())
                .isNotEqualTo(200);
        assertThat(Pages.of(context).read(given.page(meeting))).doesNotContain(one.token(), one.code(), "الضيف");
    }

    @Test
    void whoeverSpeaksForAnInvitedActorIsToldOnceAndOpensItFromTheInbox() {
        var member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.well.value());
        var other = Pages.of(context).as(given.cell.id(), Role.MEMBER, given.school.value());
        agent.post(given.page(meeting) + "/invitations", "everyone", "yes", "kind", "ASSOCIATION", "words", "البئر");
        agent.post(given.page(meeting) + "/invitations", "everyone", "yes", "kind", "ASSOCIATION", "words", "البئر");
        var one = invitations.of(given.cell.id(), meeting).getFirst();

        assertThat(member.read(given.base() + "/notices"))
                .contains("Invitation", "Atelier de l’eau", "20 janvier 2095", "Association du puits", one.code());
        assertThat(other.read(given.base() + "/notices")).doesNotContain(one.code());
        assertThat(notices())
                .containsExactly("meetings.notice-invited IN_APP SENT", "meetings.notice-invited MAIL SKIPPED");
        assertThat(agent.read(given.page(meeting) + "/invitations")).contains("Dans le logiciel", "Envoyé");

        var id = db.sql("select id from notice where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .query(UUID.class)
                .single();
        var way = member.post(given.base() + "/notices/" + id + "/read").getHeader("Location");
        assertThat(way).isEqualTo("/i/" + one.token());
    }

    @Test
    void whoIsReachedOnPaperAloneHasALetterThatIsWithdrawnWithTheInvitation() {
        var print = given.base() + "/outbox/print";
        var one = invited(given.service.value());
        assertThat(agent.read(print)).contains("مندوبية الصحة", one.code());

        invitations.withdraw(given.cell.id(), one.id(), "تكرار", MeetingGround.US);
        assertThat(agent.read(print)).doesNotContain(one.code());

        var again = invited(given.service.value());
        assertThat(agent.read(print)).contains(again.code());
    }

    @Test
    void anInvitationOnPaperSpeaksOfNoLinkThatItDoesNotCarry() {
        invited(given.well.value());

        assertThat(agent.read(given.base() + "/outbox/print"))
                .contains("رمزكم عند الباب", "تعالوا إلى الخلية")
                .doesNotContain("بالرابط");
    }

    @Test
    void aPersonIsInvitedByNameWithHisContact() {
        var page = given.page(meeting) + "/invitations";
        assertThat(Pages.text(agent.post(page, "guest", "", "contact", "demain")))
                .contains("Écrivez une adresse électronique ou un numéro de téléphone");
        assertThat(agent.post(page, "guest", "الضيفة الكريمة", "contact", "06 12 34 56 78")
                        .getStatus())
                .isEqualTo(302);

        assertThat(invitations.of(given.cell.id(), meeting))
                .extracting(Invitation::contact)
                .containsExactly("+212612345678");
        assertThat(agent.read(given.base() + "/outbox/print")).contains("الضيفة الكريمة", "+212612345678");
        assertThat(inTheRecord("612345678")).isZero();
    }

    @Test
    void aPersonIsWrittenToInHisLanguageWithBothHours() {
        preparations.prepare(
                given.cell.id(),
                meeting,
                new Preparation(LocalTime.of(9, 0), LocalTime.of(12, 30), null, null, null),
                MeetingGround.US);
        var page = given.page(meeting) + "/invitations";
        assertThat(agent.read(page)).contains("name=\"language\"", "Français");

        agent.post(page, "guest", "Madame Exemple", "contact", "guest@example.org", "language", "fr");

        var one = invitations.of(given.cell.id(), meeting).getFirst();
        assertThat(one.path()).isEqualTo("/i/" + one.token() + "?lang=fr");
        var notice = db.sql("select id from notice where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .query(UUID.class)
                .single();
        assertThat(agent.read(given.base() + "/outbox/" + notice))
                .contains("Bonjour Madame Exemple", "09:00 – 12:30")
                .doesNotContain("السلام عليكم");
        assertThat(Pages.of(context).read(one.path())).contains("lang=\"fr\"");
    }

    @Test
    void whoeverWasNeverToldOfAMeetingIsNotToldThatItIsCancelled() {
        var print = given.base() + "/outbox/print";
        var never = invited(given.service.value());
        var handed = invited(given.well.value());
        var answered = invited(given.school.value());
        answer(answered, 1);
        db.sql("""
                update notice_delivery d set state = 'HANDED_OVER', ended_at = now()
                from notice n
                where n.cell_id = :cell and d.cell_id = n.cell_id and d.notice_id = n.id and n.about = :about""")
                .param("cell", given.cell.id().value())
                .param("about", handed.about())
                .update();

        preparations.cancel(given.cell.id(), meeting, new Bilingual("مطر", "Pluie"), MeetingGround.US);

        assertThat(notices())
                .filteredOn(line -> line.startsWith("meetings.notice-cancelled"))
                .hasSize(2);
        assertThat(agent.read(print)).contains("مطر").doesNotContain(never.code(), "مندوبية الصحة");
    }

    @Test
    void thoseInvitedAreToldThatItIsMovedOrCancelledAndThatASeatIsTheirs() {
        var member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.well.value());
        var inbox = given.base() + "/notices";
        var waits = invited(given.well.value());
        var first = invited(given.school.value());
        answer(first, 3);
        answer(waits, 1);
        answer(first, 0);
        assertThat(member.read(inbox)).contains("Une place est à vous");

        preparations.move(
                given.cell.id(),
                meeting,
                LocalDate.of(2095, 2, 3),
                null,
                null,
                new Bilingual("القاعة غير متاحة", "Salle fermée"),
                MeetingGround.US);
        assertThat(member.read(inbox)).contains("3 février 2095", "Salle fermée");

        preparations.cancel(given.cell.id(), meeting, new Bilingual("مطر", "Pluie"), MeetingGround.US);
        assertThat(member.read(inbox)).contains("n’aura pas lieu", "Pluie");
        assertThat(notices()).doesNotContain("meetings.notice-invited PRINT WAITING");
    }

    @Test
    void whoeverWasNotReachedYetIsInvitedToTheNewDayAloneAndWhoSaidNoHearsOfIt() {
        var member = Pages.of(context).in(Lang.FR).as(given.cell.id(), Role.MEMBER, given.well.value());
        invited(given.service.value());
        answer(invited(given.well.value()), 0);

        preparations.move(
                given.cell.id(),
                meeting,
                LocalDate.of(2095, 2, 3),
                null,
                null,
                new Bilingual("القاعة غير متاحة", "Salle fermée"),
                MeetingGround.US);

        assertThat(notices())
                .filteredOn(line -> line.contains("PRINT"))
                .containsExactlyInAnyOrder(
                        "meetings.notice-invited PRINT SKIPPED", "meetings.notice-invited PRINT WAITING");
        assertThat(agent.read(given.base() + "/outbox/print")).contains("2095");
        assertThat(member.read(given.base() + "/notices")).contains("3 février 2095", "Salle fermée");
        assertThat(agent.read(given.base() + "/meetings")).doesNotContain(">annulée<");

        preparations.cancel(given.cell.id(), meeting, new Bilingual("مطر", "Pluie"), MeetingGround.US);
        assertThat(agent.read(given.base() + "/meetings")).contains(">annulée<");
    }

    @Test
    void aMeetingOfThePastInvitesNobodyAnew() {
        Pages.of(context).as(given.cell.id(), Role.MEMBER, given.well.value());
        var past = given.meeting(LocalDate.of(2018, 1, 20));

        invitations.invite(given.cell.id(), past, List.of(given.well.value()), MeetingGround.US);

        assertThat(notices()).isEmpty();
    }

    @Test
    void invitationsOfBeforeTheOutboxAreSentWhenAskedForOnceEach() {
        invited(given.service.value());
        db.sql("delete from notice_delivery where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .update();
        db.sql("delete from notice where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .update();
        var page = given.page(meeting) + "/invitations";
        assertThat(agent.read(page)).contains("Une invitation n’a pas encore été envoyée");

        agent.post(page, "untold", "yes");
        agent.post(page, "untold", "yes");

        assertThat(notices()).containsExactly("meetings.notice-invited PRINT WAITING");
        assertThat(agent.read(page)).doesNotContain("n’a pas encore été envoyée");
    }

    @Test
    void theFieldIsChosenFromTheListByItsNameAndTheCategoryToo() {
        var page = given.page(meeting) + "/invitations";
        assertThat(agent.read(page)).contains("<select id=\"field\"", ">Eau<", "<select id=\"category\"");

        assertThat(agent.read(page + "?look=yes&category=cooperative")).contains("Seront invités\u00A0: 0");
        assertThat(agent.read(page + "?look=yes&category=association"))
                .contains("Seront invités\u00A0: 2", "Sur papier");
    }

    @Test
    void aLinkEndsOnceTheMeetingIsLongOver() {
        var one = invited(given.well.value());
        var past = given.meeting(LocalDate.of(2018, 1, 20));
        invitations.invite(given.cell.id(), past, List.of(given.well.value()), MeetingGround.US);
        var old = invitations.of(given.cell.id(), past).getFirst();
        var visitor = Pages.of(context).in(Lang.FR);
        assertThat(visitor.get("/i/" + old.token()).getStatus()).isEqualTo(404);

        assertThat(invitations.endLinks(given.cell.id())).isEqualTo(1);
        assertThat(invitations.endLinks(given.cell.id())).isZero();

        assertThat(again(old).token()).startsWith("ended-");
        assertThat(visitor.get("/i/" + one.token()).getStatus()).isEqualTo(200);
    }

    private List<String> notices() {
        return db.sql("""
                select n.kind || ' ' || d.channel || ' ' || d.state as said
                from notice n join notice_delivery d on d.cell_id = n.cell_id and d.notice_id = n.id
                where n.cell_id = :cell order by n.id, d.channel""")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("said"))
                .list();
    }

    private int inTheRecord(String word) {
        return db.sql("select count(*) from record_entry where cell_id = :cell and body like :word")
                .param("cell", given.cell.id().value())
                .param("word", "%" + word + "%")
                .query(Integer.class)
                .single();
    }

    private void closed(Invitation one) {
        assertThatThrownBy(() -> answer(one, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo("meetings.answer-closed"));
    }

    private void answer(Invitation one, int people) {
        invitations.answer(given.cell.id(), one.id(), new Answer(people, ""), "STAFF", MeetingGround.US);
    }

    private Invitation invited(UUID actor) {
        invitations.invite(given.cell.id(), meeting, List.of(actor), MeetingGround.US);
        return invitations.of(given.cell.id(), meeting).stream()
                .filter(one -> actor.equals(one.actor()))
                .findFirst()
                .orElseThrow();
    }

    private Invitation again(Invitation one) {
        return invitations.invitation(given.cell.id(), one.id());
    }
}
