package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.RucheTest;
import ruche.Web;
import ruche.kernel.Role;

@RucheTest
class SignInPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private People people;

    private static final Pattern SEEN = Pattern.compile("<input id=\"([^\"]*)\"");

    private String home = "";
    private PersonSamples.Sample administrator =
            new PersonSamples.Sample(new ruche.kernel.PersonId(new UUID(0, 0)), "", "");

    @BeforeEach
    void openCell() {
        var cell = CellSamples.fresh(cells);
        home = "/c/" + cell.code();
        administrator = samples.person(cell.id(), Role.ADMINISTRATOR);
    }

    private Web signedIn(PersonSamples.Sample person) {
        var web = new Web(port);
        assertThat(web.signIn(person.email(), PersonSamples.PASSWORD).statusCode())
                .isEqualTo(302);
        return web;
    }

    @Test
    void asksVisitorsToSignInAndBringsThemBack() {
        try (var web = new Web(port)) {
            var turned = web.get(home + "/people?q=a");
            assertThat(turned.statusCode()).isEqualTo(302);
            assertThat(location(turned)).endsWith("/sign-in?back=" + home.replace("/", "%2F") + "%2Fpeople%3Fq%3Da");

            var entered = web.post(
                    "/sign-in",
                    Map.of(
                            "login",
                            administrator.email(),
                            "password",
                            PersonSamples.PASSWORD,
                            "back",
                            home + "/people?q=a"));

            assertThat(location(entered)).endsWith(home + "/people?q=a");
            assertThat(entered.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("ruche-session=").contains("HttpOnly", "SameSite=Lax"));
            assertThat(web.get(home + "/people").body()).contains(administrator.email());
        }
    }

    /// The tests' installation has many cells.
    @Test
    void whoActsInOneCellAloneBeginsThere() {
        try (var web = new Web(port)) {
            var entered =
                    web.post("/sign-in", Map.of("login", administrator.email(), "password", PersonSamples.PASSWORD));

            assertThat(location(entered)).endsWith(home);
        }
    }

    @Test
    void leadsToNoOtherSite() {
        for (var elsewhere : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
            try (var web = new Web(port)) {
                var entered = web.post(
                        "/sign-in",
                        Map.of("login", administrator.email(), "password", PersonSamples.PASSWORD, "back", elsewhere));

                assertThat(location(entered)).doesNotContain("evil").endsWith(home);
            }
        }
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownAccount() {
        try (var web = new Web(port)) {
            var wrong = web.signIn(administrator.email(), "not the password");
            var unknown = web.signIn("nobody-here@essai.example", "not the password");

            assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
            assertThat(problem(wrong.body())).isNotEmpty().isEqualTo(problem(unknown.body()));
        }
    }

    @Test
    void losesNothingTypedWhenTheSessionHadEnded() {
        try (var web = signedIn(administrator)) {
            var typed = Map.of("name", "حنان من لبريكيين", "phone", "0611" + random(), "role", "OBSERVER");
            var token = web.token();
            web.loseSession();
            var all = new java.util.HashMap<>(typed);
            all.put("_csrf", token);
            all.put("once", UUID.randomUUID().toString());

            var again = web.postBare(home + "/people/new", all);
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).contains("حنان من لبريكيين", "Rien de votre saisie");
            assertThat(again.body())
                    .contains(
                            "<html lang=\"fr\"",
                            "<label for=\"login\">Adresse électronique ou numéro de téléphone",
                            "<label for=\"password\">Mot de passe");
            assertThat(SEEN.matcher(form(again.body(), "/sign-in")).results().map(field -> field.group(1)))
                    .containsExactly("login", "password");

            var fields = hidden(again.body());
            fields.put("login", administrator.email());
            fields.put("password", PersonSamples.PASSWORD);
            var resumed = web.postBare("/sign-in", fields);
            assertThat(resumed.body()).contains("action=\"" + home + "/people/new\"", "حنان من لبريكيين");

            var sent = web.postBare(home + "/people/new", hidden(form(resumed.body(), home + "/people/new")));
            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.body()).contains("/sign-in/reset/", "data-copy=\"Copier le lien\"");
        }
    }

    @Test
    void endsEverySessionAtOnce() {
        try (var desk = signedIn(administrator);
                var phone = signedIn(administrator)) {
            assertThat(desk.get("/me").statusCode()).isEqualTo(200);

            var left = desk.post("/me/sign-out-everywhere", Map.of());

            assertThat(left.statusCode()).isEqualTo(302);
            assertThat(desk.get("/me").statusCode()).isEqualTo(302);
            assertThat(phone.get("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        try (var desk = signedIn(administrator);
                var phone = signedIn(administrator)) {
            assertThat(desk.post("/me/password", Map.of("present", "wrong", "password", "une phrase nouvelle"))
                            .statusCode())
                    .isEqualTo(422);
            var changed = desk.post(
                    "/me/password", Map.of("present", PersonSamples.PASSWORD, "password", "une phrase nouvelle"));

            assertThat(changed.statusCode()).isEqualTo(302);
            assertThat(desk.get("/me").statusCode()).isEqualTo(200);
            assertThat(phone.get("/me").statusCode()).isEqualTo(302);
            try (var web = new Web(port)) {
                assertThat(web.signIn(administrator.email(), "une phrase nouvelle")
                                .statusCode())
                        .isEqualTo(302);
            }
        }
    }

    @Test
    void signsOut() {
        try (var web = signedIn(administrator)) {
            web.post("/sign-out", Map.of());

            assertThat(web.get("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void takesAPersonInByALinkThatTheyUseThemselves() {
        var phone = "0655" + random();
        try (var web = signedIn(administrator);
                var newcomer = new Web(port)) {
            var added = web.post(
                    home + "/people/new",
                    Map.of("name", "منشط جديد", "phone", phone, "role", "FACILITATOR", "language", "ar"));
            var link = Pattern.compile("/sign-in/reset/[\\w-]+").matcher(added.body());
            assertThat(link.find()).isTrue();

            assertThat(newcomer.get(link.group()).statusCode()).isEqualTo(200);
            assertThat(newcomer.post(link.group(), Map.of("password", "short")).statusCode())
                    .isEqualTo(422);
            assertThat(newcomer.post(link.group(), Map.of("password", "جملة قصيرة لي وحدي"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(newcomer.get(link.group()).statusCode()).isEqualTo(410);
            assertThat(newcomer.signIn("+212" + phone.substring(1), "جملة قصيرة لي وحدي")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(newcomer.get("/me").body()).contains("lang=\"ar\"", "منشط");
            assertThat(newcomer.get(home + "/people").statusCode()).isEqualTo(403);
            assertThat(web.get(home + "/audit").body())
                    .contains("Personne ajoutée", "Rôle donné", administrator.name());
        }
    }

    @Test
    void givesARoleOnceThoughSentTwice() {
        var agent = samples.person(cells.byCode(home.substring(3)).orElseThrow().id(), Role.OBSERVER);
        var page = home + "/people/" + agent.id().value();
        try (var web = signedIn(administrator)) {
            var once = UUID.randomUUID().toString();
            var first = web.post(page + "/roles", once, Map.of("role", "AGENT"));
            var second = web.post(page + "/roles", once, Map.of("role", "AGENT"));
            var third = web.post(page + "/roles", Map.of("role", "AGENT"));

            assertThat(first.statusCode()).isEqualTo(302);
            assertThat(second.statusCode()).isEqualTo(302);
            assertThat(location(second)).isEqualTo(location(first));
            assertThat(third.statusCode()).isEqualTo(422);
            assertThat(third.body()).contains("a déjà ce rôle");
        }
    }

    @Test
    void showsAPersonToTheCellsThatKnowHimOnly() {
        var other = CellSamples.fresh(cells);
        var stranger = samples.person(other.id(), Role.AGENT);
        try (var web = signedIn(administrator)) {
            var page = home + "/people/" + stranger.id().value();

            assertThat(web.get(page).statusCode()).isEqualTo(404);
            assertThat(web.post(page + "/link", Map.of()).statusCode()).isEqualTo(404);
            assertThat(web.post(page + "/erase", Map.of("why", "x")).statusCode())
                    .isEqualTo(404);
            assertThat(people.name(stranger.id())).isPresent();
        }
    }

    @Test
    void refusesAFormWithoutItsToken() {
        try (var web = signedIn(administrator)) {
            var bare = web.postBare("/me/sign-out-everywhere", Map.of("once", "12345678"));

            assertThat(bare.statusCode()).isEqualTo(403);
            assertThat(bare.body()).contains("Ce formulaire est trop ancien");
        }
    }

    @Test
    void refusesAFormWithoutItsKey() {
        try (var web = signedIn(administrator)) {
            var bare = web.postBare("/me/language", Map.of("_csrf", web.token(), "language", "ar"));

            assertThat(bare.statusCode()).isEqualTo(400);
            assertThat(bare.body()).contains("sans clé");
        }
    }

    private static String random() {
        return String.valueOf(100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000));
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String problem(String body) {
        var problem = Pattern.compile("class=\"problem\"[^>]*>([^<]*)").matcher(body);
        return problem.find() ? problem.group(1) : "";
    }

    private static String form(String body, String action) {
        var form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL)
                .matcher(body);
        return form.find() ? form.group() : "";
    }

    private static Map<String, String> hidden(String body) {
        var fields = new java.util.HashMap<String, String>();
        var field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(body);
        while (field.find()) fields.put(field.group(1), field.group(2));
        return fields;
    }
}
