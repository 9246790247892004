package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleSamples;
import ruche.strategy.Cycles;

@RucheTest
class ParticipationTests {
    private static final By US = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Actors actors;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Participation participation;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Evidence evidence;

    private Cell cell;
    private Cycle cycle;
    private ActorId well;
    private ActorId school;
    private ActorId service;
    private MeetingId first;
    private MeetingId second;
    private MeetingId study;

    @BeforeEach
    void threeMeetings() {
        cell = CellSamples.fresh(cells);
        cycle = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        well = actors.add(cell.id(), ActorSamples.association("جمعية البئر", "Association du puits"), US);
        school = actors.add(cell.id(), ActorSamples.association("جمعية المدرسة", "Association de l’école"), US);
        service = actors.add(cell.id(), ActorSamples.service("مندوبية الصحة", "Délégation de la santé"), US);
        first = meetings.add(cell.id(), meeting("workshop", 15, "Atelier de l’eau"), US);
        second = meetings.add(cell.id(), meeting("workshop", 16, "Atelier de l’école"), US);
        study = meetings.add(cell.id(), meeting("study-day", 10, "Journée d’étude"), US);
    }

    @Test
    void countsEachOnceOverTheWorkshopsWithItsUnit() {
        attend(first, NewAttendee.organisation("association", well.value()));
        attend(second, NewAttendee.organisation("association", well.value()));
        attend(second, NewAttendee.organisation("association", school.value()));
        attend(first, NewAttendee.persons("sector-service", service.value(), null, 3));
        attend(study, NewAttendee.persons("person", null, null, 40));

        assertThat(participation.of(cell.id(), cycle.id()))
                .extracting(ParticipationRow::category, ParticipationRow::unit, ParticipationRow::count)
                .containsExactly(tuple("association", Unit.ORGANISATION, 2L), tuple("sector-service", Unit.PERSON, 3L));
    }

    @Test
    void knowsAPersonOfAListFromMeetingToMeeting() {
        var doctor = new NewAttendee("s-1", "sector-service", service.value(), new Bilingual("طبيب", ""), 1);
        attend(first, doctor);
        attend(second, doctor);

        assertThat(participation.of(cell.id(), cycle.id()))
                .extracting(ParticipationRow::count)
                .containsExactly(1L);
        assertThat(participation.at(cell.id(), second))
                .extracting(ParticipationRow::count)
                .containsExactly(1L);
    }

    @Test
    void findsTheNewFiguresWhenTheAttendanceChanges() {
        var page = "/c/" + cell.code() + "/cycles/2018/participation";
        attend(first, NewAttendee.organisation("association", well.value()));
        attend(second, NewAttendee.organisation("association", school.value()));
        assertThat(figure(Pages.of(context).read(page), "association")).isEqualTo(2);

        var struck = attendance.of(cell.id(), second).getFirst();
        attendance.strike(cell.id(), second, struck.id(), "سجلت خطأ", US);

        assertThat(figure(Pages.of(context).read(page), "association")).isEqualTo(1);
        attend(second, NewAttendee.persons("sector-service", service.value(), null, 26));
        assertThat(figure(Pages.of(context).in(Lang.FR).read(page), "sector-service"))
                .isEqualTo(26);
    }

    /// Lists of attendance write the association's name where a person's would stand.
    @Test
    void namesABodyOnceWhereTheListSaysItTwice() {
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";
        var twice = new Bilingual("جمعية البئر", "Association du puits");
        attend(first, new NewAttendee("s-7", "association", well.value(), twice, 1));

        var page = Pages.of(context).as(cell.id(), Role.FACILITATOR).read(sheet);

        assertThat(page).containsOnlyOnce("جمعية البئر");
    }

    @Test
    void aPersonTypedInAtTwoWorkshopsCountsOnceAndTheKnownAreOffered() {
        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + second.value() + "/attendance";
        var delegate = NewAttendee.persons("sector-service", service.value(), new Bilingual("المندوب الإقليمي", ""), 1);
        attend(first, delegate);
        attend(first, NewAttendee.persons("sector-service", service.value(), new Bilingual("الطبيب الرئيس", ""), 1));

        attend(
                second,
                NewAttendee.persons("sector-service", service.value(), new Bilingual("المندوب الاقليمي", ""), 1));
        var offered = attendance.elsewhere(cell.id(), meetings.meeting(cell.id(), second));
        assertThat(offered).extracting(Attendee::label).containsExactly(new Bilingual("الطبيب الرئيس", ""));
        assertThat(facilitator.read(sheet)).contains("حضروا هنا أيضا", "الطبيب الرئيس");
        facilitator.post(sheet, "known", offered.getFirst().id().value().toString());

        assertThat(participation.at(cell.id(), second))
                .extracting(ParticipationRow::count)
                .containsExactly(2L);
        assertThat(participation.of(cell.id(), cycle.id()))
                .extracting(ParticipationRow::count)
                .containsExactly(2L);
        attend(second, delegate);
        assertThat(participation.of(cell.id(), cycle.id()))
                .as("a second one of that name at the same workshop is somebody else")
                .extracting(ParticipationRow::count)
                .containsExactly(3L);
    }

