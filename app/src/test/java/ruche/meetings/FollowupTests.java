package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import ruche.meetings.Recommendation.State;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleSamples;
import ruche.strategy.Cycles;

@RucheTest
class FollowupTests {
    private static final By US = By.commandLine();
    private static final LocalDate STUDIED = LocalDate.of(2018, 1, 10);
    private static final LocalDate HELD = LocalDate.of(2018, 1, 20);

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
    private Recommendations recommendations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Followup followup;

    private Cell cell;
    private Cycle cycle;
    private ActorId service;
    private MeetingId study;
    private MeetingId workshop;

    @BeforeEach
    void twoMeetings() {
        cell = CellSamples.fresh(cells);
        cycle = CycleSamples.withAxes(cycles, axes, cell.id(), 2018);
        service = actors.add(cell.id(), ActorSamples.service("مندوبية الصحة", "Délégation de la santé"), US);
        study = meeting("study-day", STUDIED, "يوم دراسي", "Journée d’étude");
        workshop = meeting("workshop", HELD, "ورشة الماء", "Atelier de l’eau");
    }

    @Test
    void nothingIsDoneWithoutSomethingThatShowsIt() {
        var dug = said(study, "حفر البئر", "Creuser le puits", LocalDate.of(2018, 3, 1));

        assertThatThrownBy(() -> done(dug)).isInstanceOfSatisfying(Refusal.class, why -> {
            assertThat(why.key()).isEqualTo("meetings.evidence-missing");
            assertThat(why.about()).isEqualTo("evidence");
        });

        evidence.add(cell.id(), dug, NewPiece.words(new Bilingual("حُفر في 12 مترا", "Creusé à 12 m")), US);
        done(dug);

        assertThat(recommendations.recommendation(cell.id(), dug).state()).isEqualTo(State.DONE);
    }

