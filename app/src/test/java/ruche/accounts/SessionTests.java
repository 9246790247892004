package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.Web;
import ruche.kernel.Role;

@RucheTest
class SessionTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private JdbcClient db;

    @Test
    void readingWritesNothingButOnceAMinuteThatSomebodyWasSeen() {
        var agent = samples.person(CellSamples.fresh(cells).id(), Role.AGENT);
        try (var web = new Web(port)) {
            web.signIn(agent.email(), PersonSamples.PASSWORD);
            long before = seen(agent);

            assertThat(web.get("/me").statusCode()).isEqualTo(200);
            assertThat(seen(agent)).isEqualTo(before);

            db.sql(
                            "update spring_session set last_access_time = last_access_time - 61000 where principal_name = :person")
                    .param("person", agent.id().value().toString())
                    .update();
            assertThat(web.get("/me").statusCode()).isEqualTo(200);
            assertThat(seen(agent)).isGreaterThanOrEqualTo(before);
        }
    }

    private long seen(PersonSamples.Sample person) {
        return db.sql("select last_access_time from spring_session where principal_name = :person")
                .param("person", person.id().value().toString())
                .query(Long.class)
                .single();
    }
}
