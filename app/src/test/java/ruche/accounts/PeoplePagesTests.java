package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.record.Change;
import ruche.record.Journal;

@RucheTest
class PeoplePagesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private People people;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transactions;

    private Cell cell;
    private Pages administrator;
    private String home;

    @BeforeEach
    void cell() {
        cell = CellSamples.fresh(cells);
        administrator = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR).in(Lang.FR);
        home = "/c/" + cell.code() + "/people";
    }

    @Test
    void keepsWhatWasTypedOfAPersonWithoutARole() {
        var answer = administrator.post(home + "/new", "name", "زينب", "email", "zineb@essai.example");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"role-error\"", "value=\"زينب\"", "value=\"zineb@essai.example\"");
    }

    @Test
    void asksForWhomARepresentativeSpeaks() {
        var answer =
                administrator.post(home + "/new", "name", "زينب", "email", "zineb@essai.example", "role", "SERVICE");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("id=\"bodyName-error\"");
        assertThat(people.byLogin("zineb@essai.example")).isEmpty();
    }

    @Test
    void theAuditNamesThePersonAndTheRole() {
        var agent = people.create(
                new NewPerson(cell.id(), "زينب العلمي", "zineb-audit@essai.example", null, Lang.AR), By.commandLine());
        people.grant(cell.id(), agent, Role.AGENT, null, LocalDate.of(2099, 3, 1), By.commandLine());
        var audit = "/c/" + cell.code() + "/audit";

        assertThat(administrator.read(audit))
                .contains(
                        "Personne <bdi>زينب العلمي</bdi>",
                        "<bdi>Agent de l’action sociale</bdi>",
                        "<bdi>1er mars 2099</bdi>");
        assertThat(administrator.in(Lang.AR).read(audit)).contains("شخص <bdi>زينب العلمي</bdi>", "الدور:");

        people.erase(cell.id(), agent, "بطلب منها", By.commandLine());
        assertThat(administrator.read(audit)).doesNotContain("زينب").contains("Personne <bdi>Personne effacée</bdi>");
    }

    @Test
    void anObserverReadsInTheAuditWhoOfTheTeamActedAndNoRepresentativesName() {
        var agent = people.create(
                new NewPerson(cell.id(), "زينب العلمي", "zineb-acts@essai.example", null, Lang.AR), By.commandLine());
        people.grant(cell.id(), agent, Role.AGENT, null, null, By.commandLine());
        var member = people.create(
                new NewPerson(cell.id(), "عمر المثالي", "omar-acts@essai.example", null, Lang.AR), By.commandLine());
        people.grant(cell.id(), member, Role.FACILITATOR, null, null, By.commandLine());
        transactions.executeWithoutResult(_ -> {
            journal.write(cell.id(), By.person(agent), Change.of("ideas.advanced", "idea/RHM-2018-0193"));
            journal.write(cell.id(), By.person(member), Change.of("ideas.proposed", "idea/RHM-2018-0194"));
        });
        var audit = "/c/" + cell.code() + "/audit";

        assertThat(administrator.read(audit)).contains("زينب العلمي", "عمر المثالي");
        assertThat(Pages.of(context).in(Lang.FR).as(cell.id(), Role.OBSERVER).read(audit))
                .contains("زينب العلمي", "Quelqu’un hors de l’équipe")
                .doesNotContain("عمر المثالي");
    }

    @Test
    void anObserverReadsWhoOfTheCommitteeDecidedAndNarrowsTheAuditToHim() {
        var chair = people.create(
                new NewPerson(cell.id(), "رقية النموذجية", "rokia-acts@essai.example", null, Lang.AR),
                By.commandLine());
        people.grant(cell.id(), chair, Role.COMMITTEE, null, null, By.commandLine());
        transactions.executeWithoutResult(
                _ -> journal.write(cell.id(), By.person(chair), Change.of("appraisal.decided", "idea/RHM-2018-0195")));

        assertThat(Pages.of(context).in(Lang.FR).as(cell.id(), Role.OBSERVER).read("/c/" + cell.code() + "/audit"))
                .contains("رقية النموذجية", "<option value=\"" + chair.value() + "\"")
                .doesNotContain("Quelqu’un hors de l’équipe");
    }

    @Test
    void aDayOfTheAuditThatIsNoneIsToldAtItsFieldInTheReadersLanguage() {
        var audit = "/c/" + cell.code() + "/audit";

        assertThat(administrator.in(Lang.FR).read(audit + "?from=abc"))
                .contains("id=\"from-error\"", "Ce n’est pas une date", "value=\"abc\"");
        assertThat(administrator.in(Lang.AR).read(audit + "?until=2018-02-31")).contains("id=\"until-error\"");
    }

    @Test
    void theAuditLeadsNobodyToAPageThatIsNotHis() {
        var agent = people.create(
                new NewPerson(cell.id(), "مريم المثالية", "mariam-acts@essai.example", null, Lang.AR),
                By.commandLine());
        people.grant(cell.id(), agent, Role.AGENT, null, null, By.commandLine());
        var audit = "/c/" + cell.code() + "/audit?kind=person";

        assertThat(administrator.read(audit)).contains("/people/" + agent.value());
        for (var role : List.of(Role.AGENT, Role.OBSERVER))
            assertThat(Pages.of(context).as(cell.id(), role).read(audit)).doesNotContain("/people/" + agent.value());
    }

    @Test
    void theAuditIsNarrowedToAKindOfThingToWhoeverActedAndToDays() {
        var agent = people.create(
                new NewPerson(cell.id(), "سعاد المثالية", "souad-acts@essai.example", null, Lang.AR), By.commandLine());
        people.grant(cell.id(), agent, Role.AGENT, null, null, By.commandLine());
        var member = people.create(
                new NewPerson(cell.id(), "علي المثالي", "ali-acts@essai.example", null, Lang.AR), By.commandLine());
        transactions.executeWithoutResult(_ -> {
            journal.write(cell.id(), By.person(agent), Change.of("ideas.advanced", "idea/RHM-2018-0201"));
            journal.write(cell.id(), By.commandLine(), Change.of("ideas.advanced", "idea/RHM-2018-0202"));
            journal.write(cell.id(), By.person(member), Change.of("ideas.proposed", "idea/RHM-2018-0203"));
        });
        var audit = "/c/" + cell.code() + "/audit";

        assertThat(administrator.read(audit + "?kind=idea&who=" + agent.value()))
                .contains("RHM-2018-0201")
                .doesNotContain("RHM-2018-0202", "RHM-2018-0203");
        assertThat(administrator.read(audit + "?kind=person")).doesNotContain("RHM-2018-0201");
        assertThat(administrator.read(audit + "?until=2001-01-01"))
                .contains("Aucun changement ne répond à ces conditions.")
                .doesNotContain("RHM-2018-0201");
        assertThat(administrator.read(audit))
                .as("whoever stands in the journal")
                .contains("<option value=\"" + member.value() + "\"", "<option value=\"command-line\"");
        assertThat(administrator.read(audit + "?kind=idea&who=" + member.value()))
                .contains("RHM-2018-0203")
                .doesNotContain("RHM-2018-0201", "RHM-2018-0202");
        assertThat(administrator.read(audit + "?kind=idea&who=command-line"))
                .contains("RHM-2018-0202")
                .doesNotContain("RHM-2018-0201", "RHM-2018-0203");
        var observer = Pages.of(context).in(Lang.FR).as(cell.id(), Role.OBSERVER);
        assertThat(observer.read(audit)).contains("<option value=\"" + agent.value() + "\"");
        assertThat(observer.read(audit + "?who=" + member.value()))
                .as("nobody outside the team is followed by whoever may not know his name")
                .doesNotContain("RHM-2018-0203", "علي المثالي");
        assertThat(administrator.read(audit + "?from=2020-02-01&until=2020-01-01"))
                .contains("<p class=\"error\" id=\"until-error\">La fin est avant le début.")
                .doesNotContain("Aucun changement ne répond");
    }

    @Test
    void theAuditSaysAReasonOnceInTheReadersLanguage() {
        transactions.executeWithoutResult(_ -> journal.writeAll(
                cell.id(),
                By.commandLine(),
                List.of(
                        Change.of("ideas.advanced", "idea/RHM-2018-0193")
                                .because("بشرط توفر الوقود / بشرط توفر الوقود"),
                        Change.of("ideas.advanced", "idea/RHM-2018-0194").because(new Bilingual("في دورة لاحقة", "")),
                        Change.of("ideas.advanced", "idea/RHM-2018-0195")
                                .because(new Bilingual("لا عقار", "Pas de terrain")))));

        var french = administrator.read("/c/" + cell.code() + "/audit");
        assertThat(french.split("بشرط توفر الوقود", -1)).hasSize(2);
        assertThat(french).contains("في دورة لاحقة", "Pas de terrain").doesNotContain("لا عقار");
        assertThat(administrator.in(Lang.AR).read("/c/" + cell.code() + "/audit"))
                .contains("لا عقار")
                .doesNotContain("Pas de terrain");
    }

    @Test
    void namesTheLongestThatANameMayBe() {
        var answer = administrator.post(
                home + "/new", "name", "ز".repeat(250), "email", "long@essai.example", "role", "OBSERVER");

        assertThat(Pages.text(answer)).contains("id=\"name-error\"", "200 caractères au plus");
    }

    @Test
    void saysOnThePersonsPageThatTheLastAdministratorStays() {
        var grant = people.inRole(cell.id(), Role.ADMINISTRATOR).getFirst().grant();
        var person = home + "/" + administrator.person().value();

        var answer = administrator.post(person + "/roles/" + grant + "/end", "why", "fin de mission");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("role=\"alert\"", "value=\"fin de mission\"", "Donner un rôle");
    }
}
