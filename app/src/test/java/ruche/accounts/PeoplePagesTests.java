package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class PeoplePagesTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private People people;

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
