package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.People;
import ruche.accounts.PersonSamples;
import ruche.ideas.Ideas;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;
import ruche.shell.RouteRule;
import ruche.shell.Words;

/// Every form, sent with nothing in it, is shown again and says what is missing; none ends in the bare page of errors.
@RucheTest
class EmptyFormTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final int FEWEST = 50;

    /// These begin or end a session, or belong to a link that this test does not have, or are no page of ours.
    private static final List<String> NOT_HERE = List.of(
            "/me/sign-out-everywhere",
            "/sign-out",
            "/sign-in/again",
            "/setup/{token}",
            "/sign-in/reset/{token}",
            "/i/{token}",
            "/error");

    /// These take files, or act on a plan that is carried out already; their own tests send them what is wrong.
    private static final Pattern FILES = Pattern.compile("/c/\\{cell}/(imports|territory)/.*");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ExampleCycle examples;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private People people;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Words words;

    @TempDir
    private Path scratch;

    @Test
    void everyFormSentEmptyIsShownAgain() throws IOException {
        var cells = new TwoCells(db, examples, scratch, "empty", "EM");
        var wrong = new ArrayList<String>();
        int refused = 0;

        try (var web = signedIn(cells)) {
            var token = web.token();
            for (var rule : posts()) {
                var path = path(cells, rule.pattern());
                var answer = web.postBare(
                        path, Map.of("_csrf", token, "once", UUID.randomUUID().toString()));
                if (answer.statusCode() == 422) refused++;
                var fault = fault(answer);
                if (!fault.isEmpty()) wrong.add(path + ": " + fault);
            }
        }

        assertThat(refused).isGreaterThan(FEWEST / 2);
        assertThat(wrong).isEmpty();
    }

    private List<RouteRule> posts() {
        var posts = Routes.of(program).rules().stream()
                .filter(rule -> rule.method().equals(HttpMethod.POST)
                        && !NOT_HERE.contains(rule.pattern())
                        && !FILES.matcher(rule.pattern()).matches())
                .toList();
        assertThat(posts).hasSizeGreaterThan(FEWEST);
        return posts;
    }

    /// Somebody who may do everything, and speaks for a service and an association.
    private Web signedIn(TwoCells cells) {
        var caller = samples.person(cells.own.id(), Role.values());
        var service = UUID.fromString(
                cells.value("/c/{cell}/actors/{id}", "id", cells.own).orElseThrow());
        people.grant(cells.own.id(), caller.id(), Role.SERVICE, service, null, By.commandLine());
        people.grant(cells.own.id(), caller.id(), Role.MEMBER, bearer(cells), null, By.commandLine());
        var web = new Web(port);
        web.signIn(caller.email(), PersonSamples.PASSWORD);
        return web;
    }

    private UUID bearer(TwoCells cells) {
        var number =
                cells.value("/c/{cell}/ideas/{number}", "number", cells.own).orElseThrow();
        var bearer = ideas.numbered(cells.own.id(), number).bearer();
        if (bearer == null) throw new IllegalStateException(number + " has no bearer");
        return bearer;
    }

    private static String path(TwoCells cells, String pattern) {
        var path = pattern.replace("{cell}", cells.own.code());
        var variable = VARIABLE.matcher(path);
        while (variable.find()) {
            var name = variable.group(1);
            var value = cells.value(pattern, name, cells.own)
                    .orElseThrow(() -> new AssertionError("say in TwoCells what {" + name + "} is in " + pattern));
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    /// Empty for an act that was done, and for a page that says what it wants.
    private String fault(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 422 && !answer.body().contains("role=\"alert\"")) return "says not what is missing";
        for (var lang : Lang.values())
            if (answer.body().contains("<title>" + words.say(lang, "shell.error-title")))
                return "the bare page, " + status;
        return status < 400 || status == 422 ? "" : Integer.toString(status);
    }
}
