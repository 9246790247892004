package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.appraisal.AppraisalSamples.AGENT;
import static ruche.appraisal.AppraisalSamples.feasible;
import static ruche.appraisal.AppraisalSamples.notFeasible;
import static ruche.appraisal.AppraisalSamples.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.actors.ActorId;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineEntry;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

@RucheTest
class AppraisalTests {
    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Batches batches;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Convergences convergences;

    @Autowired
    private Decisions decisions;

    @Autowired
    private ProposedDecisions proposals;

    @Autowired
    private Appraisals appraisals;

    private Ground ground;
    private Idea well;

    @BeforeEach
    void classifyAWell() {
        ground = samples.ground();
        well = samples.well(ground);
    }

    @Test
    void asksAServiceOnceAboutAnIdea() {
        samples.asked(ground, well, ground.water());
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");

        var second = batches.open(
                ground.id(),
                NewBatch.across(
                        ground.cycle().id(),
                        new Bilingual("الدفعة الثانية", ""),
                        LocalDate.of(2018, 2, 9),
                        List.of(well.id(), pump.id()),
                        List.of(ground.water())),
                AGENT);

        assertThat(second.asked()).isEqualTo(1);
        assertThat(second.before()).isEqualTo(1);
        assertThat(batches.batch(ground.id(), second.id()).numbers()).containsExactly(pump.number());
        assertThatThrownBy(() -> samples.asked(ground, well, ground.water()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.all-asked-before"));
    }

    @Test
    void asksNoServiceAboutAnIdeaThatIsNotClassified() {
        var raw = samples.proposed(ground, "اقتناء سيارة إسعاف");

        assertThatThrownBy(() -> samples.asked(ground, raw, ground.health()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.not-classified"));
    }

    @Test
    void movesTheIdeaOnWhenAllServicesHaveAnswered() {
        samples.asked(ground, well, ground.water(), ground.health());

        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CLASSIFIED);

        opinions.answer(ground.id(), feasible(well, ground.health()), AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
    }

    @Test
    void allHaveAnsweredOnTheDayOfTheLastAnswerNotOfTheOneWrittenDownLast() {
        samples.asked(ground, well, ground.water(), ground.health());

        opinions.answer(ground.id(), onPaper(well, ground.water(), LocalDate.of(2018, 2, 9)), AGENT);
        opinions.answer(ground.id(), onPaper(well, ground.health(), LocalDate.of(2018, 2, 2)), AGENT);
        convergences.join(
                ground.id(),
                new NewConvergence(well.id(), ground.programme().id(), why(), null, LocalDate.of(2018, 2, 5)),
                AGENT);

        assertThat(ideas.timeline(ground.id(), well.id()))
                .filteredOn(entry ->
                        List.of("appraised", "converged").contains(entry.note().kind()))
                .extracting(TimelineEntry::day)
                .containsExactly(LocalDate.of(2018, 2, 9), LocalDate.of(2018, 2, 9));
    }

    private static NewOpinion onPaper(Idea idea, ActorId service, LocalDate day) {
        return new NewOpinion(
                idea.id(),
                service,
                Assessment.of(AspectAnswer.of(Aspect.TECHNICAL, Answer.FEASIBLE, "")),
                new Bilingual("رئيس مصلحة الدراسات", ""),
                "",
                GivenHow.ON_PAPER,
                day);
    }

    @Test
    void movesTheIdeaOnThoughBothServicesAnswerAtOnce() throws Exception {
        samples.asked(ground, well, ground.water(), ground.health());

        try (var both = Executors.newFixedThreadPool(2)) {
            var water = both.submit(() -> opinions.answer(ground.id(), feasible(well, ground.water()), AGENT));
            var health = both.submit(() -> opinions.answer(ground.id(), feasible(well, ground.health()), AGENT));
            water.get();
            health.get();
        }

        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
    }

    @Test
    void keepsTheOpinionThatIsRevised() {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);

        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);

        var all = opinions.ofIdea(ground.id(), well.id());
        assertThat(all).extracting(Opinion::version).containsExactly(2, 1);
        assertThat(all).extracting(Opinion::overall).containsExactly(Answer.FEASIBLE, Answer.NOT_FEASIBLE);
        assertThat(all.getLast().assessment().on(Aspect.LAND).reason())
                .isEqualTo(new Bilingual("الأرض متنازع عليها", ""));
        assertThat(all.getLast().replacedAt()).isNotNull();
        assertThat(opinions.standing(ground.id(), well.id(), ground.water()))
                .hasValueSatisfying(opinion -> assertThat(opinion.version()).isEqualTo(2));
    }

    @Test
    void takesNoOpinionFromAServiceThatWasNotAsked() {
        samples.asked(ground, well, ground.water());

        assertThatThrownBy(() -> opinions.answer(ground.id(), feasible(well, ground.health()), AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.not-asked"));
    }

    @Test
    void knowsNothingOfAnotherCellsIdeas() {
        samples.asked(ground, well, ground.water());
        var other = samples.ground();

        assertThatThrownBy(() -> opinions.answer(other.id(), feasible(well, ground.water()), AGENT))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.decide(other.id(), Map.of(well.id(), Ruling.retained()), null, AGENT))
                .isInstanceOf(NotFound.class);
        assertThat(opinions.ofIdea(other.id(), well.id())).isEmpty();
    }

    @Test
    void tellsTheIdeasTimelineInTheReadersLanguage() {
        samples.asked(ground, well, ground.water());

        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);

        var told = ideas.timeline(ground.id(), well.id()).stream()
                .map(entry -> entry.note())
                .filter(note -> note.kind().equals("opinion"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(ideas.say(Lang.AR, told.getFirst()).replaceAll("[\u2068\u2069]", ""))
                .isEqualTo("رأي المكتب الوطني للماء – قطاع الماء: غير قابل للإنجاز. الأرض متنازع عليها");
        assertThat(ideas.say(Lang.FR, told.getFirst()))
                .contains("Office de l’eau potable", "Non réalisable", "الأرض متنازع عليها");
    }

    @Test
    void joinsAnIdeaWithAProgrammeAndTakesItBack() {
        samples.asked(ground, well, ground.water());
        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);

        var joined = convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CONVERGED);
        assertThat(convergences
                        .ofProgramme(ground.id(), ground.programme().id(), null)
                        .items())
                .extracting(Convergence::number)
                .containsExactly(well.number());

        assertThatThrownBy(() -> convergences.takeBack(ground.id(), joined, " ", null, AGENT))
                .isInstanceOf(WhyNeeded.class);
        convergences.takeBack(ground.id(), joined, "خارج مجال البرنامج", null, AGENT);

        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
        assertThat(convergences.ofIdea(ground.id(), well.id())).singleElement().satisfies(one -> {
            assertThat(one.stands()).isFalse();
            assertThat(one.takenBackWhy()).isEqualTo("خارج مجال البرنامج");
        });
    }

    @Test
    void waitsForTheServicesBeforeAnIdeaConverges() {
        samples.asked(ground, well, ground.water());

        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CLASSIFIED);

        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CONVERGED);
    }

