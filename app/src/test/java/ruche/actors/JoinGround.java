package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;

/// A body that asks by itself to enter a registry, and the agent who answers: what the tests of it begin with.
abstract class JoinGround {
    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient db;

    RegistryGround ground;
    Pages visitor;
    String home = "";
    String phone = "";

    @BeforeEach
    void cell() {
        ground = new RegistryGround(context);
        visitor = Pages.of(context);
        home = "/c/" + ground.cell.code();
        phone = "06" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000_000));
    }

    static Map<String, String> body() {
        return new HashMap<>(
                Map.of("kind", "ASSOCIATION", "name_ar", "جمعية الواحة", "commune", "99.001.1.1", "field", "water"));
    }

    static Map<String, String> receipt() {
        return new HashMap<>(Map.of(
                "receiptNumber",
                "88 / 2019",
                "receiptKind",
                "FINAL",
                "receiptOn",
                "2019-05-02",
                "receiptAuthority",
                "قيادة رأس العين"));
    }

    static String[] fields(Map<String, String> map) {
        return map.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    static String to(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(Pages.text(answer)).isEqualTo(302);
        return String.valueOf(answer.getHeader("Location"));
    }

    /// Begun with these words; the address of it.
    String begun(Map<String, String> body) {
        return to(visitor.post(home + "/join", fields(body))).replaceAll("/papers$", "");
    }

    /// Written whole, not yet sent.
    String written() {
        var own = begun(body());
        to(visitor.post(own + "/papers", fields(receipt())));
        to(visitor.upload(own + "/photo", PaperSamples.scan("photo.png", PaperSamples.picture("png"))));
        to(visitor.post(own + "/person", "person", "سعيد الناصري", "office", "PRESIDENT", "phone", phone));
        return own;
    }

    String sent() {
        var own = written();
        to(visitor.post(own + "/send", "consent", "yes"));
        return own;
    }

    String request() {
        return home + "/actors/requests/"
                + db.sql(
                                "select id from actor_request where cell_id = :cell and state <> 'DRAFT' order by sent_at desc limit 1")
                        .param("cell", ground.cell.id().value())
                        .query(UUID.class)
                        .single();
    }

    String[] checked(String... more) {
        var all = body();
        all.putAll(receipt());
        all.put("paper", "receipt");
        all.put("issuedOn", "2019-05-02");
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return fields(all);
    }

    long count(String table) {
        return db.sql("select count(*) from " + table + " where cell_id = :cell")
                .param("cell", ground.cell.id().value())
                .query(Long.class)
                .single();
    }
}
