package ruche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ruche.kernel.CellId;

class KeptIndexesTests {
    private static final CellId CELL = new CellId(1);

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch mayBeMade = new CountDownLatch(1);
    private final KeptIndexes<Numbered> indexes = new KeptIndexes<>("numbered", 10, _ -> make());
    private volatile boolean outdated;
    private volatile boolean fails;

    /// The first is made at once, the next when the test says so.
    private Numbered make() {
        int number = made.incrementAndGet();
        if (number > 1) await();
        if (fails) throw new IllegalStateException("as the test wants it");
        return new Numbered(number);
    }

    private void await() {
        try {
            mayBeMade.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Numbered implements KeptIndexes.Index {
        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void catchUp() {}

        @Override
        public boolean outworn() {
            return false;
        }

        @Override
        public boolean outdated() {
            return outdated && number == 1;
        }
    }

    @AfterEach
    void stop() {
        mayBeMade.countDown();
        indexes.stop();
    }

    private Optional<Integer> asked() {
        return indexes.of(CELL).map(index -> index.number);
    }

    @Test
    void whatIsOutdatedGoesOnAnsweringUntilAnotherIsMade() {
        assertThat(asked()).contains(1);
        outdated = true;

        for (int i = 0; i < 5; i++) assertThat(asked()).contains(1);
        mayBeMade.countDown();
        while (!asked().equals(Optional.of(2))) assertThat(asked()).isPresent();

        assertThat(made).hasValue(2);
    }

    @Test
    void whatCouldNotBeMadeAnewIsTriedAgainWhileTheOldOneAnswers() {
        assertThat(asked()).contains(1);
        fails = true;
        outdated = true;
        mayBeMade.countDown();

        while (made.get() < 3) assertThat(asked()).contains(1);
        fails = false;

        while (!asked().equals(Optional.of(made.get()))) assertThat(asked()).isPresent();
    }
}
