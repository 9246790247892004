package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.actors.PaperSamples;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;
import ruche.search.Found;
import ruche.shell.RouteRule;

/// Something that stands nowhere else is put in every private field of an actor; then everybody who may not see it, an
/// observer too, asks for every page, file and export.
@RucheTest
class PrivateActorTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private static final String RIB = "011519000001205000534921";

    /// Documents are packed: what they print is on the pages from which they are made.
    private static final Pattern PACKED = Pattern.compile(".*(\\.pdf|\\.docx|\\.xlsx|/sheet/\\{service})");

    /// As they may stand on a page, in a file, or in an address.
    private static final List<String> CANARIES =
            List.of("KANARI", RIB, "0000012050005349", "612999888", "kanari.example");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ExampleCycle examples;

    @Autowired
    private Actors actors;

    @TempDir
    private Path scratch;

    private final List<String> wrong = new ArrayList<>();
    private int calls;

    @Test
    void whatIsPrivateOfAnActorIsSeenByTheStaffAndItselfAlone() throws IOException {
        var cells = new TwoCells(db, examples, scratch, "private", "PV");
        var cell = cells.own.id();
        var id = association(cells, "جمعية الكناري");
        var other = association(cells, "جمعية أخرى");
        var agent = Pages.of(program).as(cell, Role.AGENT);
        var own = Pages.of(program).as(cell, Role.MEMBER, id);
        fill(cells, agent, own, id);
        fillRequest(cells);
        assertThat(seenBy(own, cells, id)).containsExactlyInAnyOrderElementsOf(CANARIES);
        assertThat(seenBy(agent, cells, id)).containsExactlyInAnyOrderElementsOf(CANARIES);

        var request = "/c/" + cells.own.code() + "/actors/requests/" + sent(cells);
        assertThat(agent.read(request)).contains("KANARI applicant", "612999888", "kanari.example");
        assertThat(agent.read(request + "/file")).contains("KANARI inside");
        assertThat(own.get(request).getStatus()).isEqualTo(403);

        strangers(cells, other).forEach((name, stranger) -> {
            for (var path : paths(cells, id)) seesNothing(name, stranger, path);
        });

        strangers(cells, other).forEach((name, stranger) -> seesNothingUnpacked(name, stranger, cells));
        assertThat(unpacked(agent.get("/c/" + cells.own.code() + "/actors.xlsx")))
                .contains("KANARI holder", RIB, "612999888");
        assertThat(agent.read("/c/" + cells.own.code() + "/actors.csv")).contains("KANARI holder", RIB, "612999888");

        Found.anew(program, agent, "/c/" + cells.own.code(), "Association Canari");
        for (var words : List.of("KANARI", "KANARI holder", "KANARI inside", "KANARI applicant", RIB, "612999888"))
            for (var stranger : strangers(cells, other).values())
                assertThat(stranger.read(Found.asked("/c/" + cells.own.code(), words)))
                        .as(words)
                        .contains("data-count=")
                        .doesNotContainPattern("(?i)<mark>[^<]*(kanari|[0-9]{5})");

        fillPersons(cells);
        var observer = Pages.of(program).as(cell, Role.OBSERVER);
        for (var path : paths(cells, id)) seesNothing("observer", observer, path);

        assertThat(calls).isGreaterThan(450);
        assertThat(wrong).isEmpty();
        assertThat(inTheRecord()).isZero();
    }

    /// What is kept of one actor, or asked by one body, is not an observer's.
    @Test
    void anObserverPassesWhereThePublicDoesAndToTheRegistryAsAWhole() {
        var open = Routes.of(program).rules().stream()
                .filter(rule -> rule.pattern().startsWith("/c/{cell}/actors"))
                .filter(rule -> rule.who() instanceof RouteRule.Who.InCell(var roles) && roles.contains(Role.OBSERVER))
                .map(rule -> rule.method() + " " + rule.pattern())
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /c/{cell}/actors/twins",
                        "GET /c/{cell}/actors/twins/{one}/{other}",
                        "GET /c/{cell}/actors/rules",
                        "GET /c/{cell}/actors/directory-{lang}.pdf");
    }

    private UUID association(TwoCells cells, String name) {
        return actors.add(
                        cells.own.id(),
                        new NewActor(ActorKind.ASSOCIATION, new Bilingual(name, "Association Canari"), null, "water"),
                        By.commandLine())
                .value();
    }

    private void fill(TwoCells cells, Pages agent, Pages own, UUID id) {
        var base = "/c/" + cells.own.code() + "/actors/" + id;
        agent.post(base + "/identity", "rib", RIB);
        own.post(
                base + "/holders",
                "office",
                "PRESIDENT",
                "name",
                "KANARI holder",
                "gender",
                "FEMALE",
                "since",
                "2020-01-01");
        own.post(base + "/contacts", "kind", "PHONE", "value", "0612999888");
        own.post(base + "/contacts", "kind", "ADDRESS", "value", "KANARI street");
        own.post(base + "/contacts", "kind", "EMAIL", "value", "kanari@KANARI.example");
        own.upload(
                base + "/papers",
                PaperSamples.scan("KANARI name.pdf", PaperSamples.pdf("KANARI inside")),
                "kind",
                "statutes",
                "issuedOn",
                "2020-01-01");
        agent.post(
                base + "/papers/" + one("paper", id),
                "verdict",
                "REFUSED",
                "why",
                "KANARI why",
                "issuedOn",
                "2020-01-01");
    }

    /// Whoever asks to be registered, and what he handed in.
    private void fillRequest(TwoCells cells) {
        db.sql("""
                update actor_request
                set name_ar = 'KANARI request', holder_name = 'KANARI applicant', phone = '+212612999888',
                    email = 'kanari@kanari.example'
                where cell_id = :cell and state = 'SENT'""").param("cell", cells.own.id().value()).update();
        db.sql("""
                update actor_request_file f set file_name = 'KANARI.pdf', bytes = 'KANARI inside'::bytea
                from actor_request r
                where r.cell_id = :cell and r.state = 'SENT' and f.cell_id = r.cell_id and f.request_id = r.id""").param("cell", cells.own.id().value()).update();
    }

    /// Whom an observer meets elsewhere: those on attendance sheets, and how those who proposed are reached.
    private void fillPersons(TwoCells cells) {
        db.sql("update meeting_attendee set label_ar = 'KANARI guest', label_fr = 'KANARI guest' where cell_id = :cell")
                .param("cell", cells.own.id().value())
                .update();
        db.sql("update idea set contact = '+212612999888 KANARI' where cell_id = :cell")
                .param("cell", cells.own.id().value())
                .update();
    }

    private List<String> seenBy(Pages reader, TwoCells cells, UUID id) {
        var base = "/c/" + cells.own.code() + "/actors/" + id;
        var all = new StringBuilder();
        for (var page : List.of("/file", "/holders", "/contacts", "/papers")) all.append(reader.read(base + page));
        return CANARIES.stream()
                .filter(canary ->
                        all.toString().replaceAll("(?<=[0-9]) (?=[0-9])", "").contains(canary))
                .toList();
    }

    private Map<String, Pages> strangers(TwoCells cells, UUID other) {
        var strangers = new LinkedHashMap<String, Pages>();
        var cell = cells.own.id();
        strangers.put("visitor", Pages.of(program));
        strangers.put("member of another actor", Pages.of(program).as(cell, Role.MEMBER, other));
        strangers.put("member of none", Pages.of(program).as(cell, Role.MEMBER));
        strangers.put("service", Pages.of(program).as(cell, Role.SERVICE, other));
        strangers.put("facilitator", Pages.of(program).as(cell, Role.FACILITATOR));
        strangers.put("observer", Pages.of(program).as(cell, Role.OBSERVER));
        strangers.put("committee", Pages.of(program).as(cell, Role.COMMITTEE));
        var elsewhere = Pages.of(program).as(cells.other.id(), Role.ADMINISTRATOR);
        for (var role : Role.values()) if (role != Role.ADMINISTRATOR) elsewhere.alsoAs(cells.other.id(), role, null);
        strangers.put("every role elsewhere", elsewhere);
        return strangers;
    }

    /// Every route that can be asked for, of this actor wherever the address names one, and searches for what is
    /// private.
    private List<String> paths(TwoCells cells, UUID id) {
        var paths = new ArrayList<String>();
        for (var rule : Routes.of(program).rules())
            if (rule.method().equals(HttpMethod.GET)
                    && rule.pattern().startsWith("/c/{cell}")
                    && !PACKED.matcher(rule.pattern()).matches()) paths.add(path(cells, rule, id));
        var home = "/c/" + cells.own.code();
        for (var search : List.of(
                "/actors?words=KANARI",
                "/actors/suggest?words=KANARI",
                "/actors.csv?words=",
                "/actors?words=612999888",
                "/search?q=KANARI",
                "/search?q=KANERI",
                "/search?q=612999888",
                "/ideas?q=KANARI",
                "/ideas?words=KANARI")) paths.add(home + search);
        assertThat(paths).hasSizeGreaterThan(60);
        return paths;
    }

    private String path(TwoCells cells, RouteRule rule, UUID id) {
        var path = rule.pattern().replace("{cell}", cells.own.code());
        if (rule.pattern().startsWith("/c/{cell}/actors/{id}"))
            path = path.replace("{id}", id.toString())
                    .replace("{holder}", rule.pattern().contains("{holder}") ? one("holder", id) : "")
                    .replace("{contact}", rule.pattern().contains("{contact}") ? one("contact", id) : "")
                    .replace("{paper}", rule.pattern().contains("{paper}") ? one("paper", id) : "");
        var variable = VARIABLE.matcher(path);
        while (variable.find()) {
            var name = variable.group(1);
            path = path.replace(
                    "{" + name + "}",
                    cells.value(rule.pattern(), name, cells.own).orElseThrow(() -> new AssertionError(rule.pattern())));
        }
        return path;
    }

    private String sent(TwoCells cells) {
        return cells.value("/c/{cell}/actors/requests/{request}", "request", cells.own)
                .orElseThrow();
    }

    private String one(String what, UUID actor) {
        return db.sql("select id from actor_" + what + " where actor_id = :actor order by id limit 1")
                .param("actor", actor)
                .query(UUID.class)
                .single()
                .toString();
    }

    private void seesNothing(String who, Pages stranger, String path) {
        calls++;
        var answer = stranger.get(path);
        if (answer.getStatus() >= 500) wrong.add(who + " " + path + " failed: " + answer.getStatus());
        var text = Pages.text(answer).replace(path.replaceAll("^.*\\?", ""), "");
        for (var canary : CANARIES)
            if (text.contains(canary) && !path.contains(canary)) wrong.add(who + " sees " + canary + " on " + path);
    }

    private void seesNothingUnpacked(String who, Pages stranger, TwoCells cells) {
        var text = unpacked(stranger.get("/c/" + cells.own.code() + "/actors.xlsx"));
        for (var canary : CANARIES) if (text.contains(canary)) wrong.add(who + " sees " + canary + " in actors.xlsx");
    }

    private String unpacked(MockHttpServletResponse file) {
        var text = new StringBuilder();
        try {
            var packed = Files.write(scratch.resolve("actors.xlsx"), file.getContentAsByteArray());
            try (var zip = new ZipFile(packed.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertThat(text).contains("Association Canari");
        return text.toString();
    }

    private int inTheRecord() {
        return CANARIES.stream()
                .mapToInt(canary -> db.sql("select count(*) from record_entry where body like :like")
                        .param("like", "%" + canary + "%")
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
