package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.record.Change;
import ruche.record.Journal;

@RucheTest
class ReportWaitingTests {
    private static final String NEWER = "سُجل بعد نشر التقرير";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportTexts texts;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

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

    @Test
    void anObserverReadsWhatChangedSinceTheReportAndNobodysName() {
        var given = new CycleSamples(context, null);
        var home = "/c/" + given.cell.code();
        reports.publish(given.cell.id(), given.cycle, "ورشة الاسترجاع", CycleSamples.BY);
        var people = context.getBean(People.class);
        var member = people.create(
                new NewPerson(given.cell.id(), "عمر المثالي", "omar-changes@essai.example", null, Lang.AR),
                CycleSamples.BY);
        transactions.executeWithoutResult(_ -> {
            journal.write(given.cell.id(), By.person(member), Change.of("ideas.advanced", "idea/RHM-2018-0193"));
            journal.write(
                    given.cell.id(),
                    CycleSamples.BY,
                    Change.of("attendance.written", "attendee/" + UUID.randomUUID())
                            .because("رقم بطاقته مكرر"));
        });
        var changes = home + "/reports/2018/changes";
        var observer = Pages.of(context).as(given.cell.id(), Role.OBSERVER);

        assertThat(observer.read(home + "/reports/2018/draft")).contains("href=\"" + changes);
        assertThat(observer.read(changes))
                .contains("data-count=\"2\"", "RHM-2018-0193")
                .doesNotContain("عمر المثالي", "رقم بطاقته مكرر");
        assertThat(Pages.of(context).as(given.cell.id(), Role.AGENT).read(changes))
                .contains("عمر المثالي", "رقم بطاقته مكرر");
        for (var role : List.of(Role.MEMBER, Role.SERVICE, Role.FACILITATOR))
            assertThat(Pages.of(context).as(given.cell.id(), role).get(changes).getStatus())
                    .as(role.name())
                    .isEqualTo(403);
    }
}
