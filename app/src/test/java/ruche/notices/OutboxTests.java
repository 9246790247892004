package ruche.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.Web;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.accounts.PersonSamples;
import ruche.jobs.Job;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// What leaves the program: once, as it was written, and with its proof.
@OutboxTest
class OutboxTests {
    private static final By AGENT = By.commandLine();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern RESET = Pattern.compile("https://ruche\\.example\\.ma(/sign-in/reset/[A-Za-z0-9_-]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Ways ways;

    @Autowired
    private Cells cells;

    @Autowired
    private People people;

    @Autowired
    private PersonSamples samples;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private @Nullable Cell opened;

    @BeforeEach
    void openCell() {
        opened = CellSamples.fresh(cells);
    }

    @AfterEach
    void gatewayWorksAgain() {
        MessageServers.gatewayAnswers(200);
    }

    private Cell cell() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void arabicComesThroughAsItWasWritten() throws MessagingException, IOException {
        var email = "arabe@essai.example";
        var id = send(
                message(outside("جمعية <النخيل>", email, null), "موعد اللقاء التواصلي", "سطر أول\n\n<b>سطر ثان</b>")
                        .leadingTo("/ideas"));

        var mail = received(email);

        assertThat(mail.getSubject()).isEqualTo("موعد اللقاء التواصلي");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id.value() + "@ruche.example.ma>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Id")).containsExactly("<notices." + cell().code() + ".ruche.example.ma>");
        assertThat(mail.getFrom()[0].toString()).contains("cellule@ruche.example.ma");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("سطر أول", "<b>سطر ثان</b>", "https://ruche.example.ma/c/" + cell().code() + "/ideas");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("lang=\"ar\" dir=\"rtl\"", "&lt;b&gt;سطر ثان&lt;/b&gt;")
                .doesNotContain("<b>");
        var way = settled(id, Channel.MAIL, DeliveryState.SENT);
        assertThat(way.sentTo()).isEqualTo(email);
        assertThat(way.answer()).startsWith("250");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        var email = "rolled-back@essai.example";

        transaction.executeWithoutResult(status -> {
            notices.send(cell().id(), message(outside("جمعية", email, null), "لا يصل", "نص"), AGENT);
            status.setRollbackOnly();
        });
        send(message(outside("جمعية", "after@essai.example", null), "يصل", "نص"));
        received("after@essai.example");

