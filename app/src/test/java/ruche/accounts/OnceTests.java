package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.kernel.Refusal;

@RucheTest
class OnceTests {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OnceKeys keys;

    @Autowired
    private JdbcClient db;

    private final AtomicInteger acts = new AtomicInteger();
    private final String mark = UUID.randomUUID().toString();

    /// Other tests read the catalogue of the same database.
    @AfterEach
    void noTableIsLeft() {
        db.sql("drop table if exists once_test").update();
    }

    @BeforeEach
    void makeATableToActOn() {
        db.sql("create table if not exists once_test (mark text)").update();
    }

    private MockHttpServletResponse post(String key, FilterChain act) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/c/t/ideas");
        if (!key.isEmpty()) request.setParameter("once", key);
        var response = new MockHttpServletResponse();
        new OnceFilter(transactions, keys, PATIENCE).doFilter(request, response, act);
        return response;
    }

    private void write() {
        acts.incrementAndGet();
        db.sql("insert into once_test values (:mark)").param("mark", mark).update();
    }

    private int written() {
        return db.sql("select count(*) from once_test where mark = :mark")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    @Test
    void actsOnceAndAnswersTwiceTheSame() throws Exception {
        FilterChain act = (_, response) -> {
            write();
            ((HttpServletResponse) response).sendRedirect("/c/t/ideas/" + acts.get());
        };

        var first = post(mark, act);
        var second = post(mark, act);

        assertThat(written()).isEqualTo(1);
        assertThat(first.getRedirectedUrl()).isEqualTo("/c/t/ideas/1");
        assertThat(second.getRedirectedUrl()).isEqualTo("/c/t/ideas/1");
    }

    @Test
    void answersDataTwiceTheSame() throws Exception {
        FilterChain act = (_, response) -> {
            write();
            response.setContentType("application/json");
            response.getWriter().write("{\"draft\":" + acts.get() + "}");
        };

        post(mark, act);
        var second = post(mark, act);

        assertThat(written()).isEqualTo(1);
        assertThat(second.getContentAsString()).isEqualTo("{\"draft\":1}");
    }

    @Test
    void leavesNothingOfARefusedActSoThatItCanBeSentAgain() throws Exception {
        var refused = post(mark, (_, response) -> {
            write();
            ((HttpServletResponse) response).setStatus(422);
        });

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(written()).isZero();
        post(mark, (_, response) -> {
            write();
            ((HttpServletResponse) response).sendRedirect("/done");
        });
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void leavesNothingOfAFailedAct() {
        assertThatThrownBy(() -> post(mark, (_, _) -> {
                    write();
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");

        assertThat(written()).isZero();
    }

    @Test
    void showsTheFormAgainWhenARefusalWasCaught() throws Exception {
        var again = post(mark, (_, response) -> {
            refusedInside();
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("again");
        });

        assertThat(again.getContentAsString()).isEqualTo("again");
    }

    @Test
    void neverCallsDoneWhatACaughtFailureUndid() {
        assertThatThrownBy(() -> post(mark, (_, response) -> {
                    write();
                    refusedInside();
                    ((HttpServletResponse) response).sendRedirect("/done");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(written()).isZero();
    }

    private void refusedInside() {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                throw new Refusal("accounts.no-name");
            });
        } catch (Refusal caught) {
            assertThat(caught.key()).isEqualTo("accounts.no-name");
        }
    }

    @Test
    void refusesAnActWithoutAKey() throws Exception {
        assertThat(post("", (_, _) -> write()).getStatus()).isEqualTo(400);
        assertThat(acts).hasValue(0);
    }

    @Test
    void answersNothingBeforeTheCommit() throws Exception {
        var seen = new AtomicInteger(-1);
        var answered = post(mark, (_, response) -> {
            write();
            ((HttpServletResponse) response).sendRedirect("/done");
            seen.set(response.isCommitted() ? 1 : 0);
        });

        assertThat(seen).hasValue(0);
        assertThat(answered.isCommitted()).isTrue();
    }

    @Test
    void waitsForTheFirstThenSaysThatItIsUnderWay() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> post(mark, (_, response) -> {
                inside.countDown();
                await(go);
                write();
                ((HttpServletResponse) response).sendRedirect("/done");
            }));
            await(inside);

            var early = post(mark, (_, _) -> write());
            go.countDown();
            first.get();
            var late = post(mark, (_, _) -> write());

            assertThat(early.getStatus()).isEqualTo(409);
            assertThat(late.getRedirectedUrl()).isEqualTo("/done");
            assertThat(written()).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
