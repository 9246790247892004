package ruche;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.JourneyTexts.ANSWER;
import static ruche.JourneyTexts.BATCH;
import static ruche.JourneyTexts.CONDITION;
import static ruche.JourneyTexts.CONTACT;
import static ruche.JourneyTexts.COST;
import static ruche.JourneyTexts.DESCRIPTION;
import static ruche.JourneyTexts.FUNCTION;
import static ruche.JourneyTexts.MISSING;
import static ruche.JourneyTexts.QUESTION;
import static ruche.JourneyTexts.TITLE;
import static ruche.JourneyTexts.WHY;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Role;
import ruche.shell.Words;
import ruche.shell.Writing;

/// The way of one idea, step by step, and those who take it: each with a browser of his own.
final class Journey {
    private static final int PATIENCE = 30_000;

    private final With with;
    private final Words words;
    private final Lang lang;
    private final Province province;
    private final JourneyGround ground;
    private final String home;
    private final List<Walker> walkers = new ArrayList<>();
    private final Walker member;
    private final Walker agent;
    private final Walker water;
    private final Walker health;
    private final Walker committee;
    private final Walker visitor;
    private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    private final LocalDate due = today.plusDays(30);
    private String number = "";

    /// What those who take the way have at hand.
    enum With {
        MOUSE_AND_PHONE,
        KEYS_ALONE,
        NO_SCRIPT;

        String album() {
            return this == MOUSE_AND_PHONE
                    ? ""
                    : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean scripts() {
            return this != NO_SCRIPT;
        }
    }

    private Journey(Browser browser, Province province, Words words, Lang lang, With with) {
        this.with = with;
        this.words = words;
        this.lang = lang;
        this.province = province;
        this.home = province.home();
        this.ground = new JourneyGround(walker(desk(browser)), lang, province);
        this.member = walker(phone(browser));
        this.agent = walker(desk(browser));
        this.water = walker(desk(browser));
        this.health = walker(phone(browser));
        this.committee = walker(desk(browser));
        this.visitor = walker(phone(browser));
    }

    private Page desk(Browser browser) {
        return with.scripts() ? browser.desk(lang) : browser.withoutScript(lang);
    }

    /// Who works by keys alone sits at a desk.
    private Page phone(Browser browser) {
        return switch (with) {
            case MOUSE_AND_PHONE -> browser.phone(lang);
            case KEYS_ALONE -> desk(browser);
            case NO_SCRIPT -> browser.phoneWithoutScript(lang);
        };
    }

    private Walker walker(Page page) {
        var hand = with == With.KEYS_ALONE ? new KeysAlone(page) : Hand.pointing();
        var walker = new Walker(page, words, lang, hand, with.album());
        walkers.add(walker);
        return walker;
    }

