package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Role;

@RucheTest
class ReportWaitingTests {
    private static final String NEWER = "سُجل بعد نشر التقرير";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportTexts texts;

    @Test
    void aDraftThatWentOnSinceTheReportWasPublishedWaitsForTheAgent() {
        var given = new CycleSamples(context, null);
        var home = "/c/" + given.cell.code();
        var agent = Pages.of(context).as(given.cell.id(), Role.AGENT);
        assertThat(agent.read(home)).doesNotContain(NEWER);

        reports.publish(given.cell.id(), given.cycle, "ورشة الاسترجاع", CycleSamples.BY);

        assertThat(agent.read(home)).doesNotContain(NEWER);

        var part = Part.of(Section.RECOMMENDATIONS);
        texts.write(given.cell.id(), given.cycle, part, new Bilingual("نص جديد", ""), 0, CycleSamples.BY);

        assertThat(agent.read(home)).contains(NEWER, home + "/reports/2018/changes");
        assertThat(agent.read(home + "/reports/2018/changes")).contains("data-count=\"1\"");
        assertThat(Pages.of(context).as(given.cell.id(), Role.COMMITTEE).read(home))
                .doesNotContain(NEWER);
    }
}
