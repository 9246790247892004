package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// The home of a cell that has only just been opened.
@RucheTest
class FirstStepsTests {
    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;

    @BeforeEach
    void opened() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
    }

    @Test
    void saysWhatIsThereAndWhatIsToDo() {
        var home = admin().read("/c/" + cell.code());

        assertThat(home)
                .containsSubsequence("/territory/import", "fait", "/people/new", "/actors/new", "/cycles/new")
                .doesNotContain("class=\"empty\"");
    }

    @Test
    void staysUntilTheCycleHasItsAxesAndMeetings() {
        admin().post(
                        "/c/" + cell.code() + "/cycles",
                        "code",
                        "2027",
                        "year",
                        "2027",
                        "title_ar",
                        "دورة 2027",
                        "title_fr",
                        "Cycle 2027",
                        "from",
                        "2027-01-01",
                        "to",
                        "2027-12-31");

        assertThat(admin().read("/c/" + cell.code()))
                .containsSubsequence("/cycles/2027\"", "fait", "/cycles/2027/axes/new", "/meetings/new")
                .doesNotContain("Le rapport final", "<th scope=\"col\">Axe");
        assertThat(Pages.of(context).in(Lang.FR).read("/c/" + cell.code())).doesNotContain("/axes/new");
    }

    @Test
    void tellsAVisitorHowAnAssociationGetsAnAccount() {
        assertThat(Pages.of(context).in(Lang.FR).read("/sign-in")).contains("L’agent de la cellule");
    }

    @Test
    void aCellIsNotLeftWithoutAnArabicName() {
        var answer = admin().post("/c/" + cell.code() + "/settings/name", "name_ar", "", "name_fr", "Cellule");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("s’écrit en arabe et en français");
        assertThat(cells.byId(cell.id()).name()).isEqualTo(cell.name());
    }

    private Pages admin() {
        return Pages.of(context).as(cell.id(), Role.ADMINISTRATOR).in(Lang.FR);
    }
}
