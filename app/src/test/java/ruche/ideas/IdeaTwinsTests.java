package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.engine.text.Place;
import ruche.engine.text.twins.Reason;
import ruche.engine.text.twins.Twin;
import ruche.engine.text.twins.Verdict;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

@RucheTest
class IdeaTwinsTests {
    private static final String AIN_NAHL = "99.001.1.1";
    private static final String TELL_ZHAR = "99.001.1.2";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    Ideas ideas;

    @Autowired
    IdeaTwins twins;

    @Autowired
    TwinIndexes indexes;

    @Autowired
    TwinDecisions decisions;

    @Autowired
    IdeaSamples samples;

    @Autowired
    TransactionTemplate transaction;

    IdeaSamples.Ground ground;
    String home;
    Idea french;

    @BeforeEach
    void aFrenchWell() {
        ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
        home = "/c/" + ground.cell().code();
        french = samples.stored(ground, frenchWell(AIN_NAHL));
        samples.stored(ground, IdeaSamples.at(idea(ground, "ملعب القرب لشباب المركز", "لا ملعب للشباب."), AIN_NAHL));
        ready(ground);
    }

    private NewIdea frenchWell(String commune) {
        var well =
                idea(ground, "Forage d’un puits au douar Ouled Ali", "L’eau potable est à trois kilomètres du douar.");
        return IdeaSamples.at(well, commune);
    }

    /// As people say it.
    private NewIdea darijaWell(String commune) {
        var well = idea(ground, "بغينا نحفرو بير فدوار اولاد علي", "الما ديال الشرب بعيد علينا بزاف 3 كيلومتر");
        return IdeaSamples.at(well, commune);
    }

