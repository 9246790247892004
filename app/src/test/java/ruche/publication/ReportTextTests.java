package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// The agent chooses and orders the sections of a report and writes its texts, through the pages.
@RucheTest
class ReportTextTests {
    private static final LocalDate GIVEN_BACK = LocalDate.of(2018, 2, 14);

    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient db;

    @Test
    void sectionsAreLeftOutAndOrderedInBothLanguages() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var agent = agent(given);

        post(agent, given, "/sections/participation", "act", "HIDE");
        post(agent, given, "/sections/register", "act", "UP");
        post(agent, given, "/sections/highlights", "act", "UP");

        for (var lang : ReportPages.OFFERED) {
            var sections = report(given, lang).sections();
            assertThat(sections).doesNotContain("participation").startsWith("highlights", "context");
            assertThat(sections.getLast()).isEqualTo("register");
        }
        post(agent, given, "/sections/register", "act", "UP");
        post(agent, given, "/sections/participation", "act", "SHOW");
        assertThat(report(given, Lang.AR).sections())
                .containsSubsequence("meetings", "participation", "per-axis")
                .endsWith("register", "recommendations");
        assertThat(acts(given)).filteredOn("publication.ordered"::equals).hasSize(4);
    }

    @Test
    void whatTheAgentWritesStandsInTheReportAsParagraphsAndLists() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var agent = agent(given);
        var text = "ينقص الماء في خمس جماعات.\n\n- بئر قديمة\n- صهريج واحد";

        var answer = post(
                agent,
                given,
                "/texts/diagnosis",
                "axis",
                "environment",
                "version",
                "0",
                "text_ar",
                text,
                "text_fr",
                "L’eau manque dans cinq communes.");

        assertThat(answer).isEqualTo(302);
        assertThat(report(given, Lang.AR).diagnosis().getFirst().text())
                .extracting(
                        Passage::list,
                        passage -> passage.lines().stream().map(OwnWords::text).toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, List.of("ينقص الماء في خمس جماعات.")),
                        org.assertj.core.groups.Tuple.tuple(true, List.of("بئر قديمة", "صهريج واحد")));
        assertThat(report(given, Lang.FR).diagnosis().getFirst().text())
                .singleElement()
                .satisfies(passage ->
                        assertThat(passage.lines().getFirst().text()).isEqualTo("L’eau manque dans cinq communes."));
        assertThat(acts(given)).contains("publication.written");
    }

    @Test
    void theContextIsTheCyclesUntilTheAgentWritesAnother() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var agent = agent(given);
        assertThat(report(given, Lang.FR).context()).hasSize(1);
        assertThat(agent.read(at(given) + "/texts/context")).contains("ثم نُظمت الورشات.");

        post(agent, given, "/texts/context", "version", "0", "text_fr", "Un.\n\nDeux.\n\nTrois.");

        assertThat(report(given, Lang.FR).context()).hasSize(3);
        assertThat(report(given, Lang.AR)
                        .context()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .lang())
                .isEqualTo("fr");
    }

    @Test
    void anEmptyAnnexIsNoSection() {
        var given = new CycleSamples(program, GIVEN_BACK);
        assertThat(report(given, Lang.AR).sections()).doesNotContain("annexes");

        post(agent(given), given, "/texts/annexes", "version", "0", "text_ar", "- لائحة الجمعيات");

        assertThat(report(given, Lang.AR).sections()).contains("annexes");
    }

    @Test
    void whatIsTypedIsKeptForWhoTypesItAndForNobodyElse() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var agent = agent(given);
        var other = agent(given);

        assertThat(post(agent, given, "/texts/annexes/draft", "version", "0", "text_ar", "نصف جملة"))
                .isEqualTo(204);

        assertThat(agent.read(at(given) + "/texts/annexes")).contains("نصف جملة");
        assertThat(other.read(at(given) + "/texts/annexes")).doesNotContain("نصف جملة");
        assertThat(report(given, Lang.AR).annexes()).isEmpty();
        assertThat(post(agent, given, "/texts/annexes/draft", "version", "0", "text_ar", "جملة", "keep", "yes"))
                .isEqualTo(302);
        post(agent, given, "/texts/annexes", "version", "0", "text_ar", "جملة كاملة");
        assertThat(agent.read(at(given) + "/texts/annexes"))
                .contains("جملة كاملة")
                .doesNotContain("discard");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNotOverwritten() {
        var given = new CycleSamples(program, GIVEN_BACK);
        post(agent(given), given, "/texts/annexes", "version", "0", "text_ar", "نص الأول");

        var late = agent(given).post(at(given) + "/texts/annexes", "version", "0", "text_ar", "نص الثاني");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Pages.text(late)).contains("نص الأول", "نص الثاني", "name=\"version\" value=\"1\"");
        assertThat(report(given, Lang.AR).annexes())
                .singleElement()
                .satisfies(
                        passage -> assertThat(passage.lines().getFirst().text()).isEqualTo("نص الأول"));
    }

    @Test
    void aVisitorWritesNothing() {
        var given = new CycleSamples(program, GIVEN_BACK);

        for (var lang : Lang.values())
            assertThat(agent(given).in(lang).read(at(given) + "/edit")).contains("lang=\"" + lang.code() + "\"");
        assertThat(Pages.of(context).get(at(given) + "/edit").getStatus()).isNotEqualTo(200);
    }

    private ReportDocument report(CycleSamples given, Lang lang) {
        return reports.document(given.cell.id(), given.cycle.id(), lang);
    }

    private Pages agent(CycleSamples given) {
        return Pages.of(context).as(given.cell.id(), Role.AGENT);
    }

    private static String at(CycleSamples given) {
        return "/c/" + given.cell.code() + "/reports/2018";
    }

    private static int post(Pages pages, CycleSamples given, String path, String... fields) {
        return pages.post(at(given) + path, fields).getStatus();
    }

    private List<String> acts(CycleSamples given) {
        return db.sql("select act from record_entry where cell_id = :cell order by index")
                .param("cell", given.cell.id().value())
                .query((row, _) -> row.getString("act"))
                .list();
    }
}