    @Test
    void theLastPieceStaysWhileItIsSaidToBeDone() {
        var dug = said(study, "حفر البئر", "Creuser le puits", null);
        var words = evidence.add(cell.id(), dug, NewPiece.words(new Bilingual("حُفر", "Creusé")), US);
        var shown = evidence.add(cell.id(), dug, NewPiece.meeting(workshop, null), US);
        done(dug);

        evidence.remove(cell.id(), dug, words, "كُتب خطأ", US);

        assertThat(evidence.of(cell.id(), dug)).extracting(Piece::id).containsExactly(shown);
        assertThatThrownBy(() -> evidence.remove(cell.id(), dug, shown, "سبب", US))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo("meetings.evidence-last"));
    }

    @Test
    void aDecisionThatTakesUpARecommendationAndAWorkshopThatCarriesItOutReadAsOneThread() {
        var head = said(study, "تنظيم ورشات", "Tenir des ateliers", LocalDate.of(2018, 1, 31));
        var decision = said(workshop, "ورشة كل شهر", "Un atelier par mois", null);
        followup.link(cell.id(), decision, List.of(workshop), List.of(head), US);
        evidence.add(cell.id(), decision, NewPiece.page(Piece.Kind.IDEAS, "/ideas?cycle=2018", null), US);
        recommendations.follow(cell.id(), decision, State.DONE, HELD, "", US);

        var strands = followup.of(cell.id(), cycle.id()).strands();

        assertThat(strands).singleElement().satisfies(strand -> {
            assertThat(strand.head().id()).isEqualTo(head);
            assertThat(strand.events())
                    .extracting(event -> event.day() + " " + event.getClass().getSimpleName())
                    .containsExactly("2018-01-10 Said", "2018-01-20 Said", "2018-01-20 CarriedOut", "2018-01-20 Shown");
        });
        for (var path : List.of("/cycles/2018/followup", "/recommendations/" + head.value())) {
            assertThat(Pages.of(context).in(Lang.FR).read(base() + path))
                    .as(path)
                    .containsSubsequence(
                            "Tenir des ateliers", "Un atelier par mois", "Atelier de l’eau", "/ideas?cycle=2018");
        }
    }

    @Test
    void aThreadGoesForwardInTime() {
        var early = said(study, "توصية", "Recommandation", null);
        var late = said(workshop, "قرار", "Décision", null);
        followup.link(cell.id(), late, List.of(), List.of(early), US);

        refused("meetings.carried-out-early", () -> followup.link(cell.id(), late, List.of(study), List.of(), US));
        refused("meetings.follows-later", () -> followup.link(cell.id(), early, List.of(), List.of(late), US));
        refused("meetings.follows-itself", () -> followup.link(cell.id(), late, List.of(), List.of(late), US));
    }

    @Test
    void twoOfOneMeetingDoNotTakeUpEachOther() {
        var one = said(study, "الأولى", "La première", null);
        var other = said(study, "الثانية", "La seconde", null);
        followup.link(cell.id(), one, List.of(), List.of(other), US);

        refused("meetings.follows-itself", () -> followup.link(cell.id(), other, List.of(), List.of(one), US));
    }

    @Test
    void countsTheDaysThatItIsLate() {
        var due = LocalDate.of(2018, 2, 1);
        var one = said(study, "توصية", "Recommandation", due);
        evidence.add(cell.id(), one, NewPiece.meeting(workshop, null), US);
        recommendations.follow(cell.id(), one, State.DONE, LocalDate.of(2018, 2, 4), "", US);
        var open = recommendations.recommendation(cell.id(), said(study, "أخرى", "Une autre", due));

        assertThat(recommendations.recommendation(cell.id(), one).daysLate(LocalDate.of(2020, 1, 1)))
                .isEqualTo(3);
        assertThat(open.daysLate(LocalDate.of(2018, 2, 12))).isEqualTo(11);
        assertThat(open.daysLate(due)).isZero();
        assertThat(Pages.of(context).read(base() + "/recommendations/" + one.value()))
                .contains("تم التنفيذ بتأخر 3 أيام");
        assertThat(Pages.of(context).in(Lang.FR).read(base() + "/recommendations/" + one.value()))
                .contains("réalisée avec 3 jours de retard");
        assertThat(Pages.of(context)
                        .in(Lang.FR)
                        .read(base() + "/recommendations/" + open.id().value()))
                .containsPattern("\\d+ ans( et \\d+ mois)? de retard");
    }

    @Test
    void listsWhatWaitsByOwnerAndWhatIsLate() {
        said(study, "متأخرة", "En souffrance", LocalDate.of(2018, 2, 1));
        said(study, "في أجلها", "À l’heure", LocalDate.of(2095, 2, 1));
        var page = base() + "/recommendations";
        var french = Pages.of(context).in(Lang.FR);

        assertThat(french.read(page)).containsSubsequence("Délégation de la santé", "En souffrance", "À l’heure");
        assertThat(french.read(page + "?which=LATE")).contains("En souffrance").doesNotContain("À l’heure");
        assertThat(french.read(page + "?which=DONE")).doesNotContain("En souffrance", "À l’heure");
        assertThat(french.read(base() + "/actors/" + service.value())).contains("En souffrance");
        assertThat(french.as(cell.id(), Role.AGENT).read(base())).contains("/recommendations?which=LATE");
        var csv = french.read(page + ".csv?which=LATE");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("Jours de retard", "Délégation de la santé", "2018-02-01");
    }

    @Test
    void anAgentSaysInOneGoThatItIsDoneAndWhatShowsIt() {
        var dug = said(study, "حفر البئر", "Creuser le puits", null);
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);
        var form = base() + "/meetings/" + study.value() + "/recommendations/" + dug.value();

        var bare = agent.post(form, "state", "DONE", "doneOn", "2018-02-01", "why", "Avant la pluie");
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(text(bare)).contains("Ajoutez d’abord ce qui le montre", "Avant la pluie", "2018-02-01");
        var whole = agent.post(
                form,
                "state",
                "DONE",
                "doneOn",
                "2018-02-01",
                "evidence",
                "ADDRESS",
                "address",
                "https://ruche.example" + base() + "/retained",
                "shows_fr",
                "La liste");

        assertThat(whole.getStatus()).isEqualTo(302);
        assertThat(evidence.of(cell.id(), dug)).extracting(Piece::address).containsExactly("/retained");
        assertThat(Pages.of(context).in(Lang.FR).read(base() + "/recommendations/" + dug.value()))
                .contains("href=\"" + base() + "/retained\"", "La liste");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example/x", "file:///etc/passwd", "des mots", "https://"})
    void whatIsNoAddressOfAPageIsNoEvidence(String address) {
        refused("meetings.address-wrong", () -> NewPiece.page(Piece.Kind.ADDRESS, address, null));
    }

    @Test
    void aFileIsWhatItsBytesSayAndIsHandedOutToEverybody() {
        var dug = said(study, "حفر البئر", "Creuser le puits", null);
        var pdf = "%PDF-1.7 محضر".getBytes(StandardCharsets.UTF_8);
        refused("meetings.file-kind", () -> PieceFile.of("محضر.pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        refused("meetings.file-kind", () -> PieceFile.of("محضر.html", pdf));
        refused("meetings.file-large", () -> PieceFile.of("محضر.pdf", new byte[PieceFile.MOST + 1]));

        var id = evidence.add(cell.id(), dug, NewPiece.file(PieceFile.of("C:\\Bureau\\محضر.pdf", pdf), null), US);

        var answer = Pages.of(context).get(base() + "/recommendations/" + dug.value() + "/files/" + id.value());
        assertThat(answer.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(Pages.of(context).read(base() + "/recommendations/" + dug.value()))
                .contains("محضر.pdf");
    }

    @Test
    void refusesDaysThatCannotBe() {
        refused("meetings.due-early", () -> said(workshop, "أجل", "Échéance", STUDIED));
        var one = said(workshop, "تاريخ", "Date", null);
        evidence.add(cell.id(), one, NewPiece.meeting(workshop, null), US);

        refused("meetings.done-early", () -> recommendations.follow(cell.id(), one, State.DONE, STUDIED, "", US));
        refused(
                "meetings.done-in-future",
                () -> recommendations.follow(cell.id(), one, State.DONE, LocalDate.of(2095, 1, 1), "", US));
    }

    @Test
    void nothingOfAnotherCellGetsOnAThread() {
        var other = CellSamples.fresh(cells);
        var theirs = CycleSamples.withAxes(cycles, axes, other.id(), 2018);
        var foreign = meetings.add(
                other.id(),
                new NewMeeting(theirs.id(), "workshop", HELD, null, new Bilingual("ورشة", ""), null, List.of(), null),
                US);
        var one = said(study, "توصية", "Recommandation", null);

        assertThatThrownBy(() -> followup.link(cell.id(), one, List.of(foreign), List.of(), US))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.add(cell.id(), one, NewPiece.meeting(foreign, null), US))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.add(
                        cell.id(), new RecommendationId(UUID.randomUUID()), NewPiece.meeting(study, null), US))
                .isInstanceOf(NotFound.class);
    }

    private String base() {
        return "/c/" + cell.code();
    }

    private static String text(MockHttpServletResponse answer) {
        return Pages.text(answer);
    }

    private void done(RecommendationId id) {
        recommendations.follow(cell.id(), id, State.DONE, LocalDate.of(2018, 2, 1), "", US);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.key()).isEqualTo(key));
    }

    private RecommendationId said(
            MeetingId meeting, String ar, String fr, @org.jspecify.annotations.Nullable LocalDate due) {
        return recommendations.add(
                cell.id(),
                meeting,
                new NewRecommendation(
                        Recommendation.Kind.DECISION, "", new Bilingual(ar, fr), service.value(), "", due),
                US);
    }

    private MeetingId meeting(String kind, LocalDate day, String ar, String fr) {
        return meetings.add(
                cell.id(),
                new NewMeeting(cycle.id(), kind, day, null, new Bilingual(ar, fr), null, List.of(), null),
                US);
    }
}
