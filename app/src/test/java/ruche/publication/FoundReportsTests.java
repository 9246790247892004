package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.search.Found;

/// Reports in the search over all: published they are found, withdrawn they are not.
@RucheTest
class FoundReportsTests {
    private static final String FIRST = "/reports/2018/versions/1";

    @Autowired
    private BeanFactory program;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private Versions versions;

    private CycleSamples given;
    private String base;

    @BeforeEach
    void aDecidedCycle() {
        given = ReportsTests.decided(program);
        base = "/c/" + given.cell.code();
        Found.ready(visitor(), base);
    }

    private Pages visitor() {
        return Pages.of(context).in(Lang.FR);
    }

    @Test
    void aReportIsFoundFromItsPublicationToItsWithdrawal() {
        var agent = visitor().as(given.cell.id(), Role.AGENT);
        assertThat(Found.paths(agent, base, "Rapport final")).doesNotContain(FIRST);

        reports.publish(given.cell.id(), given.cycle, "Présenté", CycleSamples.BY);
        Found.soon(visitor(), base, "Rapport final", FIRST);

        versions.withdraw(given.cell.id(), given.cycle, 1, "Erreur", CycleSamples.BY);
        Found.gone(visitor(), base, "Rapport final", FIRST);
        assertThat(Found.paths(agent, base, "Rapport final")).doesNotContain(FIRST);
    }

    @Test
    void aProgrammeIsFoundByItsName() {
        Found.soon(visitor(), base, "Programme d’eau potable", "/programmes/EAU");
    }
}
