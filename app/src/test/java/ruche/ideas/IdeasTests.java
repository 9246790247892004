package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Journal;
import ruche.strategy.Checklist;

@RucheTest
class IdeasTests {
    @Autowired
    Ideas ideas;

    @Autowired
    IdeaSamples samples;

    @Autowired
    Scrutiny scrutiny;

    @Autowired
    Timeline timeline;

    @Autowired
    Journal journal;

    @Autowired
    Checklist checklist;

    @Autowired
    JdbcClient db;

    IdeaSamples.Ground ground;

    @BeforeEach
    void ground() {
        ground = samples.ground();
    }

    @Test
    void anAcceptedIdeaHasItsNumberItsAuthorAndTheBeginningOfItsTimeline() {
        var accepted = (Submission.Accepted) ideas.propose(ground.id(), well(ground), AGENT);

        var stored = ideas.byNumber(ground.id(), accepted.number()).orElseThrow();
        assertThat(stored.number()).isEqualTo(ground.cell().prefix() + "-2018-0001");
        assertThat(stored.state()).isEqualTo(IdeaState.PROPOSED);
        assertThat(stored.asked()).isEqualTo(Money.of(18_000_000, "MAD"));
        assertThat(stored.granted()).isNull();
        assertThat(stored.titleLang()).isEqualTo("ar");
        assertThat(ideas.authors(ground.id(), stored.id()))
                .extracting(IdeaAuthor::name)
                .containsExactly("جمعية النخيل للتنمية");
        assertThat(ideas.timeline(ground.id(), stored.id()))
                .extracting(entry -> entry.note().kind())
                .containsExactly("proposed");
        assertThat(journal.audit(ground.id(), stored.subject())).hasSize(1);
    }

