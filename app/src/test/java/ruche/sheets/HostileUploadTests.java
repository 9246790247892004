package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.Browser;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// Files that mean harm, or that are no sheets, as somebody sends them to the page: answered within five seconds, in
/// his language, and nothing has changed.
@RucheTest
class HostileUploadTests {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples people;

    @Autowired
    private JdbcClient db;

    private Cell cell;
    private String login = "";

    @BeforeEach
    void agent() {
        cell = CellSamples.fresh(cells);
        login = people.person(cell.id(), Role.AGENT).email();
    }

    static List<Arguments> refused() throws Exception {
        var files = HostileFiles.refused();
        assertThat(files).hasSizeGreaterThan(12);
        return files.entrySet().stream()
                .map(file -> Arguments.of(file.getKey(), file.getValue()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedInTimeAndInWordsAndChangesNothing(String name, HostileFiles.Expected file) {
        try (var web = new Web(port)) {
            web.signIn(login, PersonSamples.PASSWORD);
            var before = counts();
            long start = System.nanoTime();

            var answer = web.upload(address(), Map.of("into", "actors/mixed"), name, file.bytes());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(file.words(), "lang=\"fr\"").doesNotContain("Exception", "secret");
            assertThat(counts()).isEqualTo(before);
        }
    }

    @Test
    void whoeverDoesNotSayWhatTheFileHoldsIsToldAtThatField() {
        try (var web = new Web(port)) {
            web.signIn(login, PersonSamples.PASSWORD);

            var answer = web.upload(address(), Map.of("into", ""), "a.csv", "a;b".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("id=\"into-error\"", "aria-describedby=\"into-error\"")
                    .doesNotContain("file-error");
        }
    }

    @Test
    void hundredMegabytesAreRefusedInWords(@TempDir Path folder) throws IOException {
        var big = folder.resolve("garbage.xlsx");
        try (var garbage = new java.io.RandomAccessFile(big.toFile(), "rw")) {
            garbage.setLength(100L << 20);
        }
        try (var web = new Web(port)) {
            web.signIn(login, PersonSamples.PASSWORD);
            var before = counts();
            long start = System.nanoTime();

            var answer = web.upload(address(), Map.of("into", "actors/mixed"), big);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Le fichier est trop grand");
            assertThat(counts()).isEqualTo(before);
        }
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            page.navigate("/sign-in");
            page.locator("input[name=login]").fill(login);
            page.locator("input[name=password]").fill(PersonSamples.PASSWORD);
            page.locator("main form button").first().click();
            page.navigate(address());
            page.locator("#into").selectOption("actors/mixed");
            page.locator("#file").setInputFiles(big);
            page.locator("main form button").last().click();
            page.locator("main .problem").waitFor();
            page.locator("main a[href='" + address() + "']").click();
            page.waitForURL("**" + address());
        }
        Files.delete(big);
    }

    @Test
    void macrosAreNotLookedAtAndFormulasNotRun() throws Exception {
        var actors = counts().get("actor");
        try (var web = new Web(port)) {
            web.signIn(login, PersonSamples.PASSWORD);
            for (var file : HostileFiles.readWithoutHarm().entrySet()) {
                long start = System.nanoTime();
                var answer = web.upload(
                        address(),
                        Map.of("into", "actors/mixed"),
                        file.getKey(),
                        file.getValue().bytes());

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
                assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(302);
                var plan = web.get(java.net
                        .URI
                        .create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath());
                assertThat(plan.body())
                        .as(file.getKey())
                        .contains(file.getValue().words());
            }
        }
        assertThat(counts().get("actor")).isEqualTo(actors);
    }

    private String address() {
        return "/c/" + cell.code() + "/imports/new";
    }

    /// Every table of the program but those that note the visit itself.
    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        var tables = db.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not like 'spring_session%' and relname not in ('once_key', 'scheduled_tasks')
                order by relname""").query((row, _) -> row.getString("relname")).list();
        for (var table : tables)
            counts.put(
                    table,
                    db.sql("select count(*) from " + table)
                            .query((row, _) -> row.getLong(1))
                            .single());
        return counts;
    }
}