    @Test
    void whoeverIsStruckStaysOnTheSheetWithTheReason() {
        attend(first, NewAttendee.organisation("association", well.value()));
        var struck = attendance.of(cell.id(), first).getFirst();
        attendance.strike(cell.id(), first, struck.id(), "سجلت خطأ", US);

        assertThat(participation.at(cell.id(), first)).isEmpty();
        assertThat(attendance.struck(cell.id(), first)).containsExactly(new Struck(struck, "سجلت خطأ"));
        assertThat(Pages.of(context)
                        .as(cell.id(), Role.AGENT)
                        .read("/c/" + cell.code() + "/meetings/" + first.value() + "/attendance"))
                .contains("المشطب عليهم", "سجلت خطأ");

        attend(first, NewAttendee.organisation("association", well.value()));
        assertThat(attendance.struck(cell.id(), first)).isEmpty();
        assertThat(participation.at(cell.id(), first))
                .extracting(ParticipationRow::count)
                .containsExactly(1L);
    }

    @Test
    void nobodyIsStruckTwice() {
        attend(first, NewAttendee.organisation("association", well.value()));
        var struck = attendance.of(cell.id(), first).getFirst();
        attendance.strike(cell.id(), first, struck.id(), "سجلت خطأ", US);

        assertThatThrownBy(() -> attendance.strike(cell.id(), first, struck.id(), "مرة أخرى", US))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("meetings.not-on-sheet"));
        assertThat(attendance.struck(cell.id(), first)).containsExactly(new Struck(struck, "سجلت خطأ"));
    }

    @Test
    void asManyPersonsWithoutANameAreCountedTwiceOnlyWhenSomebodySaysSo() {
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";
        assertThat(agent.post(sheet, "category", "university-or-international", "heads", "2")
                        .getStatus())
                .isEqualTo(302);

        var again = agent.post(sheet, "category", "university-or-international", "heads", "2");

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(content(again)).contains("est déjà sur la feuille", "name=\"again\"");
        assertThat(participation.at(cell.id(), first))
                .extracting(ParticipationRow::count)
                .containsExactly(2L);
        assertThat(agent.post(sheet, "category", "university-or-international", "heads", "2", "again", "yes")
                        .getStatus())
                .isEqualTo(302);
        assertThat(participation.at(cell.id(), first))
                .extracting(ParticipationRow::count)
                .containsExactly(4L);
    }

    private static String content(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theAuditSaysWhoWasStruckFromWhichMeeting() {
        attend(first, NewAttendee.persons("sector-service", service.value(), new Bilingual("المندوب الإقليمي", ""), 3));
        var struck = attendance.of(cell.id(), first).getFirst();
        attendance.strike(cell.id(), first, struck.id(), "سجلت خطأ", US);
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);

        assertThat(agent.in(Lang.FR).read("/c/" + cell.code() + "/audit"))
                .contains(
                        "Présence rayée",
                        "/meetings/" + first.value() + "\">Participant <bdi>المندوب الإقليمي</bdi>",
                        "Atelier de l’eau, 15 janvier 2018",
                        "Nombre de personnes\u00a0:</span> <bdi>3</bdi>",
                        "Délégation de la santé");
        assertThat(agent.read("/c/" + cell.code() + "/audit"))
                .contains("مشارك <bdi>المندوب الإقليمي</bdi>", "15 يناير 2018", "عدد الأشخاص:</span> <bdi>3</bdi>");

        attendance.erase(cell.id(), struck.id(), "بطلب منه", US);
        assertThat(agent.read("/c/" + cell.code() + "/audit")).doesNotContain("المندوب الإقليمي");
    }

    @Test
    void theAuditSaysWhatWasChangedOfAMeeting() {
        var before = meetings.meeting(cell.id(), first);
        meetings.change(cell.id(), first, meeting("workshop", 17, before.title().fr()), US);

        assertThat(Pages.of(context).as(cell.id(), Role.AGENT).in(Lang.FR).read("/c/" + cell.code() + "/audit"))
                .contains("<bdi>15 janvier 2018</bdi> → <bdi>17 janvier 2018</bdi>");
    }

    @Test
    void takesNoOrganisationWithoutItsActor() {
        assertThatThrownBy(() -> attend(first, NewAttendee.persons("association", null, null, 1)))
                .isInstanceOf(AttendanceMiswritten.class);
        assertThatThrownBy(() -> attend(first, NewAttendee.persons("association", well.value(), null, 2)))
                .isInstanceOf(AttendanceMiswritten.class);
    }

    @Test
    void keepsEachCellsMeetingsToItself() {
        var other = CellSamples.fresh(cells).id();
        attend(first, NewAttendee.organisation("association", well.value()));

        assertThatThrownBy(() -> meetings.meeting(other, first)).isInstanceOf(NotFound.class);
        assertThat(participation.of(other, cycle.id())).isEmpty();
        assertThat(attendance.of(other, first)).isEmpty();
    }

    @Test
    void letsAFacilitatorTickOffWhoIsThereButNotStrike() {
        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";

        assertThat(facilitator.in(Lang.FR).read(sheet + "?words=puits")).contains("Association du puits", "Présente");
        assertThat(facilitator
                        .post(sheet, "actor", well.value().toString(), "category", "association")
                        .getStatus())
                .isEqualTo(302);
        assertThat(facilitator
                        .post(
                                sheet,
                                "category",
                                "sector-service",
                                "heads",
                                "2",
                                "actorName",
                                "مندوبيه الصحه",
                                "label_ar",
                                "طبيبان")
                        .getStatus())
                .isEqualTo(302);

        assertThat(participation.at(cell.id(), first))
                .extracting(ParticipationRow::count)
                .containsExactly(1L, 2L);
        var someone = attendance.of(cell.id(), first).getFirst().id().value();
        assertThat(facilitator
                        .post(sheet + "/" + someone + "/strike", "why", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(Pages.of(context).get(sheet).getStatus()).isNotEqualTo(200);
    }

    @Test
    void countsAnOrganisationOnlyAsWhatTheRegistrySaysItIs() {
        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";

        assertThat(facilitator.in(Lang.FR).read(sheet + "?words=puits"))
                .contains("Présente\u00A0: Associations")
                .doesNotContain("Présente\u00A0: Coopératives");
        var wrong = facilitator.in(Lang.FR).post(sheet, "actor", well.value().toString(), "category", "cooperative");

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(participation.at(cell.id(), first)).isEmpty();
    }

    @Test
    void countsPersonsInWhateverDigitsAndNobodyUnasked() {
        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";

        var untouched = facilitator.post(sheet, "category", "", "heads", "");
        var crowd = facilitator.in(Lang.FR).post(sheet, "category", "person", "heads", "999999999");
        facilitator.post(sheet, "category", "person", "heads", "٣");

        assertThat(untouched.getStatus()).isEqualTo(422);
        assertThat(Pages.text(crowd)).contains("id=\"heads-error\"", "Le nombre de personnes va de 1 à 10");
        assertThat(participation.at(cell.id(), first))
                .extracting(ParticipationRow::count)
                .containsExactly(3L);
    }

    @Test
    void allThatIsWrongWithALineIsSaidAtOnce() {
        var facilitator = Pages.of(context).in(Lang.FR).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";

        var wrong = facilitator.post(sheet, "category", "", "actorName", "Personne de ce nom", "heads", "beaucoup");

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Pages.text(wrong)).contains("id=\"category-error\"", "id=\"actorName-error\"", "id=\"heads-error\"");
    }

    @Test
    void theListIsNarrowedToWorkshopsToOtherMeetingsAndToAKind() {
        var list = "/c/" + cell.code() + "/meetings?cycle=2018";
        Pages.of(context)
                .as(cell.id(), Role.AGENT)
                .post(
                        "/c/" + cell.code() + "/meetings",
                        "cycle",
                        "2018",
                        "kind",
                        "committee",
                        "day",
                        "2018-02-12",
                        "title_fr",
                        "Premier comité");
        var visitor = Pages.of(context).in(Lang.FR);
        var workshop = "/meetings/" + first.value();

        assertThat(visitor.read(list)).contains(workshop, "Premier comité");
        assertThat(visitor.read(list + "&kind=WORKSHOPS")).contains(workshop).doesNotContain("Premier comité");
        assertThat(visitor.read(list + "&kind=OTHERS"))
                .contains("Premier comité")
                .doesNotContain(workshop);
        assertThat(visitor.read(list + "&kind=committee"))
                .contains("Premier comité")
                .doesNotContain(workshop);
        assertThat(visitor.read(list + "&kind=nowhere")).contains("Aucune réunion de ce type.");
    }

    @Test
    void showsAMeetingWithoutSayingWhoThePersonsWere() {
        attend(first, NewAttendee.organisation("association", well.value()));
        attend(first, NewAttendee.persons("sector-service", service.value(), new Bilingual("اسم شخصي", ""), 1));
        var added = new NewRecommendation(
                Recommendation.Kind.DECISION,
                "",
                new Bilingual("إصلاح البئر", "Réparer le puits"),
                service.value(),
                "",
                LocalDate.of(2018, 3, 1));
        var decision = recommendations.add(cell.id(), first, added, US);
        var path = "/c/" + cell.code() + "/meetings/" + first.value();

        var french = Pages.of(context).in(Lang.FR).read(path);

        assertThat(french).contains("Atelier de l’eau", "Association du puits", "Réparer le puits", "de retard");
        assertThat(Pages.of(context).read(path))
                .contains("ورشة تشاركية", "جمعية البئر")
                .doesNotContain("اسم شخصي");
        evidence.add(cell.id(), decision, NewPiece.words(new Bilingual("أُصلح", "Réparé")), US);
        recommendations.follow(cell.id(), decision, Recommendation.State.DONE, LocalDate.of(2018, 2, 20), "", US);
        assertThat(Pages.of(context).in(Lang.FR).read(path)).contains("réalisé").doesNotContain("de retard");
    }

    @Test
    void anAgentAddsAMeetingAndItsMinutes() {
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);
        var base = "/c/" + cell.code() + "/meetings";

        var added = agent.post(
                base,
                "cycle",
                "2018",
                "kind",
                "committee",
                "day",
                "2018-02-12",
                "title_ar",
                "اجتماع اللجنة الأول",
                "facilitators",
                service.value().toString());
        var path = String.valueOf(added.getRedirectedUrl());
        var minutes = agent.post(
                path + "/recommendations",
                "kind",
                "RECOMMENDATION",
                "text_ar",
                "توصية مهمة",
                "ownerText",
                "رئيس اللجنة");

        assertThat(added.getStatus()).isEqualTo(302);
        assertThat(minutes.getStatus()).isEqualTo(302);
        assertThat(Pages.of(context).read(path)).contains("اجتماع اللجنة الأول", "توصية مهمة", "رئيس اللجنة", "R1");
        assertThat(Pages.of(context).in(Lang.FR).read(base + "?cycle=2018"))
                .contains("Atelier de l’eau", "Réunion du comité", "12 février 2018");
    }

    private void attend(MeetingId meeting, NewAttendee attendee) {
        attendance.attend(cell.id(), meeting, attendee, US);
    }

    private NewMeeting meeting(String kind, int day, String title) {
        var name = new Bilingual("", title);
        return new NewMeeting(cycle.id(), kind, LocalDate.of(2018, 1, day), null, name, null, List.of(), null);
    }

    /// The number in the first table's row of a category.
    private static long figure(String page, String category) {
        var row = page.substring(page.indexOf("data-category=\"" + category + "\""));
        return Long.parseLong(row.replaceAll("(?s)^.*?data-count=\"(\\d+)\".*$", "$1"));
    }

    @Test
    void namesABodyOnceInWhateverSpellingAndLanguage() {
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";
        attend(
                first,
                new NewAttendee("s-7", "association", well.value(), new Bilingual("", "ASSOCIATION DU PUITS"), 1));

        assertThat(Pages.of(context).as(cell.id(), Role.FACILITATOR).read(sheet))
                .contains("جمعية البئر")
                .doesNotContain("ASSOCIATION DU PUITS");
    }

    @Test
    void namesABodyOnceWhereItsDelegateIsCalledByIt() {
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";
        var delegate = new Bilingual("ممثل جمعية البئر 2", "");
        attend(first, new NewAttendee("s-8", "association", well.value(), delegate, 1));

        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);

        assertThat(facilitator.read(sheet)).containsOnlyOnce("جمعية البئر");
        assertThat(facilitator.in(Lang.FR).read(sheet)).contains("Association du puits", "ممثل جمعية البئر 2");
    }

    @Test
    void aLongSheetIsSearchedByAFewLettersInAnySpelling() {
        var facilitator = Pages.of(context).as(cell.id(), Role.FACILITATOR);
        var sheet = "/c/" + cell.code() + "/meetings/" + first.value() + "/attendance";
        for (int i = 1; i <= 11; i++)
            attend(first, NewAttendee.persons("person", null, new Bilingual("أحمد العلوي " + i, ""), 1));
        attend(first, NewAttendee.persons("person", null, new Bilingual("إيمان بنعلي", ""), 1));

        assertThat(facilitator.read(sheet)).contains("id=\"among\"", "أحمد العلوي 11", "إيمان بنعلي");
        assertThat(facilitator.read(sheet + "?among=%D8%A7%D9%8A%D9%85%D8%A7%D9%86"))
                .contains("إيمان بنعلي", "اللائحة كلها")
                .doesNotContain("أحمد العلوي");
        assertThat(facilitator.read(sheet + "?among=%D8%B2%D9%87%D8%B1%D8%A7%D8%A1"))
                .contains("لا أحد في اللائحة بهذا الاسم");
    }
}
