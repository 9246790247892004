package ruche.ideas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.Browser;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// Somebody types in Darija and is shown the French twin with the reason; he insists, and an agent says that they are
/// not twins, which holds.
@RucheTest
class TwinsBrowserTests {
    private static final String AIN_NAHL = "99.001.1.1";
    private static final int PATIENCE = 30_000;

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    IdeaSamples samples;

    @Autowired
    PersonSamples people;

    @Autowired
    TwinIndexes indexes;

    @LocalServerPort
    int port;

    @Test
    void whoTypesInDarijaIsShownTheFrenchTwinAndTheAgentsNoHolds() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var ground = samples.ground(CellSamples.fresh(cells, PlaceSamples.PROVINCE));
        PlaceSamples.province(places, ground.id());
        var home = "/c/" + ground.cell().code();
        var french = samples.stored(
                ground,
                IdeaSamples.at(
                        IdeaSamples.idea(
                                ground,
                                "Forage d’un puits au douar Ouled Ali",
                                "L’eau potable est à trois kilomètres du douar."),
                        AIN_NAHL));
        var facilitator = people.person(ground.id(), Role.FACILITATOR);
        var agent = people.person(ground.id(), Role.AGENT);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var number = propose(signedIn(browser.phone(Lang.AR), facilitator), home, french.number());
            decide(signedIn(browser.desk(Lang.FR), agent), home, french.number(), number);
            indexes.forget(ground.id());
            neverAgain(signedIn(browser.desk(Lang.FR), agent), home, number);
        }
    }

    private static Page signedIn(Page page, PersonSamples.Sample person) {
        page.navigate("/sign-in");
        page.locator("input[name=login]").fill(person.email());
        page.locator("input[name=password]").fill(PersonSamples.PASSWORD);
        page.locator("main form button").first().click();
        assertThat(page.locator("header")).containsText(person.name());
        return page;
    }

    /// @return number of the idea stored
    private static String propose(Page page, String home, String french) {
        page.navigate(home + "/ideas/new?lang=ar");
        page.locator("input[name=bearerName]").fill("جمعية النحل");
        page.locator("select[name=commune]").selectOption(AIN_NAHL);
        var contact = page.locator("input[name=contact]");
        var before = contact.evaluate("field => field.getBoundingClientRect().top + scrollY");
        page.locator("input[name=title]").pressSequentially("بغينا نحفرو بير فدوار اولاد علي");
        var shown = page.locator("[data-alike]");
        assertThat(shown).containsText(french);
        assertThat(page.locator("[data-alike-told] a")).containsText("أسفل الاستمارة");
        Assertions.assertThat(contact.evaluate("field => field.getBoundingClientRect().top + scrollY"))
                .as("what one types into stays where it is")
                .isEqualTo(before);
        assertThat(shown).containsText("على الأرجح سُجلت من قبل");
        assertThat(shown).containsText("بير = puits");
        assertThat(shown).containsText("في الجماعة نفسها");
        page.locator("form[data-autosave] p.actions button:not([name])").click();
        assertThat(page.locator("[role=alert]").first()).containsText(french);
        page.locator("input[name=insists]").check();
        page.locator("form[data-autosave] p.actions button:not([name])").click();
        page.waitForURL("**/ideas/*-0002");
        return page.url().replaceAll(".*/", "");
    }

    private static void decide(Page page, String home, String french, String number) {
        page.navigate(home + "/ideas/twins");
        var pair = page.locator(".pairs li.card");
        assertThat(pair).hasCount(1);
        assertThat(pair).containsText(french);
        assertThat(pair).containsText(number);
        assertThat(pair).containsText("Même commune");
        pair.locator("button[value=DIFFERENT]").click();
        assertThat(page.locator(".flash")).containsText("ne seront plus proposées ensemble");
        assertThat(page.locator(".pairs")).hasCount(0);
    }

    private static void neverAgain(Page page, String home, String number) {
        page.navigate(home + "/ideas/" + number);
        assertThat(page.locator("main")).not().containsText("Peut-être la même");
        page.navigate(home + "/ideas/twins");
        assertThat(page.locator(".empty")).containsText("Aucune paire");
    }
}
