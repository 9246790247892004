package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// Where pages count differently, they say what they count.
@RucheTest
class CountedIdeasTests {
    @Autowired
    private WebApplicationContext context;

    @Test
    void homeListAndReportSayWhetherMergedAndWithdrawnIdeasAreCounted() {
        var given = ReportsTests.decided(context);
        var home = "/c/" + given.cell.code();
        var agent = Pages.of(context).as(given.cell.id(), Role.AGENT).in(Lang.FR);

        assertThat(plain(agent.read(home))).contains("3 idées", "idées enregistrées en tout : 5.");
        assertThat(plain(agent.read(home + "/ideas?cycle=2018")))
                .contains("Idées : 5", "cycle=2018&amp;state=STANDING\">dont 3 comptées : ni fusionnées ni retirées");
        assertThat(plain(agent.read(home + "/ideas?cycle=2018&state=STANDING")))
                .contains("Idées : 3")
                .doesNotContain("dont 3 comptées");
        assertThat(plain(agent.read(home + "/reports/2018/draft")))
                .contains("toutes les idées enregistrées (5)", "ne sont pas comptées ici");
    }

    @Test
    void whereNoIdeaIsMergedNorWithdrawnNothingIsExplained() {
        var given = new CycleSamples(context, null);
        given.well();
        var home = "/c/" + given.cell.code();
        var agent = Pages.of(context).as(given.cell.id(), Role.AGENT).in(Lang.FR);

        assertThat(agent.read(home)).doesNotContain("enregistrées en tout");
        assertThat(agent.read(home + "/ideas?cycle=2018")).doesNotContain("state=STANDING");
        assertThat(agent.read(home + "/reports/2018/draft")).doesNotContain("toutes les idées enregistrées");
    }

    private static String plain(String page) {
        return page.replaceAll("[\u00A0\u202F]", " ");
    }
}
