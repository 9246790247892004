package ruche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.CellId;

@RucheTest
class RememberedTests {
    private static final AtomicInteger CELLS = new AtomicInteger(910_000);
    private static final List<Object> QUESTION = List.of("test.reading");

    @Autowired
    private Remembered remembered;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    private final CellId cell = new CellId(CELLS.incrementAndGet());
    private final CellId other = new CellId(CELLS.incrementAndGet());
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void whatWasReadIsKeptUntilTheCellChanges() {
        assertThat(asked(cell)).isEqualTo(1);
        assertThat(asked(cell)).isEqualTo(1);

        change(cell);

        assertThat(asked(cell)).isEqualTo(2);
        assertThat(asked(cell)).isEqualTo(2);
    }

    @Test
    void aChangeInAnotherCellForgetsOnlyWhatBelongsToAll() {
        asked(cell);
        remembered.ofAll(QUESTION, readings::incrementAndGet);

        change(other);

        assertThat(asked(cell)).isEqualTo(1);
        assertThat(remembered.ofAll(QUESTION, readings::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void whatATransactionSeesBeforeItsEndIsNotKept() {
        asked(cell);

        transaction.executeWithoutResult(status -> {
            journal.write(cell, By.commandLine(), Change.of("test.done", "test/1"));
            assertThat(asked(cell)).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(asked(cell)).isEqualTo(1);
    }

    @Test
    void aReadingThatFailedIsTriedAgain() {
        assertThatThrownBy(() -> remembered.of(cell, QUESTION, () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(asked(cell)).isEqualTo(1);
    }

    @Test
    void whoeverAsksWhileAnotherReadsWaitsForHim() throws Exception {
        var begun = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> pool.submit(() -> remembered.of(cell, QUESTION, () -> slowly(begun))))
                    .toList();
            begun.countDown();

            for (var answer : answers) assertThat(answer.get()).isEqualTo(1);
        }
    }

    private int slowly(CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return readings.incrementAndGet();
    }

    private int asked(CellId which) {
        return remembered.of(which, QUESTION, readings::incrementAndGet);
    }

    private void change(CellId which) {
        transaction.executeWithoutResult(_ -> journal.write(which, By.commandLine(), Change.of("test.done", "test/1")));
    }
}
