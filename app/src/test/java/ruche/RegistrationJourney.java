package ruche;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Words;

/// The way of an association into the cell and to its first meeting, step by step: its president with a telephone, the
/// agent at a desk.
final class RegistrationJourney {
    private static final String PHONE = "0661122334";
    private static final String PASSWORD = "رمان الواحة 2019";
    private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    private final Province province = Province.POMEGRANATES;
    private final Bilingual association = province.association();
    private final Walker admin;
    private final Walker agent;
    private final Walker president;
    private String own = "";

    RegistrationJourney(Browser browser, Words words) {
        admin = new Walker(browser.desk(Lang.AR), words, Lang.AR);
        agent = new Walker(browser.desk(Lang.AR), words, Lang.AR);
        president = new Walker(browser.phone(Lang.AR), words, Lang.AR);
    }

    /// @param setup the link that `serve` printed, on an empty installation
    void walk(Optional<String> setup) throws IOException {
        var ground = new JourneyGround(admin, Lang.AR, province);
        ground.open(setup);
        ground.cycle();
        ground.person(Role.AGENT, null, new Bilingual("عون الخلية", "Agent")).enter(agent, province);
        register();
        check();
        openTheAccount();
        var meeting = meeting();
        throughTheDoor(meeting, invite(meeting));
        certificate(meeting);
        for (var walker : List.of(admin, agent, president))
            assertThat(walker.complaints()).isEmpty();
    }

    /// Shows where everybody stood.
    void stuck() {
        admin.stuck("registration-admin");
        agent.stuck("registration-agent");
        president.stuck("registration-president");
    }

    private void register() throws IOException {
        president.open(province.home());
        president.menu("actors.join-menu");
        president.choose("actors.kind", president.say("actors.kind.ASSOCIATION"));
        president.fill("actors.join-name", association);
        president.choose("actors.join-commune", province.commune().ar());
        president.picture("registration-1-body");
        president.press("actors.join-next");
        president.fill("actors.receipt-number", "14/2019");
        president.choose("actors.receipt-kind", president.say("actors.receipt-kind.FINAL"));
        president.fill("actors.receipt-on", "2019-05-02");
        president.fill("actors.receipt-authority", "قيادة عين الرمان");
        president.picture("registration-2-papers");
        president.press("actors.join-next");
        president.page().locator("input[name=photo]").setInputFiles(photo());
        president.picture("registration-3-photo");
        president.press("actors.join-photo-send");
        president.fill("actors.join-person-name", "سعيد الناصري");
        president.choose("actors.join-office", president.say("actors.office.PRESIDENT"));
        president.fill("actors.contact-kind.PHONE", PHONE);
        president.picture("registration-4-person");
        president.press("actors.join-next");
        president.seesText("14/2019");
        president.tick(president.page().locator("#consent"));
        president.picture("registration-5-send");
        president.press("actors.join-send-it");
        president.isTold("actors.join-was-sent");
        president.sees("actors.request-state.SENT");
        president.picture("registration-6-sent");
        own = president.page().url();
    }

    private static FilePayload photo() throws IOException {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 12; line++) pen.fillRect(80, 120 + 40 * line, 440 - 30 * (line % 3), 8);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return new FilePayload("recepisse.jpg", "image/jpeg", out.toByteArray());
        }
    }

    private String meeting() {
        agent.open(province.home());
        agent.menu("meetings.title");
        agent.go("meetings.add");
        agent.fill("meetings.day", today.toString());
        agent.fill("meetings.meeting-title", new Bilingual("لقاء تواصلي", "Rencontre d’échange"));
        agent.press("shell.save");
        agent.seesText("لقاء تواصلي");
        if (!agent.page().url().matches(".*/meetings/[0-9a-f-]{36}")) agent.followText("لقاء تواصلي");
        return agent.page().url();
    }

    private void check() {
        agent.open(province.home());
        agent.follow("actors.waiting-requests", 1L);
        agent.followText(province.prefix() + "-R-");
        PlaywrightAssertions.assertThat(agent.page().locator("figure.photo img"))
                .isVisible();
        assertThat((int) agent.page().evaluate("document.querySelector('figure.photo img').naturalWidth"))
                .isEqualTo(600);
        agent.picture("registration-7-check");
        agent.press("actors.request-accept");
        agent.seesText("سعيد الناصري");
        agent.picture("registration-8-speakers");
    }

    private void openTheAccount() {
        president.open(own);
        president.sees("actors.request-state.ACCEPTED");
        president.press("actors.join-open-account");
        president.picture("registration-9-accepted");
        president.go("actors.join-choose-password");
        president.fill("accounts.new-password", PASSWORD);
        president.press("accounts.set-password");
        president.isTold("accounts.password-set");
        president.open(province.home());
        president.signIn(PHONE, PASSWORD);
        president.menu("actors.ours");
        president.seesText(association.ar());
    }

    /// The code stands on the letter, and on the agent's list.
    private String invite(String meeting) {
        agent.open(meeting + "/invitations");
        agent.choose("meetings.invite-kind", agent.say("actors.kind.ASSOCIATION"));
        agent.press("meetings.invite-look");
        agent.press("meetings.invite-all", "1");
        agent.seesText(association.ar());
        var line = agent.page().locator("main li", new Page.LocatorOptions().setHasText(association.ar()));
        var code = Pattern.compile("\\b[2-9A-Z]{6}\\b").matcher(line.first().innerText());
        assertThat(code.find()).as(line.first().innerText()).isTrue();
        return code.group();
    }

    /// What the camera reads is the address on the letter: here it is opened as a telephone without one does.
    private void throughTheDoor(String meeting, String code) {
        agent.open(meeting + "/door?code=" + code);
        agent.seesText(association.ar());
        agent.picture("registration-10-door");
        agent.press("meetings.mark-present");
        agent.open(meeting + "/door?code=" + code);
        agent.sees("meetings.is-present");
    }

    private void certificate(String meeting) {
        agent.open(meeting + "/certificates");
        agent.press("meetings.certificates-issue");
        agent.seesText(association.ar());
        var link = agent.page().locator("main li a").first().getAttribute("href");
        president.open(link);
        president.sees("meetings.certificate-holds");
        president.seesText(association.ar());
        president.picture("registration-11-certificate");
    }
}
