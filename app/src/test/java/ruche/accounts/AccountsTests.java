package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.record.AuditAsked;
import ruche.record.Journal;

@RucheTest
class AccountsTests {
    private static final By US = By.commandLine();

    @Autowired
    private Cells cells;

    @Autowired
    private People people;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private PersonStore store;

    @Autowired
    private Roster roster;

    @Autowired
    private ResetLinks links;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient db;

    private CellId cell = new CellId(1);

    @BeforeEach
    void openCell() {
        cell = CellSamples.fresh(cells).id();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Casablanca"));
    }

    @Test
    void whoIsUnknownIsComparedWithAHashThatTakesAsLong() {
        var known = signIn.hash("miel de thym");

        assertThat(SignIn.NOBODYS_HASH.split("\\$")).hasSameSizeAs(known.split("\\$"));
        assertThat(SignIn.NOBODYS_HASH).startsWith(known.substring(0, known.indexOf("$", known.indexOf("m="))));
    }

    @Test
    void refusesASecondAccountWithTheSamePhoneInAnotherSpelling() {
        var phone = "06" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000_000));
        people.create(new NewPerson(cell, "أول", null, phone, Lang.AR), US);

        assertThatThrownBy(() ->
                        people.create(new NewPerson(cell, "ثان", null, "+212 " + phone.substring(1), Lang.AR), US))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("accounts.person-known");
    }

    @Test
    void holdsARoleToItsLastDay() {
        var person = samples.person(cell).id();

        people.grant(cell, person, Role.OBSERVER, null, today().plusDays(3), US);

        assertThat(store.held(cell, person, today().plusDays(3)))
                .extracting(PersonStore.Held::role)
                .containsExactly(Role.OBSERVER);
        assertThat(store.held(cell, person, today().plusDays(4))).isEmpty();
        assertThatThrownBy(() -> people.grant(cell, person, Role.AGENT, null, today().minusDays(1), US))
                .hasMessageContaining("accounts.until-past");
    }

    @Test
    void holdsARoleInItsCellOnly() {
        var other = CellSamples.fresh(cells).id();
        var body = UUID.randomUUID();
        var person = samples.person(cell, Role.AGENT).id();

        people.grant(cell, person, Role.MEMBER, body, null, US);

        assertThat(store.held(cell, person, today()))
                .containsExactly(new PersonStore.Held(Role.AGENT, null), new PersonStore.Held(Role.MEMBER, body));
        assertThat(store.held(other, person, today())).isEmpty();
        assertThat(people.inRole(other, Role.AGENT)).isEmpty();
        assertThat(people.inRole(cell, Role.AGENT))
                .extracting(PersonLine::person)
                .containsExactly(person.value());
    }

    @Test
    void keepsTheLastAdministrator() {
        samples.person(cell, Role.ADMINISTRATOR);
        var only = people.inRole(cell, Role.ADMINISTRATOR).getFirst();

        assertThatThrownBy(() -> people.revoke(cell, only.grant(), "", US))
                .hasMessageContaining("accounts.last-administrator");
        samples.person(cell, Role.ADMINISTRATOR);
        people.revoke(cell, only.grant(), "غادر القسم", US);

        assertThat(people.inRole(cell, Role.ADMINISTRATOR))
                .hasSize(1)
                .noneMatch(line -> line.grant().equals(only.grant()));
        assertThat(journal.latest(cell, AuditAsked.ALL, Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.act() + " " + line.why()).isEqualTo("accounts.role-ended غادر القسم"));
    }

    @Test
    void letsALinkBeUsedOnceAndInItsTime() {
        var person = samples.person(cell).id();
        var token = PersonSamples.token(links.make(person, Duration.ofHours(1)));
        var late = PersonSamples.token(links.make(samples.person(cell).id(), Duration.ofSeconds(-1)));

        assertThat(links.open(token)).isTrue();
        links.use(token, new NewPassword("une phrase tranquille"));

        assertThat(signIn.knows(person, "une phrase tranquille")).isTrue();
        assertThatThrownBy(() -> links.use(token, new NewPassword("une autre phrase")))
                .hasMessageContaining("accounts.link-ended");
        assertThatThrownBy(() -> links.use(late, new NewPassword("une autre phrase")))
                .hasMessageContaining("accounts.link-ended");
        assertThat(stored(token)).isZero();
    }

    private int stored(String token) {
        return db.sql("select count(*) from reset_link l where l::text like :token")
                .param("token", "%" + token + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void endsEarlierLinksWithANewOne() {
        var person = samples.person(cell).id();
        var first = PersonSamples.token(links.make(person, ResetLinks.HANDED_OVER));

        links.make(person, ResetLinks.HANDED_OVER);

        assertThat(links.open(first)).isFalse();
    }

    /// Otherwise the administrator of one cell could take over an account that rules another.
    @Test
    void givesNoLinkForWhoHoldsRolesElsewhere() {
        var other = CellSamples.fresh(cells).id();
        var administrator = samples.person(cell, Role.ADMINISTRATOR).id();
        var person = samples.person(cell, Role.AGENT).id();
        assertThat(people.resetLink(cell, person, By.person(administrator)).path())
                .startsWith("/sign-in/reset/");

        people.grant(other, person, Role.ADMINISTRATOR, null, null, US);

        assertThatThrownBy(() -> people.resetLink(cell, person, By.person(administrator)))
                .hasMessageContaining("accounts.elsewhere-too");
        assertThatThrownBy(() -> people.erase(cell, person, "طلب", By.person(administrator)))
                .hasMessageContaining("accounts.elsewhere-too");
    }

    @Test
    void erasesWhatIsPersonalAndKeepsTheStub() {
        var administrator = samples.person(cell, Role.ADMINISTRATOR).id();
        var person = samples.person(cell, Role.AGENT);
        assertThat(salts(person.id())).isPositive();
        long entries = entries(person.id());

        people.erase(cell, person.id(), "بطلب منه", By.person(administrator));

        assertThat(people.name(person.id())).isEmpty();
        assertThat(people.byLogin(person.email())).isEmpty();
        assertThat(roster.card(cell, person.id())).isEmpty();
        assertThat(store.held(cell, person.id(), today())).isEmpty();
        assertThat(signIn.enter(person.email(), PersonSamples.PASSWORD, "192.0.2.1"))
                .isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(salts(person.id())).isZero();
        assertThat(entries(person.id())).isEqualTo(entries + 1);
        assertThat(db.sql("select p::text from person p where id = :id")
                        .param("id", person.id().value())
                        .query(String.class)
                        .single())
                .contains(person.id().value().toString())
                .doesNotContain("essai.example", "شخص", "argon2");
        assertThat(db.sql("select count(*) from person p where p::text like :email")
                        .param("email", "%" + person.email() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int salts(PersonId person) {
        return db.sql("""
                select count(*)
                from record_salt s join record_entry e on e.cell_id = s.cell_id and e.index = s.index
                where e.subject = :subject""")
                .param("subject", People.subject(person))
                .query(Integer.class)
                .single();
    }

    private long entries(PersonId person) {
        return db.sql("select count(*) from record_entry where subject = :subject")
                .param("subject", People.subject(person))
                .query(Long.class)
                .single();
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var person = samples.person(cell);
        for (int i = 0; i < 5; i++)
            assertThat(signIn.enter(person.email(), "guess number " + i, "192.0.2.2"))
                    .isEqualTo(new SignIn.Outcome.Wrong());

        var sixth = signIn.enter(person.email(), PersonSamples.PASSWORD, "192.0.2.3");

        assertThat(sixth)
                .isInstanceOfSatisfying(
                        SignIn.Outcome.TooMany.class,
                        many -> assertThat(many.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    @Test
    void slowsDownGuessesAtNobodyToo() {
        for (int i = 0; i < 5; i++) signIn.enter("nobody@essai.example", "guess number " + i, "192.0.2.4");

        assertThat(signIn.enter("Nobody@essai.example", "guess", "192.0.2.4"))
                .isInstanceOf(SignIn.Outcome.TooMany.class);
    }

    @Test
    void stopsAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < 100; i++) db.sql("""
                    insert into sign_in_attempt (id, login_hash, address, at, failed)
                    values (gen_random_uuid(), decode(md5(:n), 'hex'), '192.0.2.5', now(), true)""").param("n", "many " + i).update();

        assertThat(signIn.enter("somebody@essai.example", "guess", "192.0.2.5"))
                .isInstanceOf(SignIn.Outcome.TooMany.class);
        assertThat(signIn.enter("somebody@essai.example", "guess", "192.0.2.6")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void opensNoTwoCellsWithOneCode() {
        var known = cells.byId(cell);

        assertThatThrownBy(() ->
                        cells.create(NewCell.moroccan(known.code(), "ZZZZZ", known.name(), known.territory()), US))
                .hasMessageContaining("accounts.cell-known");
        assertThat(cells.byCode(known.code())).contains(known);
        assertThat(cells.all()).contains(known);
    }
}
