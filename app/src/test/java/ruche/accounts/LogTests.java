package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import ruche.TestFolder;
import ruche.Web;
import ruche.kernel.Role;

/// Logs can be read by a machine, and nobody's name, e-mail, phone or password stands in them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "ruche.log=json")
@ContextConfiguration(initializers = TestFolder.class)
@ExtendWith(OutputCaptureExtension.class)
class LogTests {
    private static final String NAME = "كناري الاسم";
    private static final String EMAIL = "canary-mail@essai.example";
    private static final String PHONE = "0677123498";

    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Environment environment;

    @Test
    void tellNothingPersonal(CapturedOutput output) {
        var cell = CellSamples.fresh(cells);
        var administrator = samples.person(cell.id(), Role.ADMINISTRATOR);
        try (var web = new Web(port)) {
            web.signIn(administrator.email(), "canary-password wrong");
            web.signIn(administrator.email(), PersonSamples.PASSWORD);
            var person = Map.of("name", NAME, "email", EMAIL, "phone", PHONE, "role", "AGENT");
            assertThat(web.post("/c/" + cell.code() + "/people/new", person).statusCode())
                    .isEqualTo(200);
            assertThat(web.get("/c/" + cell.code() + "/people?q=" + EMAIL).body())
                    .contains(EMAIL);
        }
        assertThatThrownBy(() -> db.sql("""
                        insert into person (id, name, email, lang, sessions_from, created_at)
                        values (gen_random_uuid(), 'x', :email, 'ar', now(), now())""").param("email", EMAIL).update())
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> LoggerFactory.getLogger(LogTests.class)
                                .error("a failure as it would be logged", failure));

        assertThat(output.getAll()).contains("a failure as it would be logged", "duplicate key");
        assertThat(output.getAll())
                .doesNotContain(NAME, EMAIL, PHONE, PHONE.substring(1), administrator.email(), administrator.name())
                .doesNotContain("canary-password", PersonSamples.PASSWORD);
    }

    /// The format itself is set once a process, by the first program that starts in it.
    @Test
    void areWrittenForMachinesWhenAsked() {
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }
}