    /// The whole way; where somebody is stuck, it shows where everybody stood.
    ///
    /// @param port of the program
    /// @param setup the link that `serve` printed, on an empty installation
    static void walk(int port, Province province, Words words, Lang lang, With with, Optional<String> setup)
            throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var journey = new Journey(browser, province, words, lang, with);
            try {
                journey.walk(setup);
            } catch (Throwable stuck) {
                journey.stuck();
                throw stuck;
            }
        }
    }

    private void stuck() {
        for (int i = 0; i < walkers.size(); i++) walkers.get(i).stuck(lang.code() + "-stuck-" + i);
    }

    private void walk(Optional<String> setup) throws IOException {
        ground.prepare(setup);
        enter();
        handIn();
        askForTheCost();
        answer();
        scrutinise();
        classify();
        askTheServices();
        giveOpinions();
        join();
        retain();
        publish();
        readTheReport();
        readTheIdea();
        for (var walker : walkers) assertThat(walker.complaints()).isEmpty();
    }

    private void enter() {
        var none = (Bilingual) null;
        enter(member, Role.MEMBER, JourneyGround.ASSOCIATION, "عضوة الجمعية", "Membre de l’association");
        enter(agent, Role.AGENT, none, "منشط الخلية", "Agent de la cellule");
        enter(water, Role.SERVICE, JourneyGround.WATER, "ممثلة الماء", "Représentante de l’eau");
        enter(health, Role.SERVICE, JourneyGround.HEALTH, "ممثل الصحة", "Représentant de la santé");
        enter(committee, Role.COMMITTEE, none, "عضو اللجنة", "Membre du comité");
    }

    private void enter(Walker walker, Role role, @Nullable Bilingual body, String ar, String fr) {
        ground.person(role, body, new Bilingual(ar, fr)).enter(walker, province);
        PlaywrightAssertions.assertThat(walker.page()).hasURL(Pattern.compile(home + "$"));
    }

    private void handIn() {
        member.picture("01-home");
        member.follow("portal.propose");
        member.seesText(text(JourneyGround.ASSOCIATION));
        member.fill("ideas.field-title", text(TITLE));
        member.fill("ideas.field-description", text(DESCRIPTION));
        member.choose("ideas.field-commune", text(province.commune()));
        member.fill("ideas.field-douar", lang == Lang.AR ? "أولاد علي" : "Ouled Ali");
        member.fill("ideas.field-beneficiaries", "120");
        member.fill("ideas.contact", CONTACT);
        if (with.scripts())
            PlaywrightAssertions.assertThat(member.page().locator("[data-saved]"))
                    .isVisible();
        member.picture("02-idea-form");
        member.press("ideas.hand-in");
        PlaywrightAssertions.assertThat(member.page().locator(".flash")).isVisible();
        number = member.page().url().replaceAll(".*/", "");
        assertThat(number).isEqualTo(province.prefix() + "-2018-0001");
        member.isTold("ideas.accepted", number);
        member.sees("ideas.state-PROPOSED");
        member.sees("ideas.unknown");
        member.picture("03-idea-handed-in");
    }

    private void askForTheCost() {
        agent.open(home);
        agent.follow("ideas.waiting-new", 1L);
        agent.picture("04-scrutiny-queue");
        agent.followText(text(TITLE));
        agent.tick(agent.say("ideas.asked-fields"), agent.say("ideas.field-asked"));
        agent.fill("ideas.message-to-proposer", text(QUESTION));
        agent.press("ideas.ask");
        agent.isTold("ideas.asked-of", number);
        agent.sees("ideas.awaits-answer");
        agent.picture("05-scrutiny-asked");
    }

    private void answer() {
        member.open(home);
        member.follow("ideas.waiting-asked", 1L);
        member.picture("06-my-ideas");
        member.follow("ideas.answer");
        member.seesText(text(QUESTION));
        member.fill("ideas.field-asked", text(COST));
        member.fill("ideas.message-to-staff", text(ANSWER));
        member.picture("07-answer");
        member.press("ideas.send-answer");
        member.isTold("ideas.answered", number);
        member.seesText(cost());
    }

    private void scrutinise() {
        agent.open(home);
        agent.follow("ideas.waiting-answered", 1L);
        agent.followText(text(TITLE));
        agent.seesText(text(ANSWER));
        agent.seesText(cost());
        agent.tick(text(JourneyGround.CHECK), agent.say("ideas.check-OK"));
        agent.picture("08-scrutiny-answered");
        agent.press("ideas.pass");
        agent.isTold("ideas.passed", number);
    }

    private void classify() {
        agent.follow("ideas.to-classify", 1);
        agent.followText(text(TITLE));
        agent.choose("ideas.axis", text(JourneyGround.WATER_AXIS));
        agent.fill("ideas.kind", lang == Lang.AR ? "بناء أو تهيئة" : "Construction ou aménagement");
        agent.fill("ideas.field-targetGroups", lang == Lang.AR ? "نساء الدوار" : "Femmes du douar");
        agent.picture("09-classification");
        agent.press("ideas.classify-next");
        agent.isTold("ideas.classified", number);
    }

    private void askTheServices() {
        agent.menu("appraisal.menu-appraisal");
        agent.follow("appraisal.batch-new");
        agent.tick(agent.page().locator("input[name=idea]"));
        agent.tick(agent.say("appraisal.services"), text(JourneyGround.WATER));
        agent.tick(agent.say("appraisal.services"), text(JourneyGround.HEALTH));
        agent.fill("appraisal.batch-title", BATCH);
        agent.fill("appraisal.due", due.toString());
        agent.picture("10-new-batch");
        agent.press("appraisal.open-batch");
        agent.isTold("appraisal.batch-opened", 2);
        agent.sees("appraisal.awaited-opinions");
        agent.picture("11-batch");
    }

    private void giveOpinions() {
        opens(water);
        water.picture("12-queue");
        water.followText(text(TITLE));
        water.tick(water.say("appraisal.aspect-TECHNICAL"), water.say("appraisal.answer-FEASIBLE"));
        water.tick(water.say("appraisal.aspect-FINANCIAL"), water.say("appraisal.answer-FEASIBLE"));
        water.fill("appraisal.function", text(FUNCTION));
        water.picture("13-opinion");
        water.press("appraisal.give-opinion");
        water.isTold("appraisal.answered", number);

        opens(health);
        health.picture("14-queue-phone");
        health.followText(text(TITLE));
        var technical = health.say("appraisal.aspect-TECHNICAL");
        health.tick(technical, health.say("appraisal.answer-ON_CONDITIONS"));
        health.write(health.labelled(health.group(technical), health.say("appraisal.reason")), text(CONDITION));
        health.fill("appraisal.function", text(FUNCTION));
        health.picture("15-opinion-phone");
        health.press("appraisal.give-opinion");
        health.isTold("appraisal.answered", number);
        health.sees("appraisal.queue-empty");
    }

    private void opens(Walker service) {
        service.open(home);
        service.follow("appraisal.waiting-asked", 1L);
    }

    private void join() {
        water.follow("appraisal.queue-done", 1);
        water.followText(text(TITLE));
        water.seesText(text(CONDITION));
        water.choose("appraisal.programme", "P04 · " + text(JourneyGround.PROGRAMME));
        water.tick(water.say("appraisal.grounds"), water.say("appraisal.ground-PLACE"));
        water.fill("appraisal.why", text(WHY));
        water.fill("appraisal.why-missing", text(MISSING));
        water.picture("16-join");
        water.press("appraisal.join");
        water.isTold("appraisal.joined", number);
        water.seesText(text(WHY));
        water.picture("17-joined");
    }

    private void retain() {
        committee.open(home);
        committee.follow("appraisal.waiting-decide", 1L);
        committee.seesText(text(JourneyGround.PROGRAMME));
        committee.tick(text(TITLE), committee.say("appraisal.verdict-RETAINED"));
        committee.picture("18-decide");
        committee.press("appraisal.record-decisions");
        committee.isTold("appraisal.decided", 1);
        committee.menu("appraisal.menu-retained");
        committee.seesText(text(TITLE));
        committee.picture("19-retained");
    }

    private void publish() {
        visitor.open(home + "/reports/2018");
        visitor.sees("publication.in-preparation-lead");
        visitor.picture("20-in-preparation-phone");
        agent.open(home);
        agent.menu("publication.menu");
        agent.follow("publication.edit");
        agent.picture("20-edit-desk");
        agent.follow("publication.read-draft");
        agent.seesText(text(TITLE));
        agent.follow("publication.publish");
        agent.fill("publication.publish-why", text(WHY));
        agent.picture("20-publish-desk");
        agent.press("publication.publish");
        agent.isTold("publication.said-published", 1);
        agent.follow("publication.versions");
        agent.picture("20-versions-desk");
    }

    private void readTheReport() throws IOException {
        visitor.open(home);
        visitor.picture("20-home-visitor");
        visitor.menu("publication.menu");
        visitor.follow("publication.read");
        PlaywrightAssertions.assertThat(visitor.page()).hasURL(Pattern.compile(home + "/reports/2018$"));
        var retained = visitor.page().locator("#retained ~ .scroll").first();
        PlaywrightAssertions.assertThat(retained).containsText(number);
        PlaywrightAssertions.assertThat(retained).containsText(text(TITLE));
        PlaywrightAssertions.assertThat(retained).containsText(cost());
        visitor.seesText(text(JourneyGround.PROGRAMME));
        visitor.picture("21-report-phone");
        committee.menu("publication.menu");
        committee.follow("publication.read");
        committee.picture("22-report-desk");
        var link = visitor.page()
                .locator("main")
                .getByText(visitor.say("publication.pdf", visitor.say("shell.in-" + lang.code())))
                .getAttribute("href");
        var answer = visitor.page().request().get(link);
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(number);
        }
    }

    private void readTheIdea() {
        visitor.followText(number);
        visitor.sees("ideas.state-RETAINED");
        visitor.seesText(cost());
        assertThat(visitor.page().content()).doesNotContain(CONTACT, text(ANSWER), text(QUESTION));
        assertThat(timeline(visitor)).containsExactlyElementsOf(JourneyTexts.told(lang, words, due, today));
        visitor.picture("23-idea-phone");
        agent.open(home + "/ideas/" + number);
        agent.picture("24-idea-desk");
    }

    private List<String> timeline(Walker walker) {
        return walker.page().locator(".timeline li > span").allTextContents().stream()
                .map(Journey::plain)
                .toList();
    }

    private String cost() {
        return new Writing(lang).money(Money.of(18_000_000, "MAD"));
    }

    private String text(Bilingual both) {
        return both.in(lang);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "").strip();
    }
}
