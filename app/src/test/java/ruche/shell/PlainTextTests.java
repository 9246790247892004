package ruche.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.actors.ActorFilter;
import ruche.actors.Actors;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class PlainTextTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private Actors actors;

    @Test
    void keepsWhatSomebodySees() {
        assertThat(PlainText.of("بئر\u0000 الدوار\u0007\n\tماء")).isEqualTo("بئر الدوار\n\tماء");
    }

    @Test
    void whatIsTypedIsStoredWithoutControlCharacters() {
        var cell = CellSamples.fresh(cells);
        var agent = samples.person(cell.id(), Role.AGENT);
        try (var web = new Web(port)) {
            web.signIn(agent.email(), PersonSamples.PASSWORD);
            var answer = web.post(
                    "/c/" + cell.code() + "/actors",
                    Map.of("kind", "ASSOCIATION", "name_ar", "جمعية\u0000 البئر\u0001", "name_fr", ""));

            assertThat(answer.statusCode()).isLessThan(400);
            assertThat(web.get("/c/" + cell.code() + "/ideas?words=a%00b").statusCode())
                    .isEqualTo(200);
        }
        assertThat(actors.list(cell.id(), new ActorFilter(null, null, ""), Lang.AR, null)
                        .items())
                .extracting(actor -> actor.name().ar())
                .containsExactly("جمعية البئر");
    }
}
