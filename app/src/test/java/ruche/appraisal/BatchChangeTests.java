package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.appraisal.AppraisalSamples.AGENT;
import static ruche.appraisal.AppraisalSamples.feasible;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.appraisal.AppraisalSamples.Ground;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.record.Journal;

@RucheTest
class BatchChangeTests {
    private static final String WHY = "أُضيفت المصلحة خطأ";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchChanges changes;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Journal journal;

    private Ground ground;
    private Idea well;
    private BatchId batch;

    @BeforeEach
    void askTwoServicesAboutAWell() {
        ground = samples.ground();
        well = samples.well(ground);
        batch = samples.asked(ground, well, ground.water(), ground.health());
    }

    private Batch now() {
        return now(batch);
    }

    private Batch now(BatchId id) {
        return batches.batch(ground.id(), id);
    }

    @Test
    void aServiceTakenOutIsNoLongerAwaitedAndTheIdeaMovesOn() {
        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);

        int fewer = changes.fewer(ground.id(), batch, List.of(), List.of(ground.health()), WHY, AGENT);

        assertThat(fewer).isEqualTo(1);
        assertThat(now().services()).containsExactly(ground.water());
        assertThat(samples.now(ground, well).state()).isEqualTo(IdeaState.APPRAISED);
        assertThat(changes.unasked(ground.id(), batch)).singleElement().satisfies(one -> {
            assertThat(one.serviceId()).isEqualTo(ground.health().value());
            assertThat(one.why().ar()).isEqualTo(WHY);
        });
        assertThatThrownBy(() -> opinions.answer(ground.id(), feasible(well, ground.health()), AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.not-asked"));
    }

    @Test
    void anOpinionGivenStaysWhenItsServiceIsTakenOut() {
        opinions.answer(ground.id(), feasible(well, ground.water()), AGENT);

        changes.fewer(ground.id(), batch, List.of(well.id()), List.of(), WHY, AGENT);

        assertThat(now().answered()).isEqualTo(1);
        assertThat(now().awaited()).isEmpty();
        assertThat(opinions.standing(ground.id(), well.id(), ground.water())).isPresent();
    }

    @Test
    void whatWasTakenOutCanBeAskedAgain() {
        changes.fewer(ground.id(), batch, List.of(), List.of(ground.health()), WHY, AGENT);

        var opened = changes.more(ground.id(), batch, List.of(), List.of(ground.health()), AGENT);

        assertThat(opened.asked()).isEqualTo(1);
        assertThat(now().awaited()).containsExactlyInAnyOrder(ground.water(), ground.health());
    }

    @Test
    void anIdeaAddedIsPutToTheServicesThatWereNotTakenOut() {
        var pump = samples.idea(ground, "مضخة شمسية لبئر دوار الحمادة");
        changes.fewer(ground.id(), batch, List.of(), List.of(ground.health()), WHY, AGENT);

        changes.more(ground.id(), batch, List.of(pump.id()), List.of(), AGENT);

        assertThat(now().numbers()).containsExactly(well.number(), pump.number());
        assertThat(now().services()).containsExactly(ground.water());
    }

    @Test
    void anotherDayHoldsForWhatIsNotAnswered() {
        var day = LocalDate.of(2099, 3, 1);

        changes.moveDue(ground.id(), batch, day, "تأخر البريد", AGENT);

        assertThat(now().due()).isEqualTo(day);
        assertThat(ideas.timeline(ground.id(), well.id()).stream()
                        .map(entry -> ideas.say(Lang.FR, entry.note()))
                        .toList())
                .anySatisfy(told -> assertThat(told).contains("L’échéance des avis passe du", "تأخر البريد"));
        assertThatThrownBy(() -> changes.moveDue(ground.id(), batch, day, "تأخر البريد", AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.due-same"));
    }

    @Test
    void aClosedBatchAwaitsNothingAndItsIdeasCanBePutAnew() {
        int fewer = changes.close(ground.id(), batch, "دفعة فُتحت بالخطأ", AGENT);

        assertThat(fewer).isEqualTo(2);
        assertThat(now().questions()).isEmpty();
        assertThat(now().closed()).isTrue();
        assertThat(batches.list(ground.id(), null).items())
                .singleElement()
                .satisfies(line -> assertThat(line.closedAt()).isNotNull());
        assertThatThrownBy(() -> changes.close(ground.id(), batch, "مرة ثانية", AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.batch-is-closed"));
        assertThat(now(samples.asked(ground, well, ground.water())).awaited()).containsExactly(ground.water());
    }

    @Test
    void nothingIsTakenOutWithoutAReason() {
        assertThatThrownBy(() -> changes.fewer(ground.id(), batch, List.of(well.id()), List.of(), " ", AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("appraisal.change-why-needed"));
        assertThat(now().awaited()).hasSize(2);
    }

    @Test
    void theJournalSaysWhatWasChangedAndWhy() {
        changes.fewer(ground.id(), batch, List.of(), List.of(ground.health()), WHY, AGENT);

        assertThat(journal.audit(ground.id(), "batch/" + batch.value())).anySatisfy(line -> {
            assertThat(line.act()).isEqualTo("appraisal.batch-reduced");
            assertThat(line.why()).isEqualTo(WHY);
        });
        assertThat(journal.audit(ground.id(), well.subject()))
                .anySatisfy(line -> assertThat(line.act()).isEqualTo("appraisal.opinions-unasked"));
    }

    @Test
    void theAgentMendsABatchOnItsPage() {
        var agent = Pages.of(context).as(ground.id(), Role.AGENT);
        var here = "/c/" + ground.cell().code() + "/appraisal/" + batch.value();
        assertThat(agent.read(here)).contains("تعديل الدفعة");
        assertThat(agent.read(here + "/change")).contains("سحب مصالح أو أفكار", "المندوبية الإقليمية للصحة");

        var without =
                agent.post(here + "/fewer", "service", ground.health().value().toString(), "why", "");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(Pages.text(without)).contains("اكتبوا سبب التعديل");

        agent.post(here + "/fewer", "service", ground.health().value().toString(), "why", WHY);
        assertThat(agent.read(here)).contains("ما لم يعد مطلوبا", WHY);

        agent.post(here + "/due", "due", "2099-02-01", "why", "تأخر البريد");
        assertThat(agent.in(Lang.FR).read(here)).contains("février 2099");

        agent.in(Lang.AR).post(here + "/close", "why", "دفعة فُتحت بالخطأ");
        assertThat(agent.read(here))
                .contains("أُغلقت هذه الدفعة", "دفعة فُتحت بالخطأ", "لم يعد في هذه الدفعة ما يُسأل عنه");
        assertThat(agent.read(here + "/change")).contains("هذه الدفعة مغلقة");
    }
}
