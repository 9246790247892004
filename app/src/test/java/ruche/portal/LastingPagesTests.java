package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.strategy.Cycles;
import ruche.strategy.NewCycle;

@RucheTest
class LastingPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private Cycles cycles;

    @Autowired
    private PersonSamples samples;

    private Cell cell;
    private String list;

    @BeforeEach
    void openACell() {
        cell = CellSamples.fresh(cells);
        list = "/c/" + cell.code() + "/ideas";
    }

    private void openACycle(int year) {
        var title = new Bilingual("دورة الماء", "Cycle de l’eau " + year);
        var from = new Period(LocalDate.of(year, 1, 1), null);
        cycles.open(
                cell.id(),
                new NewCycle(Integer.toString(year), year, title, from, null, false, null, null, null),
                By.commandLine());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    @Test
    void aVisitorIsToldThatThePageHeHasIsStillTheSame() {
        openACycle(2018);
        try (var visitor = new Web(port)) {
            var first = visitor.get(list);
            var again = visitor.get(list);
            var asked = visitor.get(list, "If-None-Match", tag(first));

            assertThat(first.body()).contains("Cycle de l’eau 2018").isEqualTo(again.body());
            assertThat(tag(first)).startsWith("W/").isEqualTo(tag(again));
            assertThat(asked.statusCode()).isEqualTo(304);
            assertThat(asked.body()).isEmpty();
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void whoAsksForAFeedOrAnAssetAgainIsToldThatItIsStillTheSame() {
        openACycle(2018);
        try (var reader = new Web(port)) {
            for (var path : List.of("/c/" + cell.code() + "/feed.atom", "/assets/ruche.css", "/assets/ruche.js")) {
                var first = reader.get(path);
                var again = reader.get(path, "If-None-Match", tag(first));

                assertThat(first.statusCode()).as(path).isEqualTo(200);
                assertThat(tag(first)).as(path).startsWith("W/");
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).as(path).isEmpty();
            }
            var other = reader.get("/assets/ruche.css", "If-None-Match", "W/\"0\"");
            assertThat(other.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressWithAStrokeAtItsEndLeadsToItsPage() {
        try (var visitor = new Web(port)) {
            var answer = visitor.get("/c/" + cell.code() + "/?lang=fr");

            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(answer.headers().firstValue("Location")).hasValue("/c/" + cell.code() + "?lang=fr");
        }
    }

    @Test
    void theTitleOfTheFirstPageSaysTheCellsNameOnce() {
        try (var visitor = new Web(port)) {
            var name = cell.name().in(Lang.FR);

            assertThat(visitor.get("/c/" + cell.code() + "?lang=fr").body()).contains("<title>" + name + "</title>");
        }
    }

    @Test
    void aChangeIsSeenByTheNextVisitor() {
        openACycle(2018);
        try (var visitor = new Web(port)) {
            var before = visitor.get(list);
            openACycle(2024);
            var after = visitor.get(list, "If-None-Match", tag(before));

            assertThat(before.body()).doesNotContain("Cycle de l’eau 2024");
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).contains("Cycle de l’eau 2024");
        }
    }

    @Test
    void noVisitorIsGivenThePageOfAPersonNorTheOtherWayRound() {
        openACycle(2018);
        var agent = samples.person(cell.id(), Role.AGENT);
        try (var visitor = new Web(port);
                var staff = new Web(port)) {
            staff.signIn(agent.email(), PersonSamples.PASSWORD);
            var first = visitor.get(list);
            var own = staff.get(list, "If-None-Match", tag(first));
            var second = visitor.get(list);

            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(own.body()).contains(agent.name());
            assertThat(tag(own)).isEmpty();
            assertThat(own.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(second.body()).isEqualTo(first.body()).doesNotContain(agent.name());
        }
    }

    @Test
    void eachLanguageHasItsPage() {
        openACycle(2018);
        try (var visitor = new Web(port)) {
            var french = visitor.get(list + "?lang=fr");
            var arabic = visitor.get(list + "?lang=ar");
            var still = visitor.get(list);

            assertThat(french.body()).contains("<html lang=\"fr\"");
            assertThat(arabic.body()).contains("<html lang=\"ar\"");
            assertThat(arabic.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("lang=ar"));
            assertThat(still.body()).contains("<html lang=\"ar\"");
        }
    }

    @Test
    void whatIsNotThereIsNotKept() {
        try (var visitor = new Web(port)) {
            assertThat(visitor.get(list + "/ZZZ-2018-0001").statusCode()).isEqualTo(404);
            assertThat(tag(visitor.get(list + "/ZZZ-2018-0001"))).isEmpty();
        }
    }
}
