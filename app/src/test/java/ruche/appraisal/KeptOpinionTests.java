package ruche.appraisal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.Browser;
import ruche.RucheTest;
import ruche.accounts.PersonSamples;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// What is typed and not sent yet is still there when its page is opened anew.
@RucheTest
class KeptOpinionTests {
    @Autowired
    AppraisalSamples samples;

    @Autowired
    PersonSamples people;

    @LocalServerPort
    int port;

    @Test
    void anOpinionThatIsBeingTypedSurvivesAReloadAndIsGoneOnceGiven() {
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            var address = beginsAnOpinion(page);

            page.reload();

            assertThat(page.locator("[name=answer-TECHNICAL][value=FEASIBLE]")).isChecked();
            assertThat(page.locator("[name=answer-LAND]:checked")).hasCount(0);
            assertThat(page.locator("[name=reason-TECHNICAL]")).hasValue("La nappe est à quarante mètres");
            page.locator("form[data-keep] .actions button").click();
            page.waitForURL("**/opinions");
            page.navigate(address);
            assertThat(page.locator("[name=reason-LAND]")).hasValue("");
        }
    }

    @Test
    void aMessageThatWasLookedAtIsStillThereAfterLeaving() {
        var ground = samples.ground();
        var person = people.person(ground.id(), Role.AGENT);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            signIn(page, person);
            var address = "/c/" + ground.cell().code() + "/mailings/new";
            page.navigate(address);
            page.locator("[name=subject_fr]").fill("Atelier du puits");
            page.locator("button[name=act][value=look]").click();
            page.waitForLoadState();

            page.navigate("/c/" + ground.cell().code());
            page.navigate(address);

            assertThat(page.locator("[name=subject_fr]")).hasValue("Atelier du puits");
        }
    }

    @Test
    void aFieldThatWasEmptiedStaysEmptyOverAReload() {
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = browser.desk(Lang.FR);
            var address = beginsAnOpinion(page);
            page.locator("form[data-keep] .actions button").click();
            page.waitForURL("**/opinions");
            page.navigate(address);
            assertThat(page.locator("[name=reason-TECHNICAL]")).hasValue("La nappe est à quarante mètres");

            page.locator("[name=reason-TECHNICAL]").fill("");
            page.reload();

            assertThat(page.locator("[name=reason-TECHNICAL]")).hasValue("");
            assertThat(page.locator("[name=function]")).hasValue("Chef du service des études");
        }
    }

    /// A service types its opinion on an idea.
    ///
    /// @return address of the page it is typed on
    private String beginsAnOpinion(Page page) {
        var ground = samples.ground();
        var well = samples.well(ground);
        samples.asked(ground, well, ground.water());
        signIn(page, people.person(ground.id(), ground.water().value(), Role.SERVICE));
        var address = "/c/" + ground.cell().code() + "/opinions/" + well.number();
        page.navigate(address);
        page.locator("[name=answer-TECHNICAL][value=FEASIBLE]").check();
        page.locator("[name=reason-TECHNICAL]").fill("La nappe est à quarante mètres");
        page.locator("[name=function]").fill("Chef du service des études");
        return address;
    }

    private static void signIn(Page page, PersonSamples.Sample person) {
        page.navigate("/sign-in");
        page.locator("input[name=login]").fill(Objects.requireNonNull(person.email()));
        page.locator("input[name=password]").fill(PersonSamples.PASSWORD);
        page.locator("main form button").first().click();
        assertThat(page.locator("header")).containsText(person.name());
    }
}