    @Test
    void theKnownIdeaIsShownInsteadOfStoringItTwice() {
        var first = samples.stored(ground, well(ground));

        var second = ideas.propose(ground.id(), idea(ground, "حفر البئر بدوار اولاد على", ""), AGENT);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Submission.LooksLike.class,
                        alike -> assertThat(alike.known()).extracting(Idea::id).containsExactly(first.id()));
    }

    @Test
    void theKnownIdeaIsShownWhateverStandsBeforeOrBehindItsWords() {
        var first = samples.stored(ground, idea(ground, "الحواسيب للمدارس", ""));
        samples.stored(ground, idea(ground, "الحافلات للمدارس", ""));

        var second = ideas.propose(ground.id(), idea(ground, "حواسيب بالمدارس", ""), AGENT);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Submission.LooksLike.class,
                        alike -> assertThat(alike.known()).extracting(Idea::id).containsExactly(first.id()));
    }

    @Test
    void whoeverInsistsHasItStored() {
        samples.stored(ground, well(ground));

        var second = ideas.propose(ground.id(), IdeaSamples.insisting(well(ground)), AGENT);

        assertThat(second).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void ideasHandedInAtOnceGetNumbersOneAfterAnother() throws Exception {
        List<Callable<String>> many = IntStream.range(0, 24)
                .mapToObj(n -> (Callable<String>) () -> samples.stored(ground, idea(ground, "فكرة رقم " + n, ""))
                        .number())
                .toList();

        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var number : threads.invokeAll(many)) numbers.add(number.get());
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(n -> new IdeaNumber(ground.cell().prefix(), 2018, n).toString())
                        .toList());
    }

    @Test
    void aRefusedIdeaTakesNoNumber() {
        var nameless =
                new NewIdea(ground.cycle(), "", "", null, "", null, "", null, "", null, null, null, null, "", false);

        assertThatThrownBy(() -> ideas.propose(ground.id(), nameless, AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ideas.title-needed"));

        assertThat(samples.stored(ground, well(ground)).number()).endsWith("-0001");
    }

    @Test
    void ideasOfAnotherCellAreNotFound() {
        var idea = samples.stored(ground, well(ground));
        var other = samples.ground();

        assertThat(ideas.byNumber(other.id(), idea.number())).isEmpty();
        assertThatThrownBy(() -> ideas.byId(other.id(), idea.id())).isInstanceOf(IdeaNotFound.class);
    }

    @Test
    void scrutinyAsksAndTheAnswerCompletesTheIdea() {
        var idea = samples.stored(ground, IdeaSamples.without(well(ground), null));

        ideas.ask(ground.id(), idea.id(), "كم تقدرون الكلفة؟", Set.of(AskedField.ASKED), AGENT);

        assertThat(ideas.byId(ground.id(), idea.id()).askedAt()).isNotNull();
        assertThat(ideas.byId(ground.id(), idea.id()).state()).isEqualTo(IdeaState.PROPOSED);

        ideas.answer(ground.id(), idea.id(), "هذا تقديرنا", costing(idea, Money.of(9_500_000, "MAD")), AGENT);

        var answered = ideas.byId(ground.id(), idea.id());
        assertThat(answered.asked()).isEqualTo(Money.of(9_500_000, "MAD"));
        assertThat(answered.askedAt()).isNull();
        assertThat(scrutiny.messages(ground.id(), idea.id()))
                .extracting(ScrutinyMessage::body)
                .containsExactly("كم تقدرون الكلفة؟", "هذا تقديرنا");
        assertThat(scrutiny.messages(ground.id(), idea.id()).getLast().asked()).containsExactly(AskedField.ASKED);
    }

    private static IdeaFacts costing(Idea idea, Money asked) {
        var facts = IdeaFactsStore.of(idea);
        return new IdeaFacts(
                facts.title(),
                facts.description(),
                facts.commune(),
                facts.douar(),
                facts.targetGroups(),
                facts.beneficiaries(),
                asked,
                facts.own());
    }

    @Test
    void whatNobodyAskedIsNotAnswered() {
        var idea = samples.stored(ground, well(ground));

        assertThatThrownBy(() -> ideas.answer(ground.id(), idea.id(), "", IdeaFactsStore.of(idea), AGENT))
                .hasMessageContaining("ideas.not-asked");
    }

    @Test
    void anIdeaWithSomethingMissingDoesNotPassScrutiny() {
        var idea = samples.stored(ground, well(ground));
        var item = checklist
                .add(ground.id(), ground.cycle(), "cost", new Bilingual("الكلفة مذكورة", "Le coût est indiqué"), AGENT)
                .value();
        var retired = checklist.add(ground.id(), ground.cycle(), "land", new Bilingual("العقار", "Le terrain"), AGENT);
        assertThatThrownBy(() -> ideas.scrutinise(ground.id(), idea.id(), AGENT))
                .hasMessageContaining("ideas.not-all-checked");
        ideas.check(ground.id(), idea.id(), Map.of(retired.value(), CheckAnswer.MISSING), AGENT);
        checklist.retire(ground.id(), ground.cycle(), retired, true, AGENT);
        ideas.check(ground.id(), idea.id(), Map.of(item, CheckAnswer.MISSING), AGENT);

        assertThatThrownBy(() -> ideas.scrutinise(ground.id(), idea.id(), AGENT))
                .hasMessageContaining("ideas.still-missing");

        ideas.check(ground.id(), idea.id(), Map.of(item, CheckAnswer.OK), AGENT);
        ideas.scrutinise(ground.id(), idea.id(), AGENT);
        assertThat(ideas.byId(ground.id(), idea.id()).state()).isEqualTo(IdeaState.SCRUTINISED);
    }

    @Test
    void anAnswerNamesNoCommuneOfAnotherTerritory() {
        var idea = samples.stored(ground, well(ground));
        ideas.ask(ground.id(), idea.id(), "أين؟", Set.of(AskedField.COMMUNE), AGENT);
        var facts = IdeaFactsStore.of(idea);
        var elsewhere = new IdeaFacts(
                facts.title(),
                facts.description(),
                "no-such-place",
                facts.douar(),
                facts.targetGroups(),
                null,
                null,
                null);

        assertThatThrownBy(() -> ideas.answer(ground.id(), idea.id(), "", elsewhere, AGENT))
                .hasMessageContaining("ideas.commune-unknown");
    }

    @Test
    void nobodyIsAskedAnyMoreAboutAnIdeaThatIsGone() {
        var idea = samples.stored(ground, well(ground));
        ideas.ask(ground.id(), idea.id(), "كم الكلفة؟", Set.of(AskedField.ASKED), AGENT);

        ideas.withdraw(ground.id(), idea.id(), "سبب", AGENT);

        assertThat(ideas.byId(ground.id(), idea.id()).askedAt()).isNull();
    }

    @Test
    void aChangedSumIsToldAndTheRecordKeepsOldAndNew() {
        var idea = samples.stored(ground, well(ground));
        ideas.scrutinise(ground.id(), idea.id(), AGENT);
        var now = new Classification(
                ground.water().id().value(), null, "حفر", "سكان الدوار", Money.of(25_000_000, "MAD"), null);

        ideas.classify(ground.id(), idea.id(), now, AGENT);

        assertThat(ideas.timeline(ground.id(), idea.id()))
                .extracting(entry -> ideas.say(Lang.EN, entry.note()).replace('\u00A0', ' '))
                .contains(
                        "The estimated cost changes from 180 000 DH to 250 000 DH.",
                        "The own contribution is taken out; it was 20 000 DH.");
        assertThat(db.sql("""
                        select body from record_entry
                        where cell_id = :cell and subject = :subject and act = 'ideas.classified'""")
                        .param("cell", ground.id().value())
                        .param("subject", idea.subject())
                        .query(String.class)
                        .single())
                .contains("\"asked\":\"250000.00 MAD\"", "\"asked-before\":\"180000.00 MAD\"")
                .contains("\"own\":\"\"", "\"own-before\":\"20000.00 MAD\"");
    }

    @Test
    void anIdeaIsClassifiedUnderAnAxisOfItsOwnCycle() {
        var idea = samples.stored(ground, well(ground));
        ideas.scrutinise(ground.id(), idea.id(), AGENT);
        var elsewhere = new Classification(samples.ground().water().id().value(), null, "", "", null, null);

        assertThatThrownBy(() -> ideas.classify(ground.id(), idea.id(), elsewhere, AGENT))
                .hasMessageContaining("ideas.axis-unknown");
        ideas.classify(ground.id(), idea.id(), IdeaSamples.underWater(ground), AGENT);

        var classified = ideas.byId(ground.id(), idea.id());
        assertThat(classified.axis()).isEqualTo(ground.water().id().value());
        assertThat(classified.kind()).isEqualTo("حفر وتجهيز");
        assertThat(classified.own()).isNull();
    }

    @Test
    void anIdeaAdvancesOnlyAlongItsStates() {
        var idea = samples.stored(ground, well(ground));
        var note = TimelineNote.open("decided", "ideas.state-RETAINED");

        assertThatThrownBy(() -> ideas.advance(ground.id(), idea.id(), IdeaState.RETAINED, null, note, AGENT))
                .isInstanceOf(WrongState.class);
        assertThat(ideas.byId(ground.id(), idea.id()).state()).isEqualTo(IdeaState.PROPOSED);
    }

    @Test
    void aWithdrawnIdeaKeepsItsNumberAndTheReason() {
        var idea = samples.stored(ground, well(ground));

        assertThatThrownBy(() -> ideas.withdraw(ground.id(), idea.id(), " ", AGENT))
                .hasMessageContaining("ideas.reason-needed");
        ideas.withdraw(ground.id(), idea.id(), "حصلت الجمعية على التمويل", AGENT);

        var stub = ideas.byNumber(ground.id(), idea.number()).orElseThrow();
        assertThat(stub.state()).isEqualTo(IdeaState.WITHDRAWN);
        assertThat(stub.reason()).isEqualTo(new Bilingual("حصلت الجمعية على التمويل", ""));
        assertThat(samples.stored(ground, well(ground)).number()).endsWith("-0002");
    }

    @Test
    void theTimelineIsWordedInTheReadersLanguage() {
        var idea = samples.classified(ground, well(ground));

        var said = ideas.timeline(ground.id(), idea.id()).getLast().note();

        assertThat(ideas.say(Lang.AR, said)).contains("الماء والبيئة");
        assertThat(ideas.say(Lang.FR, said)).contains("Eau et environnement");
    }

    @Test
    void notesAreReadByThoseTheyAreFor() {
        var idea = samples.classified(ground, well(ground));
        ideas.withdraw(ground.id(), idea.id(), "سبب", By.person(new PersonId(Ids.next())));

        assertThat(timeline.of(ground.id(), idea.id(), Timeline.seenBy(false, false)))
                .hasSameSizeAs(ideas.timeline(ground.id(), idea.id()))
                .extracting(entry -> entry.note().kind())
                .containsExactly("proposed", "scrutinised", "sum", "classified", "withdrawn");
    }
}