    @Test
    void letsAServiceJoinItsOwnProgrammesOnly() {
        var ofHealth = NewConvergence.byService(
                well.id(), ground.programme().id(), why(), ground.health().value());

        assertThatThrownBy(() -> convergences.join(ground.id(), ofHealth, AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.not-your-programme"));
    }

    @Test
    void refusesToJoinTwice() {
        var joining = NewConvergence.byAgent(well.id(), ground.programme().id(), why());
        convergences.join(ground.id(), joining, AGENT);

        assertThatThrownBy(() -> convergences.join(ground.id(), joining, AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.joined-already"));
    }

    @Test
    void decidesAndKeepsTheDecisionThatIsRevised() {
        var day = LocalDate.of(2018, 2, 12);
        var no = Ruling.of(Verdict.NOT_RETAINED, "خارج اختصاصات الإقليم", "");
        decisions.decide(ground.id(), Map.of(well.id(), no), day, AGENT);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.NOT_RETAINED);
        assertThat(samples.now(ground, well).reason()).isEqualTo(new Bilingual("خارج اختصاصات الإقليم", ""));

        var made = decisions.decide(ground.id(), Map.of(well.id(), Ruling.retained()), day, AGENT);
        var again = decisions.decide(ground.id(), Map.of(well.id(), Ruling.retained()), day, AGENT);

        assertThat(made).containsExactly(well.number());
        assertThat(again).isEmpty();
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.RETAINED);
        assertThat(decisions.ofIdea(ground.id(), well.id()))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.RETAINED, Verdict.NOT_RETAINED);
        assertThat(ideas.timeline(ground.id(), well.id()))
                .filteredOn(entry -> entry.note().kind().equals("decision"))
                .hasSize(2);
    }

    @Test
    void aSlipInTheYearOfADecisionIsRefused() {
        var no = Ruling.of(Verdict.NOT_RETAINED, "خارج اختصاصات الإقليم", "");
        var begun = LocalDate.of(2018, 1, 1);
        assertThatThrownBy(() -> decisions.decide(ground.id(), Map.of(well.id(), no), LocalDate.of(1990, 5, 5), AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appraisal.day-before-cycle");

        decisions.decide(ground.id(), Map.of(well.id(), no), begun.plusMonths(2), AGENT);

        assertThatThrownBy(() ->
                        decisions.decide(ground.id(), Map.of(well.id(), Ruling.retained()), begun.plusMonths(1), AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appraisal.day-before-last");
    }

    @Test
    void decidesAllOrNothing() {
        var raw = samples.proposed(ground, "اقتناء سيارة إسعاف");
        var rulings = new java.util.LinkedHashMap<ruche.ideas.IdeaId, Ruling>();
        rulings.put(well.id(), Ruling.retained());
        rulings.put(raw.id(), Ruling.retained());

        assertThatThrownBy(() -> decisions.decide(ground.id(), rulings, null, AGENT))
                .isInstanceOf(Refusal.class);

        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CLASSIFIED);
    }

    @Test
    void aDecisionTakesTheProposalsPlace() {
        proposals.propose(ground.id(), Map.of(well.id(), Ruling.of(Verdict.POSTPONED, "", "Terrain à trouver")), AGENT);
        assertThat(proposals.of(ground.id(), List.of(well.id()))).hasSize(1);
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.CLASSIFIED);

        decisions.decide(ground.id(), Map.of(well.id(), Ruling.retained()), null, AGENT);

        assertThat(proposals.of(ground.id(), List.of(well.id()))).isEmpty();
    }

    @Test
    void countsACycleForTheReport() {
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        samples.asked(ground, well, ground.water(), ground.health());
        samples.asked(ground, pump, ground.water());
        opinions.answer(ground.id(), notFeasible(well, ground.water()), AGENT);
        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);
        opinions.answer(ground.id(), notFeasible(pump, ground.water()), AGENT);
        convergences.join(
                ground.id(),
                NewConvergence.byAgent(well.id(), ground.programme().id(), why()),
                AGENT);
        decisions.decide(
                ground.id(),
                Map.of(well.id(), Ruling.retained(), pump.id(), Ruling.of(Verdict.POSTPONED, "", "Terrain à trouver")),
                LocalDate.of(2018, 2, 12),
                AGENT);

        var cycle = appraisals.ofCycle(ground.id(), ground.cycle().id());

        assertThat(cycle.asked()).containsOnly(Map.entry(ground.water(), 2L), Map.entry(ground.health(), 1L));
        assertThat(cycle.countsByService().get(ground.water()))
                .isEqualTo(Map.of(
                        Answer.FEASIBLE,
                        1L,
                        Answer.NOT_FEASIBLE,
                        1L,
                        Answer.ON_CONDITIONS,
                        0L,
                        Answer.NOT_CONCERNED,
                        0L));
        assertThat(cycle.opinionsByIdea()).containsOnlyKeys(well.id(), pump.id());
        assertThat(cycle.convergences()).extracting(Convergence::number).containsExactly(well.number());
        assertThat(cycle.decisionsByVerdict().get(Verdict.POSTPONED))
                .extracting(Decision::number)
                .containsExactly(pump.number());
        assertThat(cycle.decisionsByVerdict().get(Verdict.NOT_RETAINED)).isEmpty();
    }

    @Test
    void printsASheetOfWhatAServiceIsAsked() {
        var batch = samples.asked(ground, well, ground.water());

        var sheet = batches.sheet(ground.id(), batch, ground.water());

        assertThat(sheet.lines()).extracting(line -> line.idea().number()).containsExactly(well.number());
        assertThatThrownBy(() -> batches.sheet(ground.id(), batch, ground.health()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> batches.sheet(samples.ground().id(), batch, ground.water()))
                .isInstanceOf(NotFound.class);
        assertThat(batches.askable(ground.id()))
                .extracting(actor -> actor.id())
                .contains(new ActorId(ground.water().value()));
    }
}
