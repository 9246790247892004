package ruche.ideas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.Browser;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.accounts.SettingsFile;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// What was typed is found again: by going back to a form that was refused, and after a session that ended meanwhile;
/// but not by who uses the computer next.
@RucheTest
class GoingBackTests {
    private static final String TITLE = "Forage d’un puits au douar Ouled Ali";

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    PersonSamples people;

    @Autowired
    IdeaSamples samples;

    @Autowired
    SettingsFile settings;

    @LocalServerPort
    int port;

    @Test
    void goingBackToARefusedFormShowsWhatWasTypedUntilSigningOut() {
        var ground = ground();
        var home = "/c/" + ground.cell().code();
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.withoutScript(Lang.FR);
            page.navigate("/sign-in");
            enter(page, people.person(ground.id(), Role.FACILITATOR));

            page.navigate(home + "/ideas/new");
            page.locator("input[name=title]").fill(TITLE);
            page.locator("input[name=asked]").fill("0");
            page.locator("select[name=commune]").selectOption("99.001.1.1");
            page.locator("form[data-autosave] p.actions button:not([name])").click();
            assertThat(page.locator("[role=alert]").first()).isVisible();

            page.navigate(home);
            page.goBack();
            assertThat(page.locator("input[name=title]")).hasValue(TITLE);

            page.locator("form[action='/sign-out'] button").click();
            assertThat(page.locator(".flash")).isVisible();
            back(page);
            assertThat(page.locator("body")).not().containsText("Ouled Ali");
            assertThat(page.locator("input[name=title]")).hasCount(0);
        }
    }

    /// By keys alone one would else go through head and menu again, or past the reasons.
    @Test
    void aFormThatCameBackBeginsWhereItIsWrong() {
        var ground = ground();
        var home = "/c/" + ground.cell().code();
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            page.navigate("/sign-in");
            page.locator("[name=login]").fill("nobody@essai.example");
            page.locator("[name=password]").fill("not the password");
            page.locator("main button").first().press("Enter");
            assertThat(page.locator(".problem")).isFocused();

            page.navigate("/sign-in");
            enter(page, people.person(ground.id(), Role.FACILITATOR));
            page.navigate(home + "/ideas/new");
            page.locator("input[name=title]").fill(TITLE);
            page.locator("select[name=commune]").selectOption("99.001.1.1");
            page.locator("input[name=asked]").fill("beaucoup");
            page.locator("form[data-autosave] p.actions button:not([name])").press("Enter");
            assertThat(page.locator("input[name=asked]")).isFocused();

            page.locator("input[name=beneficiaries]").fill("tous");
            page.locator("form[data-autosave] p.actions button:not([name])").press("Enter");
            assertThat(page.locator(".problem").first()).isFocused();
        }
    }

    @Test
    void afterASessionThatEndedTheFormIsThereAgainAsItWasTyped() {
        var ground = ground();
        var home = "/c/" + ground.cell().code();
        var facilitator = people.person(ground.id(), Role.FACILITATOR);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            page.navigate("/sign-in");
            enter(page, facilitator);
            page.navigate(home + "/ideas/new");
            page.locator("select[name=commune]").selectOption("99.001.1.1");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("ruche-session"));
            page.locator("input[name=title]").fill(TITLE);
            page.locator("form[data-autosave] p.actions button:not([name])").click();
            assertThat(page.locator("[role=alert]").first()).containsText("Rien de votre saisie n’est perdu");

            enter(page, facilitator);
            page.waitForURL("**/ideas/new");
            assertThat(page.locator(".flash")).containsText("Rien n’est encore envoyé");
            assertThat(page.locator("input[name=title]")).hasValue(TITLE);
            assertThat(page.locator("select[name=commune]")).hasValue("99.001.1.1");
            page.locator("form[data-autosave] p.actions button:not([name])").click();
            page.waitForURL("**/ideas/*-0001");
        }
    }

    @Test
    void afterARefusalTheOtherLanguageLeadsToThePageThatSentTheForm() {
        var ground = ground();
        var administrator = people.person(ground.id(), Role.ADMINISTRATOR);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            page.navigate("/sign-in");
            enter(page, administrator);
            page.navigate("/c/" + ground.cell().code() + "/settings");
            page.locator("input[name=name_ar]").fill("");
            page.locator("input[name=name_fr]").fill("");
            page.locator("form[action$='/settings/name'] button").click();
            assertThat(page.locator(".error").first()).isVisible();

            page.locator(".languages a[hreflang=ar]").click();
            page.waitForURL("**/settings?lang=ar");
            assertThat(page.locator("h1")).hasText("إعدادات الخلية");
        }
    }

    @Test
    void afterASettingsFileWasLookedAtTwiceTheOtherLanguageLeadsToTheSettings() {
        var ground = ground();
        var administrator = people.person(ground.id(), Role.ADMINISTRATOR);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            page.navigate("/sign-in");
            enter(page, administrator);
            page.navigate("/c/" + ground.cell().code() + "/settings");
            page.setInputFiles("input#file", new FilePayload("x.json", "application/json", settings.of(ground.id())));
            page.locator("button[value=look]").click();
            page.locator("section[aria-labelledby=brought] button[value=look]").click();
            assertThat(page.locator("#brought")).containsText("rien n’est encore changé");

            page.locator(".languages a[hreflang=ar]").click();
            page.waitForURL("**/settings?lang=ar");
            assertThat(page.locator("h1")).hasText("إعدادات الخلية");
        }
    }

    private IdeaSamples.Ground ground() {
        var ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
        return ground;
    }

    private static void enter(Page page, PersonSamples.Sample person) {
        page.locator("input[name=login]").fill(person.email());
        page.locator("input[name=password]").fill(PersonSamples.PASSWORD);
        page.locator("main form button").first().click();
        assertThat(page.locator("header")).containsText(person.name());
    }

    /// The browser says that it has nothing any more: to the driver that is a failure.
    private static void back(Page page) {
        try {
            page.goBack();
        } catch (PlaywrightException gone) {
            org.assertj.core.api.Assertions.assertThat(gone).hasMessageContaining("ERR_CACHE_MISS");
        }
    }
}
