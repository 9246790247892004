package ruche;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.portal.FirstRun;
import ruche.shell.Words;

/// Two provinces in one installation, each set up through the pages with axes of its own.
@EmptyInstallation
class ProvincesTests {
    private static final Bilingual AGENT = new Bilingual("منشط الخلية", "Agent de la cellule");

    @Autowired
    FirstRun firstRun;

    @Autowired
    Words words;

    @LocalServerPort
    int port;

    @Test
    void nothingOfOneProvinceIsSeenInTheOther() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var olives = setUp(browser, Province.OLIVES, "معصرة الزيتون المتنقلة");
            var figs = setUp(browser, Province.FIGS, "مجفف التين بالشمس");

            sees(olives, olives);
            sees(figs, figs);
            seesNothingOf(figs, olives);
            seesNothingOf(olives, figs);
            for (var path : List.of("/people", "/scrutiny", "/audit", "/imports", "/actors/new"))
                assertThat(olives.agent()
                                .page()
                                .request()
                                .get(figs.province().home() + path)
                                .status())
                        .as(path)
                        .isEqualTo(403);
        }
    }

    /// @param agent signed in to this province
    /// @param pages path below the cell's to what stands there, as the agent sees it
    private record SetUp(Province province, Walker agent, String idea, Map<String, String> pages) {
        List<String> own() {
            return List.of(
                    province.commune().ar(),
                    province.axes().getFirst().ar(),
                    province.axes().getLast().ar(),
                    province.association().ar(),
                    idea);
        }
    }

    private SetUp setUp(Browser browser, Province province, String idea) {
        var admin = new Walker(browser.desk(Lang.AR), words, Lang.AR);
        try {
            var ground = new JourneyGround(admin, Lang.AR, province);
            ground.open(firstRun.link());
            ground.cycle();
            ground.actor("COOPERATIVE", province.association());
            var agent = new Walker(browser.desk(Lang.AR), words, Lang.AR);
            ground.person(Role.AGENT, null, AGENT).enter(agent, province);
            propose(agent, province, idea);
            assertThat(admin.complaints()).isEmpty();
            return new SetUp(province, agent, idea, new java.util.TreeMap<>());
        } catch (Throwable stuck) {
            admin.stuck("province-" + province.code());
            throw stuck;
        }
    }

    private void propose(Walker agent, Province province, String idea) {
        agent.open(province.home());
        agent.follow("portal.propose");
        agent.fill("ideas.bearer", province.association().ar());
        agent.fill("ideas.field-title", idea);
        agent.fill("ideas.field-description", "وصف الفكرة كما قُدمت في الورشة، بما يكفي لفهمها.");
        agent.choose("ideas.field-commune", province.commune().ar());
        agent.press("ideas.hand-in");
        agent.isTold("ideas.accepted", province.prefix() + "-2018-0001");
    }

    /// The pages of a province hold what is its own, each word somewhere.
    private void sees(SetUp of, SetUp own) {
        var all = String.join("\n", read(of).values());
        for (var word : own.own()) assertThat(all).contains(word);
    }

    private void seesNothingOf(SetUp of, SetUp other) {
        assertThat(of.pages()).hasSizeGreaterThan(8);
        of.pages().forEach((path, text) -> {
            for (var word : other.own()) assertThat(text).as(path).doesNotContain(word);
            assertThat(text)
                    .as(path)
                    .doesNotContain(
                            other.province().prefix() + "-2018",
                            other.province().home() + "/");
        });
    }

    /// What stands on every page of the menu, on the form for an idea and on the idea's page.
    private static Map<String, String> read(SetUp of) {
        var page = of.agent().page();
        of.agent().open(of.province().home());
        var paths = new ArrayList<String>();
        for (Locator link : page.locator("nav.menu a").all()) paths.add(link.getAttribute("href"));
        paths.add(of.province().home() + "/ideas/new");
        paths.add(of.province().home() + "/ideas/" + of.province().prefix() + "-2018-0001");
        paths.add(of.province().home() + "/cycles/2018");
        for (var path : paths) {
            of.agent().open(path);
            of.pages().put(path, page.content());
        }
        return of.pages();
    }
}
