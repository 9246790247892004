package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.Cell;
import ruche.accounts.PersonSamples;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;

/// Somebody with every role in one cell calls every route of it with the ids of another cell's rows: sees nothing of
/// them and changes none.
@RucheTest
class StrangerTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final int FEWEST = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ExampleCycle examples;

    @Autowired
    private PersonSamples people;

    @TempDir
    private Path scratch;

    private final List<String> wrong = new ArrayList<>();
    private int calls;

    @Test
    void nothingOfAnotherCellIsSeenOrChanged() throws IOException {
        var cells = new TwoCells(db, examples, scratch);
        people.person(cells.own.id(), Role.OBSERVER);
        people.person(cells.other.id(), Role.OBSERVER);
        var before = cells.sums();
        try (var stranger = new Web(port)) {
            var caller = people.person(cells.own.id(), Role.values());
            stranger.signIn(caller.email(), PersonSamples.PASSWORD);
            var token = stranger.token();
            assertThat(stranger.get("/c/" + cells.own.code() + "/audit").statusCode())
                    .isEqualTo(200);

            var own = paths(cells, Foreign.NONE);
            for (var how : List.of(Foreign.ALL, Foreign.LAST))
                for (var path : paths(cells, how)) if (!own.contains(path)) call(stranger, token, path, Map.of());
            for (var path : own) if (path.startsWith("POST")) call(stranger, token, path, cells.foreignFields());
            for (var path : own) if (path.startsWith("GET")) seesNoNumber(cells, call(stranger, token, path, Map.of()));
        }

        assertThat(calls).isGreaterThan(FEWEST * 3);
        assertThat(wrong).isEmpty();
        assertThat(cells.sums()).isEqualTo(before);
    }

    /// Method and address of every route, each once.
    private List<String> paths(TwoCells cells, Foreign foreign) {
        return Routes.of(program).rules().stream()
                .filter(rule -> rule.pattern().startsWith("/c/{cell}"))
                .map(rule -> rule.method() + " " + address(cells, rule.pattern(), foreign))
                .distinct()
                .toList();
    }

    private enum Foreign {
        ALL,
        LAST,
        NONE
    }

    private static String address(TwoCells cells, String pattern, Foreign foreign) {
        var variables = new ArrayList<String>();
        var variable = VARIABLE.matcher(pattern.substring("/c/{cell}".length()));
        while (variable.find()) variables.add(variable.group(1));
        var address = pattern.replace("{cell}", cells.own.code());
        for (int i = 0; i < variables.size(); i++) {
            boolean strange = foreign == Foreign.ALL || (foreign == Foreign.LAST && i == variables.size() - 1);
            Cell from = strange ? cells.other : cells.own;
            var name = variables.get(i);
            var value = cells.value(pattern, name, from)
                    .orElseThrow(() -> new AssertionError("say in TwoCells what {" + name + "} is in " + pattern));
            address = address.replace("{" + name + "}", value);
        }
        return address;
    }

    private HttpResponse<String> call(Web web, String token, String route, Map<String, String> fields) {
        calls++;
        var path = route.substring(route.indexOf(' ') + 1);
        var answer = route.startsWith("GET") ? web.get(path) : post(web, token, path, fields);
        if (answer.statusCode() >= 500) wrong.add(route + " failed: " + answer.statusCode());
        if (answer.body().contains(TwoCells.CANARY)) wrong.add(route + " shows what is the other cell’s");
        return answer;
    }

    private void seesNoNumber(TwoCells cells, HttpResponse<String> answer) {
        if (answer.body().contains(cells.other.prefix() + "-2018"))
            wrong.add(answer.uri() + " shows a number of the other cell’s");
    }

    private static HttpResponse<String> post(Web web, String token, String path, Map<String, String> foreign) {
        var fields = new HashMap<>(usual());
        fields.putAll(foreign);
        fields.put("_csrf", token);
        fields.put("once", UUID.randomUUID().toString());
        return web.postBare(path, fields);
    }

    /// Enough for most forms to get as far as the row they are about.
    private static Map<String, String> usual() {
        var fields = new HashMap<String, String>();
        for (var name : List.of("why", "reason", "message", "function", "missing")) fields.put(name, "سبب");
        for (var text : List.of("name", "title", "text", "place", "label", "conclusion", "groups", "conditions")) {
            fields.put(text + "_ar", "نص");
            fields.put(text + "_fr", "texte");
        }
        fields.put("title", "عنوان");
        fields.put("description", "وصف");
        fields.put("role", "OBSERVER");
        fields.put("kind", "workshop");
        fields.put("category", "association");
        fields.put("state", "DONE");
        fields.put("verdict", "RETAINED");
        fields.put("day", "2018-02-12");
        fields.put("due", "2018-02-12");
        fields.put("doneOn", "2018-02-12");
        fields.put("from", "2018-01-01");
        fields.put("to", "2018-12-31");
        fields.put("code", "x-" + UUID.randomUUID().toString().substring(0, 8));
        fields.put("year", "2019");
        fields.put("TECHNICAL", "FEASIBLE");
        return fields;
    }
}
