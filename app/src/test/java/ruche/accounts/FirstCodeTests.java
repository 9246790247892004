package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.Web;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.record.Journal;

/// Accounts of people without e-mail: a number, a code on paper, and mandates that end.
@RucheTest
class FirstCodeTests {
    private static final By US = By.commandLine();
    private static final Duration DAYS = Duration.ofDays(30);
    private static final String PASSWORD = "زيتونة قديمة 1958";

    @LocalServerPort
    private int port;

    @Autowired
    private Cells cells;

    @Autowired
    private People people;

    @Autowired
    private FirstCodes codes;

    @Autowired
    private Representatives representatives;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private PersonStore store;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient db;

    private CellId cell = new CellId(1);
    private final UUID body = UUID.randomUUID();

    @BeforeEach
    void openCell() {
        cell = CellSamples.fresh(cells).id();
    }

    private PersonId member() {
        var person = people.createNumbered(cell, "فاطمة", Lang.AR, US);
        people.grant(cell, person, Role.MEMBER, body, null, US);
        return person;
    }

    private HttpResponse<String> use(Web web, String login, String code, String password) {
        return web.post("/sign-in/code", Map.of("login", login, "code", code, "password", password));
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Africa/Casablanca"));
    }

    @Test
    void whoHasNeitherEmailNorPhoneOpensTheAccountWithTheSheetOnce() {
        var code = codes.make(cell, member(), DAYS, US);

        try (var web = new Web(port);
                var again = new Web(port)) {
            assertThat(code.login()).matches("[1-9][0-9]{7}");
            var arabicDigits = code.login().chars().mapToObj(c -> String.valueOf((char) (c - '0' + '٠')));
            var typed = arabicDigits.reduce("", String::concat);
            var opened = use(web, typed, code.code().toLowerCase(Locale.ROOT), PASSWORD);
            var twice = use(again, code.login(), code.code(), "une autre phrase");

            assertThat(opened.statusCode()).isEqualTo(302);
            assertThat(web.get("/me").body()).contains("فاطمة", code.login());
            assertThat(twice.statusCode()).isEqualTo(422);
            assertThat(again.signIn(code.login(), PASSWORD).statusCode()).isEqualTo(302);
        }
        assertThat(journal.audit(cell, People.subject(code.person())))
                .extracting(Journal.AuditLine::act)
                .contains("accounts.code-printed", "accounts.code-used");
    }

    @Test
    void aWeakPasswordUsesNothingUpAndSaysSoBesideTheField() {
        var code = codes.make(cell, member(), DAYS, US);

        try (var web = new Web(port)) {
            var weak = use(web, code.login(), code.code(), "court");

            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body()).contains("id=\"password-error\"", "value=\"" + code.login() + "\"", code.code());
            assertThat(use(web, code.login(), code.code(), PASSWORD).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void aNewCodeEndsTheOneBeforeAndOnlyItsHashIsKept() {
        var person = member();
        var lost = codes.make(cell, person, DAYS, US);
        var code = codes.make(cell, person, DAYS, US);

        assertThat(codes.standing(cell, person, lost.code())).isEmpty();
        assertThat(codes.standing(cell, person, code.code()).orElseThrow().login())
                .isEqualTo(code.login());
        assertThat(db.sql("select hash from first_code where person_id = :person")
                        .param("person", person.value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allSatisfy(hash -> assertThat(hash)
                        .startsWith("$argon2id$")
                        .doesNotContain(code.code().replace("-", "")));
        try (var web = new Web(port)) {
            assertThat(use(web, lost.login(), lost.code(), PASSWORD).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aCodeEndsByItself() {
        var code = codes.make(cell, member(), DAYS, US);
        db.sql("update first_code set until = :past where person_id = :person")
                .param("past", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("person", code.person().value())
                .update();

        try (var web = new Web(port)) {
            var late = use(web, code.login(), code.code(), PASSWORD);

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("a expiré");
        }
    }

    @Test
    void whoGuessesIsSlowedDownThoughEachTryIsRefused() {
        var code = codes.make(cell, member(), DAYS, US);

        try (var web = new Web(port)) {
            for (int i = 0; i < 5; i++) use(web, code.login(), "AAAAA-AAAA" + (i + 2), PASSWORD);
            var right = use(web, code.login(), code.code(), PASSWORD);

            assertThat(right.statusCode()).isEqualTo(422);
            assertThat(right.body()).contains("Trop d’essais");
        }
    }

    @Test
    void nobodyWhoMayDoMoreGetsACode() {
        var agent = samples.person(cell, Role.AGENT).id();
        assertThatThrownBy(() -> codes.make(cell, agent, DAYS, US)).isInstanceOf(NotFound.class);

        people.grant(cell, agent, Role.MEMBER, body, null, US);

        assertThatThrownBy(() -> codes.make(cell, agent, DAYS, US)).hasMessageContaining("accounts.code-not-here");
        var elsewhere = CellSamples.fresh(cells).id();
        var member = member();
        people.grant(elsewhere, member, Role.MEMBER, body, null, US);
        assertThatThrownBy(() -> codes.make(cell, member, DAYS, US)).hasMessageContaining("accounts.code-not-here");
        assertThatThrownBy(() -> codes.make(CellSamples.fresh(cells).id(), member, DAYS, US))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMandateBeginsOnItsFirstDayAndEndsByItselfTheDayAfterItsLast() {
        var person = people.createNumbered(cell, "خديجة", Lang.AR, US);
        people.grant(cell, person, Role.MEMBER, body, today().plusDays(2), today().plusDays(9), US);

        assertThat(store.held(cell, person, today().plusDays(1))).isEmpty();
        assertThat(store.held(cell, person, today().plusDays(2))).hasSize(1);
        assertThat(store.held(cell, person, today().plusDays(9))).hasSize(1);
        assertThat(store.held(cell, person, today().plusDays(10))).isEmpty();
        assertThatThrownBy(() -> people.grant(
                        cell, member(), Role.MEMBER, UUID.randomUUID(), today().plusDays(3), today().plusDays(2), US))
                .hasMessageContaining("accounts.until-before-since");
    }

    @Test
    void aMandatePassesOnInOneMomentForWhatIsLeftOfIt() {
        var former = people.createNumbered(cell, "السابقة", Lang.AR, US);
        people.grant(cell, former, Role.MEMBER, body, today().plusDays(40), US);
        var next = people.createNumbered(cell, "الجديدة", Lang.AR, US);
        var grant = representatives.of(cell, body).getFirst().grant();

        representatives.pass(cell, body, grant, next, "انتخاب مكتب جديد", US);

        assertThat(store.held(cell, former, today())).isEmpty();
        assertThat(store.held(cell, next, today()))
                .extracting(PersonStore.Held::body)
                .containsExactly(body);
        assertThat(representatives.of(cell, body))
                .extracting(Representative::person, Representative::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(next.value(), today().plusDays(40)));
        var line = journal.audit(cell, People.subject(former)).getFirst();
        assertThat(line.act()).isEqualTo("accounts.mandate-passed");
        assertThat(line.facts()).containsEntry("to", next.value().toString());
        assertThat(line.why()).isEqualTo("انتخاب مكتب جديد");
        assertThatThrownBy(() -> representatives.pass(cell, body, grant, next, "ثانية", US))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anErasedPersonLeavesNeitherNumberNorCode() {
        var code = codes.make(cell, member(), DAYS, US);

        people.erase(cell, code.person(), "بطلب منها", US);

        assertThat(people.byLogin(code.login())).isEmpty();
        assertThat(db.sql("select count(*) from first_code where person_id = :person")
                        .param("person", code.person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