        assertThat(MessageServers.mailTo(email)).isEmpty();
        assertThat(count("select count(*) from notice where cell_id = :cell and subject = 'لا يصل'"))
                .isZero();
    }

    @Test
    void oneKeyIsOneMessage() {
        var email = "once@essai.example";
        var twice = message(outside("جمعية", email, null), "مرة واحدة", "نص");

        var first = transaction.execute(_ -> notices.send(cell().id(), twice, AGENT));
        var second = transaction.execute(_ -> notices.send(cell().id(), twice, AGENT));

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        received(email);
        assertThat(count("select count(*) from notice where cell_id = :cell")).isEqualTo(1);
    }

    /// As `kill -9` leaves it between the server's "taken" and the program's mark.
    @Test
    void aProgramThatDiedAfterTheServerTookItSendsNothingTwice() throws MessagingException {
        var email = "cut-off@essai.example";
        var id = Objects.requireNonNull(transaction.execute(_ -> {
            var sent = notices.send(cell().id(), message(outside("جمعية", email, null), "انقطاع", "نص"), AGENT)
                    .orElseThrow();
            assertThat(deliveries.claim(cell().id())).isPresent();
            return sent;
        }));
        ways.carry(
                Channel.MAIL,
                new Outgoing(
                        cell().id(),
                        "جمعية",
                        email,
                        null,
                        Lang.AR,
                        "انقطاع",
                        "نص",
                        way(id, Channel.MAIL).messageId(),
                        null,
                        ""));

        settled(id, Channel.MAIL, DeliveryState.PERHAPS);

        assertThat(MessageServers.mailTo(email)).hasSize(1);
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);
        var home = "/c/" + cell().code();
        assertThat(agent.read(home + "/outbox/" + id.value())).contains("ربما أُرسلت", "توقف التطبيق أثناء الإرسال");
        agent.post(home + "/outbox/" + id.value() + "/MAIL/again");
        settled(id, Channel.MAIL, DeliveryState.SENT);
        assertThat(MessageServers.mailTo(email))
                .as("sent again on somebody’s word, under the same mark")
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + id.value() + "@ruche.example.ma>");
    }

    @Test
    void whatWasPerhapsSentCanBeSaidToHaveArrived() {
        var id = Objects.requireNonNull(transaction.execute(_ -> {
            var sent = notices.send(
                            cell().id(), message(outside("جمعية", "arrived@essai.example", null), "وصل", "نص"), AGENT)
                    .orElseThrow();
            assertThat(deliveries.claim(cell().id())).isPresent();
            return sent;
        }));
        settled(id, Channel.MAIL, DeliveryState.PERHAPS);

        Pages.of(context)
                .as(cell().id(), Role.AGENT)
                .post("/c/" + cell().code() + "/outbox/" + id.value() + "/MAIL/arrived");

        assertThat(way(id, Channel.MAIL).state()).isEqualTo(DeliveryState.SENT);
        assertThat(MessageServers.mailTo("arrived@essai.example")).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndThenSomebodyIsTold() {
        var email = "away@essai.example";
        MessageServers.stopMail();
        NoticeId id;
        try {
            id = send(message(outside("جمعية", email, null), "الخادم غائب", "نص"));
            settled(id, Channel.MAIL, DeliveryState.FAILED);
        } finally {
            MessageServers.startMail();
        }
        assertThat(way(id, Channel.MAIL).tries()).isEqualTo(3);
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);
        var home = "/c/" + cell().code();
        assertThat(agent.read(home + "/outbox?state=FAILED")).contains("الخادم غائب", "الخادم لا يجيب");

        agent.post(home + "/outbox/" + id.value() + "/MAIL/again");

        settled(id, Channel.MAIL, DeliveryState.SENT);
        assertThat(MessageServers.mailTo(email)).hasSize(1);
    }

    @Test
    void smsGoThroughTheGatewayOfTheSettings() {
        MessageServers.gatewayAnswers(503);
        var id = send(message(outside("تعاونية \"الأركان\"", null, "0612345678"), "نداء", "كلمة \"بين مزدوجتين\""));
        await().atMost(PATIENCE).until(() -> way(id, Channel.SMS).tries() >= 1);
        MessageServers.gatewayAnswers(200);

        var way = settled(id, Channel.SMS, DeliveryState.SENT);

        assertThat(way.answer()).isEqualTo("200 id=77");
        assertThat(way.sentTo()).isEqualTo("+212612345678");
        var sms = MessageServers.smsWith("بين مزدوجتين").getLast();
        assertThat(sms.authorization()).isEqualTo("Bearer secret-of-the-gateway");
        assertThat(sms.type()).isEqualTo("application/json");
        assertThat(sms.body()).contains("\"+212612345678\"", "كلمة \\\"بين مزدوجتين\\\"");
    }

    @Test
    void aGatewayThatRefusesIsNotAskedAgain() {
        MessageServers.gatewayAnswers(400);

        var id = send(message(outside("جمعية", null, "0612345679"), "مرفوضة", "نص مرفوض"));

        var way = settled(id, Channel.SMS, DeliveryState.FAILED);
        assertThat(way.tries()).isEqualTo(1);
        assertThat(way.reason()).isEqualTo("notices.server-refuses");
    }

    @Test
    void aMailingIsFollowedUntilEachHasArrived() {
        var agent = Pages.of(context).as(cell().id(), Role.AGENT);
        var members = new ArrayList<String>();
        for (int i = 0; i < 12; i++) members.add(member().email());
        var home = "/c/" + cell().code();

        var answer = agent.post(
                home + "/mailings/new",
                "roles",
                "MEMBER",
                "subject_ar",
                "لقاء",
                "text_ar",
                "مرحبا بكم",
                "text_fr",
                "Venez");

        var page = Objects.requireNonNull(answer.getHeader("Location"));
        await().atMost(PATIENCE)
                .until(() -> db.sql("""
                        select count(*) from notice_delivery
                        where cell_id = :cell and channel = 'MAIL' and state = 'SENT'""")
                                .param("cell", cell().id().value())
                                .query(Integer.class)
                                .single()
                        == 12);
        for (var email : members)
            assertThat(MessageServers.mailTo(email)).as(email).hasSize(1);
        var job = new JobId(db.sql("select job_id from notice_mailing where cell_id = :cell")
                .param("cell", cell().id().value())
                .query((row, _) -> row.getObject("job_id", UUID.class))
                .single());
        await().atMost(PATIENCE).until(() -> jobs.job(cell().id(), job).state() == Job.State.DONE);
        assertThat(agent.read(page)).contains("لقاء", "أُرسلت · <strong>24</strong>");
        assertThat(agent.read(home + "/outbox.csv?state=SENT&channel=MAIL")).contains(members.getFirst());
    }

    @Test
    void whoForgotHisPasswordGetsALinkByMailThatIsKeptNowhere() throws MessagingException, IOException {
        var somebody = samples.person(cell().id(), Role.AGENT);
        try (var web = new Web(port)) {
            var known = web.post("/sign-in/forgot", Map.of("email", somebody.email()));
            var unknown = web.post("/sign-in/forgot", Map.of("email", "nobody@essai.example"));
            assertThat(known.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));

            var text = ((MimeMultipart) received(somebody.email()).getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();

            var link = RESET.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            assertThat(web.get(link.group(1)).statusCode()).isEqualTo(200);
            assertThat(count("select count(*) from notice where cell_id = :cell and body like '%/sign-in/reset/%'"))
                    .isZero();
            assertThat(MessageServers.mailTo("nobody@essai.example")).isEmpty();
        }
    }

    @Test
    void whoWantsItInTheProgramAloneGetsNoMail() {
        var person = Pages.of(context).as(cell().id(), Role.MEMBER);
        person.post("/me/notices", "channel", "IN_APP");

        var id = send(message(Recipient.account(person.person()), "في البرنامج", "نص"));

        assertThat(outbox.ways(cell().id(), id))
                .extracting(Outbox.Line::channel)
                .containsExactly(Channel.IN_APP);
    }

    @Test
    void ofAnErasedRecipientNothingIsLeft() {
        var person = member();
        var id = send(message(Recipient.account(person.id()), "سر", "نص خاص"));
        settled(id, Channel.MAIL, DeliveryState.SENT);

        people.erase(cell().id(), person.id(), "بطلب منه", AGENT);

        assertThat(count("""
                select count(*) from notice n
                where n.cell_id = :cell and (n.subject <> '' or n.body <> '' or n.email is not null)""")).isZero();
        assertThat(way(id, Channel.MAIL).sentTo()).isEmpty();
        var page = Pages.of(context).as(cell().id(), Role.AGENT).read("/c/" + cell().code() + "/outbox/" + id.value());
        assertThat(page).contains("مُحي نص هذه الرسالة").doesNotContain("نص خاص");
    }

    private record Member(PersonId id, String email) {}

    private Member member() {
        var email = UUID.randomUUID() + "@essai.example";
        var id = people.create(new NewPerson(cell().id(), "عضو", email, null, Lang.AR), AGENT);
        people.grant(cell().id(), id, Role.MEMBER, null, null, AGENT);
        return new Member(id, email);
    }

    private static Recipient outside(String name, @Nullable String email, @Nullable String phone) {
        return new Recipient.Outside(name, email, phone, Lang.AR);
    }

    private static NewNotice message(Recipient to, String subject, String text) {
        return NewNotice.of(OutboxCare.MESSAGE, "essai/" + UUID.randomUUID(), to)
                .with("subject", subject)
                .with("text", new Bilingual(text, ""));
    }

    private NoticeId send(NewNotice notice) {
        return Objects.requireNonNull(transaction.execute(_ -> notices.send(cell().id(), notice, AGENT)))
                .orElseThrow();
    }

    private static MimeMessage received(String email) {
        List<MimeMessage> found =
                await().atMost(PATIENCE).until(() -> MessageServers.mailTo(email), mails -> !mails.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Outbox.Line settled(NoticeId id, Channel channel, DeliveryState state) {
        return await().atMost(PATIENCE).until(() -> way(id, channel), way -> way.state() == state);
    }

    private Outbox.Line way(NoticeId id, Channel channel) {
        return outbox.ways(cell().id(), id).stream()
                .filter(way -> way.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private int count(String sql) {
        return db.sql(sql)
                .param("cell", cell().id().value())
                .query(Integer.class)
                .single();
    }
}
