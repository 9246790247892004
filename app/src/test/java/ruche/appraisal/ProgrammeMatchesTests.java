package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.appraisal.AppraisalSamples.AGENT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.engine.text.convergence.Part;
import ruche.engine.text.convergence.Remedy;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.strategy.Bounds;
import ruche.strategy.Means;
import ruche.strategy.NewSectorProgramme;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

@RucheTest
class ProgrammeMatchesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private SectorProgrammes programmes;

    @Autowired
    private ProgrammeMatches matches;

    @Autowired
    private MatchIndexes indexes;

    @Autowired
    private NoMatches noes;

    @Autowired
    private Convergences convergences;

    private Ground ground;
    private Idea well;
    private String cell;

    @BeforeEach
    void fourProgrammesAndAWell() {
        ground = samples.ground();
        cell = "/c/" + ground.cell().code();
        programme("P01", "دعم التعليم الأولي بالوسط القروي", "Appui au préscolaire rural");
        programme("P02", "دار الأمومة وصحة الأم والطفل", "Dar Al Oumouma, santé de la mère et de l’enfant");
        programme("P03", "الطرق والمسالك القروية", "Routes et pistes rurales");
        well = samples.well(ground);
        until(() -> indexes.of(ground.id()).isPresent());
    }

    private SectorProgramme programme(String code, String ar, String fr) {
        return programmes.add(
                ground.id(),
                new NewSectorProgramme(
                        code,
                        new Bilingual(ar, fr),
                        ground.health().value(),
                        new Period(LocalDate.of(2017, 1, 1), null),
                        List.of(),
                        Set.of(),
                        null,
                        Set.of(Means.MONEY),
                        null,
                        null,
                        null),
                AGENT);
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not ready in a minute");
            Thread.onSpinWait();
        }
    }

    private List<String> fitting(Idea idea) {
        return matches.of(ground.id(), idea).fitting().stream()
                .map(match -> match.programme().code())
                .toList();
    }

    private Match first(Idea idea) {
        return matches.of(ground.id(), idea).fitting().getFirst();
    }

    @Test
    void aWellFindsTheProgrammeOfDrinkingWaterWithWhatMatches() {
        var match = first(well);

        assertThat(match.programme()).isEqualTo(ground.programme());
        assertThat(match.eligible()).isTrue();
        assertThat(match.grounds()).contains(Convergence.Ground.THEME, Convergence.Ground.PERIOD);
        assertThat(match.matching()).extracting(Part::side).contains(Part.Side.SUBJECT, Part.Side.AMOUNT);
        assertThat(matches.filling(ground.id(), ground.programme(), 10))
                .extracting(Match::idea)
                .containsExactly(well);
    }

    @Test
    void saysThatNoneFits() {
        var theatre = samples.idea(ground, "مهرجان المسرح والموسيقى لشباب المدينة", "عروض مسرحية وموسيقية.");

        var found = matches.of(ground.id(), theatre);

        assertThat(found.fitting()).isEmpty();
        assertThat(found.nearest()).isNotEmpty();
        assertThat(Pages.of(context).as(ground.id(), Role.AGENT).read(cell + "/appraisal/ideas/" + theatre.number()))
                .contains("لا يوجد بين البرامج القطاعية برنامج يلائم هذه الفكرة");
        assertThat(Pages.of(context).as(ground.id(), Role.AGENT).read(cell + "/ideas/" + theatre.number()))
                .contains("لا يوجد بين البرامج القطاعية برنامج يلائم هذه الفكرة");
    }

    @Test
    void saysWhatIsMissingAndWhatWouldMakeItEligible() {
        var now = ground.programme().asNew();
        programmes.change(
                ground.id(),
                ground.programme().id(),
                new NewSectorProgramme(
                        now.code(),
                        now.name(),
                        now.runBy(),
                        new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2017, 12, 31)),
                        now.places(),
                        now.axes(),
                        new Bilingual("النساء الحوامل", "Femmes enceintes"),
                        now.means(),
                        now.conditions(),
                        now.ceiling(),
                        Money.of(5_000_000, "MAD")),
                AGENT);

        var found = matches.of(ground.id(), well);

        var match = found.of("P04").orElseThrow();
        assertThat(match.eligible()).isFalse();
        assertThat(match.missing())
                .extracting(Part::remedy)
                .contains(new Remedy.AskAtMost(5_000_000), new Remedy.BeDoneBy(LocalDate.of(2017, 12, 31)));
        assertThat(Pages.of(context)
                        .as(ground.id(), Role.AGENT)
                        .in(Lang.FR)
                        .read(cell + "/appraisal/ideas/" + well.number()))
                .contains("Finir avant la fin du programme", "Demander au programme", "femme enceinte");
    }

    @Test
    void twoIdeasTooSmallAloneAreFundableTogether() {
        var other = samples.idea(ground, "حفر بئر بدوار الحمادة");
        bounds(new Bounds(Money.of(30_000_000, "MAD"), Money.of(50_000_000, "MAD"), 100));

        assertThat(first(well).eligible()).isFalse();
        assertThat(first(well).missing()).extracting(Part::remedy).containsExactly(new Remedy.ReachAtLeast(30_000_000));
        assertThat(matches.together(ground.id(), now(), 10)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(well, other);
            assertThat(pair.together()).isEqualTo(Money.of(36_000_000, "MAD"));
        });
        assertThat(Pages.of(context)
                        .as(ground.id(), Role.OBSERVER)
                        .in(Lang.FR)
                        .read(cell + "/appraisal/programmes/P04"))
                .contains("Idées finançables ensemble", "360\u00a0000\u00a0DH");
    }

    @Test
    void aProgrammeThatPaysAPartAsksForTheRest() {
        bounds(new Bounds(null, null, 70));

        assertThat(first(well).missing()).extracting(Part::remedy).containsExactly(new Remedy.BringOwn(5_400_000));
    }

    private SectorProgramme now() {
        return programmes.programme(ground.id(), ground.programme().id());
    }

    private void bounds(Bounds bounds) {
        var now = ground.programme().asNew();
        programmes.change(
                ground.id(),
                ground.programme().id(),
                new NewSectorProgramme(
                        now.code(),
                        now.name(),
                        now.runBy(),
                        now.period(),
                        now.places(),
                        now.axes(),
                        now.targetGroups(),
                        now.means(),
                        now.conditions(),
                        now.ceiling(),
                        now.left(),
                        bounds),
                AGENT);
    }

    @Test
    void aNoIsRememberedWhateverIsMadeAnewAndCanBeTakenBack() {
        noes.say(ground.id(), well.id(), ground.programme().id(), "الدوار مزود", null, AGENT);

        assertThat(fitting(well)).doesNotContain("P04");
        assertThat(matches.filling(ground.id(), ground.programme(), 10)).isEmpty();
        indexes.forget(ground.id());
        until(() -> indexes.of(ground.id()).isPresent());
        assertThat(fitting(well)).doesNotContain("P04");
        assertThat(matches.of(ground.id(), well).refused())
                .extracting(refused -> refused.no().why())
                .containsExactly("الدوار مزود");

        noes.takeBack(ground.id(), well.id(), ground.programme().id(), null, AGENT);

        assertThat(fitting(well)).first().isEqualTo("P04");
        assertThatThrownBy(() ->
                        noes.takeBack(ground.id(), well.id(), ground.programme().id(), null, AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appraisal.no-match-unsaid");
    }

    @Test
    void whatIsJoinedIsProposedNoMoreAndEndsANo() {
        noes.say(ground.id(), well.id(), ground.programme().id(), "", null, AGENT);

        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), AppraisalSamples.why()),
                AGENT);

        assertThat(fitting(well)).doesNotContain("P04");
        assertThat(matches.of(ground.id(), well).refused()).isEmpty();
        assertThat(Pages.of(context)
                        .as(ground.id(), Role.AGENT)
                        .in(Lang.FR)
                        .read(cell + "/appraisal/ideas/" + well.number()))
                .contains("aucun autre ne convient");
        assertThatThrownBy(() ->
                        noes.say(ground.id(), well.id(), ground.programme().id(), "", null, AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appraisal.joined-already");
    }

    @Test
    void aServiceSaysNoOnlyForItsOwnProgrammes() {
        assertThatThrownBy(() -> noes.say(
                        ground.id(),
                        well.id(),
                        ground.programme().id(),
                        "",
                        ground.health().value(),
                        AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appraisal.not-your-programme");
    }

    @Test
    void aDecisionChangesTheNextProposal() {
        var other = samples.idea(ground, "حفر بئر بدوار الحمادة");
        double before = first(other).fit().score();

        noes.say(ground.id(), well.id(), ground.programme().id(), "", null, AGENT);
        double refused = score(other);
        noes.takeBack(ground.id(), well.id(), ground.programme().id(), null, AGENT);
        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), AppraisalSamples.why()),
                AGENT);
        double joined = score(other);

        assertThat(refused).isLessThan(before);
        assertThat(joined).isGreaterThan(before);
    }

    private double score(Idea idea) {
        return matches.of(ground.id(), idea).of("P04").orElseThrow().fit().score();
    }

    @Test
    void whoeverConfirmsFindsTheFormFilledAndIsCounted() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR);
        var file = cell + "/appraisal/ideas/" + well.number();

        var page = agent.read(file + "?with=P04");

        assertThat(page).contains("Ils se rejoignent sur", "Le sujet", "value=\"THEME\" checked");
        agent.post(
                file + "/programmes",
                "programme",
                ground.programme().id().value().toString(),
                "ground",
                "THEME",
                "why",
                "Le sujet : eau potable.");
        assertThat(agent.read(cell + "/learning"))
                .contains("Programme sectoriel qui convient", "1 confirmées sur 1 décidées");
    }

    @Test
    void aNoIsSaidThroughThePagesAndCounted() {
        var service =
                Pages.of(context).as(ground.id(), Role.SERVICE, ground.water().value());
        var programme = ground.programme().id().value().toString();
        var file = cell + "/appraisal/ideas/" + well.number();
        assertThat(service.read(file)).contains("لا، ليس لها");

        service.post(file + "/no", "programme", programme, "why", "الدوار مزود");

        assertThat(service.read(file)).contains("برامج قيل إنها ليست لها", "الدوار مزود");
        assertThat(Pages.of(context).as(ground.id(), Role.AGENT).in(Lang.FR).read(cell + "/learning"))
                .contains("0 confirmées sur 1 décidées");
        service.post(file + "/no/back", "programme", programme);
        assertThat(service.read(file)).doesNotContain("برامج قيل إنها ليست لها");
    }

    @Test
    void itStandsWhereIdeasAreAppraisedAndNowhereElse() {
        samples.asked(ground, well, ground.water());
        var service =
                Pages.of(context).as(ground.id(), Role.SERVICE, ground.water().value());
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        var observer = Pages.of(context).as(ground.id(), Role.OBSERVER);
        var anyone = Pages.of(context);
        var programme = cell + "/programmes/P04";
        var heading = "برامج يمكن أن تلاقيها";

        assertThat(service.read(cell + "/opinions/" + well.number())).contains(heading, "لا، ليس لها");
        assertThat(agent.read(cell + "/ideas/" + well.number())).contains(heading, "P04");
        assertThat(observer.read(cell + "/appraisal/ideas/" + well.number()))
                .contains(heading)
                .doesNotContain("لا، ليس لها");
        assertThat(agent.read(programme)).contains("أفكار يمكن أن يلاقيها هذا البرنامج", well.number());
        assertThat(agent.read(cell + "/appraisal/programmes/P04")).contains(well.number(), "يلتقيان في");
        assertThat(anyone.read(programme)).doesNotContain("أفكار يمكن أن يلاقيها هذا البرنامج");
        assertThat(anyone.read(cell + "/ideas/" + well.number())).doesNotContain(heading);
        assertThat(Pages.of(context).as(ground.id(), Role.MEMBER).read(programme))
                .doesNotContain(well.number());
    }
}
