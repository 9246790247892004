package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnsTests {
    private final Turns turns = new Turns(2);
    private final CountDownLatch door = new CountDownLatch(1);

    @Test
    void readers_of_pages_are_served_so_many_at_a_time_and_all_in_the_end() throws Exception {
        var within = new AtomicInteger();
        var most = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++)
                readers.add(pool.submit(() -> serve("GET", "/c/rhm/ideas", () -> {
                    most.accumulateAndGet(within.incrementAndGet(), Math::max);
                    Thread.sleep(2);
                    within.decrementAndGet();
                })));
            for (var reader : readers) reader.get(20, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void whoever_stands_in_the_door_stops_nobody() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) pool.submit(() -> serve("GET", "/c/rhm/ideas", door::await));
            var next = new CountDownLatch(1);
            pool.submit(() -> serve("GET", "/c/rhm/ideas", next::countDown));
            assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
            door.countDown();
        }
    }

    @Test
    void files_and_what_is_sent_wait_for_nobody() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new CountDownLatch(2);
            for (int i = 0; i < 2; i++)
                pool.submit(() -> serve("GET", "/c/rhm/ideas", () -> {
                    taken.countDown();
                    door.await();
                }));
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            for (var address : new String[] {"/c/rhm/ideas.csv", "/assets/ruche.css"})
                assertThat(turns.shouldNotFilter(new MockHttpServletRequest("GET", address)))
                        .isTrue();
            assertThat(turns.shouldNotFilter(new MockHttpServletRequest("POST", "/c/rhm/ideas")))
                    .isTrue();
            var sent = new AtomicInteger();
            serve("POST", "/c/rhm/ideas", sent::incrementAndGet);
            assertThat(sent.get()).isEqualTo(1);
            door.countDown();
        }
    }

    private interface Served {
        void here() throws Exception;
    }

    private Void serve(String method, String address, Served served) throws Exception {
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
