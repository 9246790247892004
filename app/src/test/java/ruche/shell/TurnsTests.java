package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnsTests {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private final CountDownLatch door = new CountDownLatch(1);

    @Test
    void readers_of_pages_are_served_so_many_at_a_time_and_all_in_the_end() throws Exception {
        var turns = new Turns(2, LONG);
        var pair = new CyclicBarrier(2);
        var within = new AtomicInteger();
        var most = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++)
                readers.add(pool.submit(() -> serve(turns, "GET", "/c/rhm/ideas", () -> {
                    most.accumulateAndGet(within.incrementAndGet(), Math::max);
                    pair.await(20, TimeUnit.SECONDS);
                    within.decrementAndGet();
                })));
            for (var reader : readers) reader.get(20, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void whoever_stands_in_the_door_stops_nobody() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new Turns(2, SHORT);
            var two = inTheDoor(turns, pool);

            serve(
                    turns,
                    "GET",
                    "/c/rhm/ideas",
                    () -> assertThat(door.getCount()).isEqualTo(1));

            door.countDown();
            for (var one : two) one.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void files_and_what_is_sent_wait_for_nobody() {
        var turns = new Turns(2, LONG);

        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", "/c/rhm/ideas.csv")))
                .isTrue();
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", "/assets/ruche.css")))
                .isTrue();
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("POST", "/c/rhm/ideas")))
                .isTrue();
        assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", "/c/rhm/ideas")))
                .isFalse();
    }

    private List<Future<Void>> inTheDoor(Turns turns, ExecutorService pool) throws InterruptedException {
        var within = new CountDownLatch(2);
        Callable<Void> reader = () -> serve(turns, "GET", "/c/rhm/ideas", () -> {
            within.countDown();
            door.await();
        });
        var two = List.of(pool.submit(reader), pool.submit(reader));
        assertThat(within.await(20, TimeUnit.SECONDS)).isTrue();
        return two;
    }

    private interface Served {
        void here() throws Exception;
    }

    private static Void serve(Turns turns, String method, String address, Served served) throws Exception {
        turns.doFilter(new MockHttpServletRequest(method, address), new MockHttpServletResponse(), (_, _) -> {
            try {
                served.here();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return null;
    }
}
