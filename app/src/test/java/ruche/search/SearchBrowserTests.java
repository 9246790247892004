package ruche.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import ruche.Browser;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// Somebody looks for drinking water from whatever page he is on, by keys alone, on a phone and without script.
@RucheTest
class SearchBrowserTests {
    private static final int PATIENCE = 30_000;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Cells cells;

    @Autowired
    Places places;

    @Autowired
    Actors actors;

    @LocalServerPort
    int port;

    @Test
    void whoTypesASlashIsInTheSearchAndFindsAcrossLanguages() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
        var home = "/c/" + cell.code();
        var water = new NewActor(
                ActorKind.ASSOCIATION, new Bilingual("", "Association Amal pour l’eau potable"), "99.001.1.1", "");
        var path = "/actors/" + actors.add(cell.id(), water, By.commandLine()).value();
        Found.ready(Pages.of(context), home);
        Found.soon(Pages.of(context), home, "eau potable", path);

        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var desk = browser.desk(Lang.AR);
            desk.navigate(home + "/actors?lang=ar");
            desk.keyboard().press("/");
            assertThat(desk.locator("#seek")).isFocused();
            desk.keyboard().type("ماء صالح للشرب");
            desk.keyboard().press("Enter");
            desk.waitForURL("**/search?q=*");
            assertThat(desk.locator(".found mark").first()).containsText("eau potable");
            desk.locator(".found summary").click();
            assertThat(desk.locator(".found details")).containsText("لها معنى");
            desk.locator("aside a[href*=\"commune=\"]").first().click();
            desk.waitForURL("**commune=99.001.1.1");
            assertThat(desk.locator(".found > li")).hasCount(1);
            desk.locator(".found h2 a").click();
            desk.waitForURL(Pattern.compile(".*" + path));

            var phone = browser.phone(Lang.FR);
            phone.navigate(home + "?lang=fr");
            phone.locator(".seek-page").click();
            phone.locator("main [name=q]").fill("eau");
            phone.locator("main [role=search] button").click();
            assertThat(phone.locator(".found > li")).hasCount(1);

            var plain = browser.withoutScript(Lang.FR);
            plain.navigate(home + "?lang=fr");
            plain.locator("#seek").fill("eau potable");
            plain.locator(".seek button").click();
            assertThat(plain.locator(".found > li")).hasCount(1);
        }
    }
}
