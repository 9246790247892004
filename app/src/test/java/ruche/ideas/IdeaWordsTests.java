package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;

/// In how many ideas a word stands is known after every change, whoever makes it.
@RucheTest
class IdeaWordsTests {
    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaSamples samples;

    @Autowired
    private IdeaFactsStore facts;

    @Autowired
    private IdeaWords words;

    @Autowired
    private OldIdeaWords old;

    @Autowired
    private NearWords near;

    @Autowired
    private IdeaRegister register;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient db;

    private IdeaSamples.Ground ground;

    @BeforeEach
    void ground() {
        ground = samples.ground();
    }

    @Test
    void eachIdeaCountsOnceForEachOfItsWords() {
        stored("حفر بئر وبئر");
        stored("تجهيز البئر");

        assertThat(known("بير")).isEqualTo(2);
        assertThat(known("حفر")).isEqualTo(1);
        assertThat(known("النخيل")).isZero();
        assertThat(known("نخيل")).isEqualTo(2);
        assertThat(known("مستشفي")).isZero();
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        transactions.executeWithoutResult(transaction -> {
            stored("حفر بئر");
            assertThat(known("حفر")).isEqualTo(1);
            transaction.setRollbackOnly();
        });

        assertThat(known("حفر")).isZero();
    }

    @Test
    void aTitleCorrectedLeavesItsOldWords() {
        var idea = stored("حفر بير");

        update(idea, "تعميق");

        assertThat(known("حفر")).isZero();
        assertThat(known("تعميق")).isEqualTo(1);
        assertThat(near.instead(ground.id(), "تعميقق")).contains("تعميق");
    }

    @Test
    void anIdeaWithdrawnIsStillShownAndStillCounts() {
        var idea = stored("حفر بئر");

        ideas.withdraw(ground.id(), idea.id(), "سحبها صاحبها", AGENT);

        assertThat(known("حفر")).isEqualTo(1);
    }

    @Test
    void anIdeaErasedFromTheTableTakesItsWordsAlong() {
        var idea = stored("حفر بئر");
        db.sql("update idea set words = '{}', search = '' where cell_id = :cell and id = :id")
                .param("cell", ground.id().value())
                .param("id", idea.id().value())
                .update();

        assertThat(known("حفر")).isZero();
        transactions.executeWithoutResult(_ -> words.addUp(ground.id()));
        assertThat(rows("idea_word") + rows("idea_word_change")).isZero();
    }

    @Test
    void addingUpChangesNoFigure() {
        stored("حفر بئر");
        var idea = stored("حفر خندق");
        update(idea, "غرس");

        var before = List.of(known("حفر"), known("غرس"), known("خندق"));
        transactions.executeWithoutResult(_ -> words.addUp(ground.id()));

        assertThat(before).containsExactly(1L, 1L, 0L);
        assertThat(List.of(known("حفر"), known("غرس"), known("خندق"))).isEqualTo(before);
        assertThat(rows("idea_word_change")).isZero();
    }

    @Test
    void ideasOfBeforeAreMadeFindable() {
        stored("حفر بئر");
        db.sql("update idea set words = null, search = 'kept otherwise' where cell_id = :cell")
                .param("cell", ground.id().value())
                .update();
        assertThat(known("حفر")).isZero();

        old.make(ground.id());

        assertThat(known("حفر")).isEqualTo(1);
        assertThat(register.count(ground.id(), IdeaFilter.all().with("البئر"))).isEqualTo(1);
    }

    @Test
    @Timeout(30)
    void whoeverWritesTheSameWordsWaitsForNobody() throws InterruptedException {
        stored("حفر بئر");
        var wrote = new CountDownLatch(1);
        var both = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> transactions.executeWithoutResult(_ -> {
                    add("بير");
                    words.addUp(ground.id());
                    wrote.countDown();
                    await(both);
                }));
        await(wrote);

        transactions.executeWithoutResult(_ -> {
            add("بير");
            words.addUp(ground.id());
        });
        both.countDown();
        first.join();

        assertThat(known("بير")).isEqualTo(3);
        transactions.executeWithoutResult(_ -> words.addUp(ground.id()));
        assertThat(known("بير")).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As a trigger would.
    private void add(String word) {
        db.sql("insert into idea_word_change (cell_id, word, ideas) values (:cell, :word, 1)")
                .param("cell", ground.id().value())
                .param("word", word)
                .update();
    }

    private Idea stored(String title) {
        return samples.stored(ground, idea(ground, title, ""));
    }

    private void update(Idea idea, String title) {
        var now = new IdeaFacts(
                title,
                idea.description(),
                idea.commune(),
                idea.douar(),
                idea.targetGroups(),
                idea.beneficiaries(),
                idea.asked(),
                idea.own());
        transactions.executeWithoutResult(_ -> facts.update(ground.id(), idea, now));
    }

    private long known(String word) {
        return words.like(ground.id(), word, 0).stream()
                .filter(known -> known.word().equals(word))
                .mapToLong(IdeaWords.Known::ideas)
                .sum();
    }

    private int rows(String table) {
        return db.sql("select count(*) from " + table + " where cell_id = :cell")
                .param("cell", ground.id().value())
                .query(Integer.class)
                .single();
    }
}
