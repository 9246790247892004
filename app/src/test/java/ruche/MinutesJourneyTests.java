package ruche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.People;
import ruche.accounts.PersonSamples;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.notices.MessageServers;
import ruche.notices.OutboxTest;
import ruche.shell.Words;
import ruche.strategy.Axes;
import ruche.strategy.CycleSamples;
import ruche.strategy.Cycles;

/// What a meeting decides, from its minutes to what shows that it is done, through the pages and a mail server alone.
@OutboxTest
class MinutesJourneyTests {
    private static final Lang LANG = Lang.FR;
    private static final Bilingual WORKSHOP = new Bilingual("ورشة الماء", "Atelier de l’eau");
    private static final Bilingual WELL = new Bilingual("حفر بئر الدوار", "Creuser le puits du douar");
    private static final Bilingual WATER = new Bilingual("مصلحة الماء", "Service de l’eau");

    @Autowired
    private BeanFactory program;

    @Autowired
    private PersonSamples people;

    @Autowired
    private Words words;

    @LocalServerPort
    private int port;

    @Test
    void aDecisionGoesFromTheMinutesToItsEvidence() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var cell = CellSamples.fresh(program.getBean(Cells.class));
        CycleSamples.withAxes(program.getBean(Cycles.class), program.getBean(Axes.class), cell.id(), 2018);
        var service = program.getBean(Actors.class)
                .add(cell.id(), ActorSamples.service(WATER.ar(), WATER.fr()), By.commandLine());
        var speaker = people.person(cell.id());
        program.getBean(People.class)
                .grant(cell.id(), speaker.id(), Role.SERVICE, service.value(), null, By.commandLine());
        var governor = people.person(cell.id(), Role.COMMITTEE);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var agent = enter(browser.desk(LANG), cell, people.person(cell.id(), Role.AGENT));
            var chair = enter(browser.phone(LANG), cell, governor);
            var visitor = new Walker(browser.phone(LANG), words, LANG);
            try {
                hold(agent, cell);
                var meeting = agent.page().url();
                decide(agent);
                write(agent, meeting, governor.name());
                validate(chair, cell);
                publish(agent, cell);
                visitor.open(meeting + "/minutes");
                visitor.seesText(WELL.fr());
                visitor.picture("minutes-phone");
                remind(agent, meeting);
                assertThat(received(speaker.email())).contains(WELL.fr(), "/recommendations/");
                show(agent);
                visitor.open(meeting);
                visitor.followText(WELL.fr());
                visitor.sees("meetings.state.DONE");
                visitor.seesText("Le puits donne de l’eau");
                for (var walker : List.of(agent, chair, visitor))
                    assertThat(walker.complaints()).isEmpty();
            } catch (Throwable stuck) {
                agent.stuck("minutes-agent");
                chair.stuck("minutes-chair");
                throw stuck;
            }
        }
    }

    private Walker enter(com.microsoft.playwright.Page page, Cell cell, PersonSamples.Sample person) {
        var walker = new Walker(page, words, LANG);
        walker.open("/c/" + cell.code());
        walker.signIn(person.email(), PersonSamples.PASSWORD);
        return walker;
    }

    /// The day lies outside the sample's cycle: said to be meant before it is asked about.
    private static final String MEANT = """
            () => {
                const meant = document.createElement('input');
                meant.type = 'hidden';
                meant.name = 'outside';
                meant.value = 'yes';
                document.querySelector('#day').form.append(meant);
            }""";

    private void hold(Walker agent, Cell cell) {
        agent.open("/c/" + cell.code() + "/meetings/new");
        agent.choose("meetings.kind", "Atelier participatif");
        agent.fill("meetings.day", today().minusDays(3).toString());
        agent.fill("meetings.meeting-title", WORKSHOP);
        agent.page().evaluate(MEANT);
        agent.press("shell.save");
        agent.isTold("meetings.said-added", WORKSHOP.fr());
    }

    private void decide(Walker agent) {
        agent.follow("meetings.add-minutes");
        agent.choose("meetings.kind", agent.say("meetings.minutes.DECISION"));
        agent.fill("meetings.what", WELL);
        agent.choose("meetings.owner", WATER.fr());
        agent.fill("meetings.due", today().plusDays(20).toString());
        agent.press("shell.save");
        agent.isTold("shell.saved");
    }

    private void write(Walker agent, String meeting, String chair) {
        agent.go("meetings.minutes-title");
        agent.follow("meetings.minutes-name-chair");
        agent.fill("meetings.minutes-chair", new Bilingual("السيد العامل", "Monsieur le gouverneur"));
        agent.choose("meetings.minutes-chair-account", chair);
        agent.press("shell.save");
        agent.follow("meetings.minutes-write");
        agent.seesText(WELL.fr());
        agent.picture("minutes-edit");
        agent.press("meetings.minutes-save");
        agent.press("meetings.minutes-send");
        agent.sees("meetings.minutes-state.SENT");
        assertThat(agent.page().url()).startsWith(meeting);
    }

    private void validate(Walker chair, Cell cell) {
        chair.open("/c/" + cell.code());
        chair.follow("meetings.waiting-minutes-chair", 1L);
        chair.seesText("Monsieur le gouverneur");
        chair.press("meetings.minutes-validate");
        chair.sees("meetings.minutes-state.VALIDATED");
        chair.picture("minutes-validated-phone");
    }

    private void publish(Walker agent, Cell cell) {
        agent.open("/c/" + cell.code());
        agent.follow("meetings.waiting-minutes-publish", 1L);
        agent.page().onceDialog(com.microsoft.playwright.Dialog::accept);
        agent.press("meetings.minutes-publish");
        agent.sees("meetings.minutes-state.PUBLISHED");
    }

    private void remind(Walker agent, String meeting) {
        agent.open(meeting);
        agent.followText(WELL.fr());
        agent.follow("meetings.remind-now");
        agent.picture("reminders");
        agent.press("meetings.remind-now");
        agent.isTold("meetings.reminded", 1);
    }

    private void show(Walker agent) {
        agent.open(agent.page().url().replaceAll("/recommendations/.*", "/recommendations"));
        agent.followText(WELL.fr());
        agent.follow("meetings.follow");
        agent.choose("meetings.state", agent.say("meetings.state.DONE"));
        agent.fill("meetings.done-on", today().toString());
        agent.choose("meetings.evidence-add", agent.say("meetings.evidence.WORDS"));
        agent.page()
                .locator("summary")
                .getByText(agent.say("meetings.evidence-which"))
                .click();
        agent.fill("meetings.evidence.WORDS", new Bilingual("البئر يعطي الماء", "Le puits donne de l’eau"));
        agent.page()
                .locator("main form")
                .filter(new Locator.FilterOptions().setHasText(agent.say("meetings.done-on")))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(agent.say("shell.save"))
                                .setExact(true))
                .click();
        agent.isTold("shell.saved");
    }

    private static String received(String email) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> MessageServers.mailTo(email), mails -> !mails.isEmpty())
                .stream()
                .map(mail -> {
                    try {
                        return ((MimeMultipart) mail.getContent())
                                .getBodyPart(0)
                                .getContent()
                                .toString();
                    } catch (MessagingException | IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Casablanca"));
    }
}