    private void ready(IdeaSamples.Ground of) {
        until(() -> indexes.of(of.id()).isPresent());
    }

    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not ready in a minute");
            Thread.onSpinWait();
        }
    }

    @Test
    void ofAnIdeaToldAtLengthWhatIsFarIsNoHint() {
        var told = IdeaSamples.idea(ground, "سياج لحديقة المدرسة", "حديقة المدرسة بلا سياج والماشية تدخلها.");
        var title = IdeaSamples.idea(ground, "سياج لحديقة المدرسة", "");

        assertThat(IdeaTwins.isWorthAHint(near(Verdict.NEAR, 0.12), told)).isFalse();
        assertThat(IdeaTwins.isWorthAHint(near(Verdict.NEAR, 0.2), told)).isTrue();
        assertThat(IdeaTwins.isWorthAHint(near(Verdict.NEAR, 0.12), title)).isTrue();
        assertThat(IdeaTwins.isWorthAHint(near(Verdict.ELSEWHERE, 0.12), told)).isTrue();
    }

    private static Twin near(Verdict verdict, double certainty) {
        var why = new Reason(List.of(), List.of(), Place.SAME, Place.SAME, List.of(), false);
        return new Twin("id", verdict, certainty, why, false);
    }

    @Test
    void anIdeaInDarijaFindsItsFrenchTwinWithTheReason() {
        var alike = twins.alike(ground.id(), darijaWell(AIN_NAHL));

        assertThat(alike.of(TwinKind.SAME)).extracting(IdeaTwin::idea).containsExactly(french);
        var why = why(alike.of(TwinKind.SAME).getFirst());
        assertThat(why.terms()).contains(new Reason.Term("well", "بير", "puits"));
        assertThat(why.commune()).isEqualTo(Place.SAME);
        assertThat(why.locality()).isEqualTo(Place.SAME);
        assertThat(why.cost()).isTrue();
        assertThat(ideas.propose(ground.id(), darijaWell(AIN_NAHL), AGENT))
                .isInstanceOfSatisfying(
                        Submission.LooksLike.class,
                        looks -> assertThat(looks.known()).containsExactly(french));
    }

    private static Reason why(IdeaTwin twin) {
        return Objects.requireNonNull(twin.why());
    }

    @Test
    void theSameElsewhereIsShownAndStopsNobody() {
        var alike = twins.alike(ground.id(), darijaWell(TELL_ZHAR));

        assertThat(alike.of(TwinKind.SAME)).isEmpty();
        assertThat(alike.of(TwinKind.ELSEWHERE)).extracting(IdeaTwin::idea).containsExactly(french);
        assertThat(alike.elsewhere()).isEqualTo(1);
        assertThat(ideas.propose(ground.id(), darijaWell(TELL_ZHAR), AGENT)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void theSameInAnotherCycleIsShownAndStopsNobody() {
        var later = ground.in(samples.cycle(ground.cell(), "2026", 2026).id());
        var again =
                IdeaSamples.at(idea(later, "بغينا نحفرو بير فدوار اولاد علي", "الما ديال الشرب بعيد علينا"), AIN_NAHL);

        assertThat(twins.alike(ground.id(), again).of(TwinKind.BEFORE))
                .extracting(IdeaTwin::idea)
                .containsExactly(french);
        assertThat(ideas.propose(ground.id(), again, AGENT)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void whatSomebodySaidIsDifferentIsNeverProposedAgain() {
        var darija = samples.stored(ground, darijaWell(AIN_NAHL));
        assertThat(pairs()).containsExactly(List.of(french, darija));

        decisions.decide(ground.id(), darija.id(), french.id(), TwinAnswer.DIFFERENT, "دواران", AGENT);

        assertThat(pairs()).isEmpty();
        assertThat(twins.of(ground.id(), darija)).isEmpty();
        assertThat(twins.of(ground.id(), french)).isEmpty();
        indexes.forget(ground.id());
        ready(ground);
        assertThat(pairs()).as("made anew").isEmpty();
        assertThat(twins.of(ground.id(), darija)).isEmpty();
    }

    @Test
    void whatSomebodySaidIsTakenBack() {
        var darija = samples.stored(ground, darijaWell(AIN_NAHL));
        decisions.decide(ground.id(), french.id(), darija.id(), TwinAnswer.DIFFERENT, "", AGENT);

        decisions.undo(ground.id(), darija.id(), french.id(), AGENT);

        assertThat(pairs()).containsExactly(List.of(french, darija));
        assertThat(decisions.latest(ground.id(), 10)).isEmpty();
        assertThatThrownBy(() -> decisions.undo(ground.id(), darija.id(), french.id(), AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ideas.twins-undecided");
    }

    @Test
    void aLinkStandsOnBothPagesAndIsTold() {
        var darija = samples.stored(ground, darijaWell(TELL_ZHAR));

        decisions.decide(ground.id(), french.id(), darija.id(), TwinAnswer.ELSEWHERE, "", AGENT);

        var visitor = Pages.of(context).in(Lang.FR);
        assertThat(visitor.read(home + "/ideas/" + french.number()))
                .contains("Le même projet ailleurs", darija.number(), "Le même projet est demandé ailleurs : idée");
        assertThat(visitor.read(home + "/ideas/" + darija.number()))
                .contains("Le même projet ailleurs", french.number());
    }

    @Test
    void anIdeaWithdrawnOrUndoneIsProposedNoMore() {
        ideas.withdraw(ground.id(), french.id(), "لا حاجة", AGENT);

        assertThat(twins.alike(ground.id(), darijaWell(AIN_NAHL)).isEmpty()).isTrue();
    }

    @Test
    void whatAnImportBringsIsCaughtUpAndGoesWithItsUndo() {
        var importId = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> ideas.importRows(
                ground.id(), ground.cycle(), List.of(row("حفر بئر بدوار أولاد علي")), AGENT, importId));
        var imported = ideas.numbered(ground.id(), ground.cell().prefix() + "-2018-0003");

        assertThat(pairs()).containsExactly(List.of(french, imported));
        decisions.decide(ground.id(), french.id(), imported.id(), TwinAnswer.DIFFERENT, "", AGENT);
        ideas.undoImport(ground.id(), importId, 10, new Bilingual("خطأ", ""), AGENT);

        assertThat(ideas.byId(ground.id(), imported.id()).state()).isEqualTo(IdeaState.UNDONE);
        assertThat(decisions.latest(ground.id(), 10)).isEmpty();
        assertThatThrownBy(() ->
                        decisions.decide(ground.id(), french.id(), imported.id(), TwinAnswer.ELSEWHERE, "", AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ideas.twins-gone");
    }

    private static IdeaImportRow row(String title) {
        return new IdeaImportRow(
                "plan.xlsx",
                "1",
                2,
                "",
                null,
                title,
                "الماء الصالح للشرب بعيد بثلاثة كيلومترات.",
                null,
                "جمعية السرو",
                AIN_NAHL,
                "أولاد علي",
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                "");
    }

    @Test
    void whatIsNotCommittedIsNotCaughtUp() {
        transaction.executeWithoutResult(status -> {
            samples.stored(ground, darijaWell(AIN_NAHL));
            assertThat(twins.of(ground.id(), french)).isEmpty();
            status.setRollbackOnly();
        });
        var darija = samples.stored(ground, darijaWell(AIN_NAHL));

        assertThat(twins.of(ground.id(), french)).extracting(IdeaTwin::idea).containsExactly(darija);
    }

    @Test
    void anotherCellsIdeasAreNeverShown() {
        var neighbour = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        ready(neighbour);
        var well = IdeaSamples.at(idea(neighbour, "بغينا نحفرو بير فدوار اولاد علي", ""), AIN_NAHL);

        assertThat(twins.alike(neighbour.id(), well).isEmpty()).isTrue();
        assertThat(ideas.propose(neighbour.id(), well, AGENT)).isInstanceOf(Submission.Accepted.class);
        assertThat(twins.waiting(neighbour.id(), null, 20).slice().items()).isEmpty();
    }

    @Test
    void theFormIsToldWhatIsThereWhileItIsTyped() {
        var member = Pages.of(context).as(ground.id(), Role.MEMBER, ground.bearer());

        var part = Pages.text(member.post(
                home + "/ideas/new/alike",
                "cycle",
                "2018",
                "title",
                "بغينا نحفرو بير فدوار اولاد علي",
                "commune",
                AIN_NAHL,
                "asked",
                "abc"));

        assertThat(part)
                .contains(french.number(), "<bdi>بير</bdi> = <bdi>puits</bdi>", "في الجماعة نفسها")
                .doesNotContain("<html");
        assertThat(Pages.text(member.post(home + "/ideas/new/alike", "cycle", "2018")))
                .doesNotContain("<li>");
    }

    @Test
    void theAgentSeesPairsAndMergesWithTheOtherChosen() {
        var darija = samples.stored(ground, darijaWell(AIN_NAHL));
        until(() -> twins.open(ground.id()).size() == 1);
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        assertThat(agent.in(Lang.FR).read(home))
                .containsPattern("href=\"" + home + "/ideas/twins\">[^<]*</a>\\s*<small>depuis");

        assertThat(agent.read(home + "/ideas/twins"))
                .contains(french.number(), darija.number(), "أفكار يُرجَّح تكرارها");
        assertThat(agent.in(Lang.FR).read(home + "/ideas/twins")).contains("Les deux parlent de", "Même commune");
        assertThat(agent.read(home + "/ideas/" + darija.number())).contains("قد تكون هي نفسها", french.number());
        assertThat(agent.read(home + "/ideas/" + darija.number() + "/merge?into=" + french.number()))
                .contains("value=\"" + french.number() + "\" required checked");
        var said = agent.post(
                home + "/ideas/twins/decide", "one", french.number(), "other", darija.number(), "answer", "DIFFERENT");
        assertThat(said.getRedirectedUrl()).isEqualTo(home + "/ideas/twins");
        assertThat(agent.read(home + "/ideas/twins")).contains("لا يوجد زوج ينتظر قراركم", "تراجع");
        assertThat(agent.read(home + "/ideas/" + darija.number())).contains("قيل إنها ليست هي الفكرة");
        assertThat(Pages.of(context).read(home + "/ideas/" + darija.number()))
                .as("not for everybody")
                .doesNotContain("قيل إنها ليست هي الفكرة");
    }

    private List<List<Idea>> pairs() {
        var left = new int[] {-1};
        until(() -> {
            var now = twins.waiting(ground.id(), null, 20).left();
            left[0] = now == null ? -1 : now;
            return left[0] == 0;
        });
        return twins.waiting(ground.id(), null, 20).slice().items().stream()
                .map(pair -> List.of(pair.earlier(), pair.later()))
                .toList();
    }

    @Test
    void whatBecameOfPairsIsCounted() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        var darija = samples.stored(ground, darijaWell(AIN_NAHL));
        until(() -> agent.read(home + "/ideas/twins").contains(darija.number()));
        assertThat(agent.read(home + "/learning")).contains("Aucune proposition n’est encore décidée");

        decisions.decide(ground.id(), french.id(), darija.id(), TwinAnswer.DIFFERENT, "", AGENT);
        assertThat(agent.read(home + "/learning")).contains("0 confirmées sur 1 décidées");
        decisions.undo(ground.id(), french.id(), darija.id(), AGENT);
        assertThat(agent.read(home + "/learning")).contains("Aucune proposition n’est encore décidée");
        ideas.merge(ground.id(), darija.id(), french.id(), "البئر نفسها", AGENT);

        assertThat(agent.read(home + "/learning")).contains("1 confirmées sur 1 décidées");
    }
}
