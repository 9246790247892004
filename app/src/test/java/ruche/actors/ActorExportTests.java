package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.sheets.ImportRuns;

@RucheTest
class ActorExportTests {
    private static final By US = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private Cells cells;

    @Autowired
    private ImportRuns imports;

    private RegistryGround ground;
    private String home;

    @BeforeEach
    void ground() {
        ground = new RegistryGround(context);
        home = "/c/" + ground.cell.code();
        actors.add(
                ground.cell.id(),
                new NewActor(
                        ActorKind.COOPERATIVE,
                        new Bilingual("", "=Coopérative; du miel"),
                        "99.001.1.1",
                        "products",
                        "MIEL"),
                US);
        contacts.add(ground.cell.id(), ground.association, ContactKind.PHONE, "0612345678", US);
    }

    @Test
    void everybodyGetsWhatIsPublicAndTheStaffTheRest() {
        var theirs = Pages.of(context).in(Lang.FR).read(home + "/actors.csv");
        var ours = ground.agent.in(Lang.FR).read(home + "/actors.csv");

        assertThat(theirs)
                .startsWith("\uFEFFType;Nom en arabe;Nom en français")
                .contains("جمعية الأمل للتنمية", "'=Coopérative; du miel", "Ain Nahl", "Produits du terroir")
                .doesNotContain("612345678", "RIB", "Président");
        assertThat(ours).contains("+212612345678", "RIB", "Président");
    }

    @Test
    void aFileHoldsWhatTheListShows() throws Exception {
        assertThat(Pages.of(context)
                        .in(Lang.FR)
                        .read(home + "/actors.csv?kind=COOPERATIVE&commune=99.001.1.1&words=miel"))
                .contains("miel")
                .doesNotContain("الأمل");
        assertThat(Pages.of(context).in(Lang.FR).read(home + "/actors?kind=COOPERATIVE&words=miel"))
                .contains("actors.csv?kind=COOPERATIVE&amp;words=miel");
        var sheet = rows(ground.agent
                .in(Lang.AR)
                .get(home + "/actors.xlsx?kind=COOPERATIVE")
                .getContentAsByteArray());

        assertThat(sheet).hasSize(2);
        assertThat(sheet.getFirst()).contains("النوع", "الرئيس");
        assertThat(sheet.getLast()).contains("تعاونية", "=Coopérative; du miel", "عين النحل");
    }

    private static List<List<String>> rows(byte[] bytes) throws Exception {
        var format = new DataFormatter();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
            var rows = new java.util.ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                var cells = new java.util.ArrayList<String>();
                for (var cell : row) cells.add(format.formatCellValue(cell));
                rows.add(cells);
            }
            return rows;
        }
    }

    @Test
    void whatIsTakenOutIsTakenInAgain() {
        var file = ground.agent.in(Lang.FR).get(home + "/actors.csv").getContentAsByteArray();
        var other = CellSamples.fresh(cells);

        imports.apply(other.id(), "actors", "mixed", "actors.csv", file);

        assertThat(actors.ofKind(other.id(), ActorKind.ASSOCIATION))
                .extracting(Actor::name)
                .containsExactly(new Bilingual("جمعية الأمل للتنمية", "Association Al Amal"));
        assertThat(actors.ofKind(other.id(), ActorKind.COOPERATIVE))
                .extracting(actor -> actor.name().fr().replaceFirst("^'", ""), Actor::field, Actor::acronym)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("=Coopérative; du miel", "products", "MIEL"));
    }

    @Test
    void statisticsAreForEverybodyWithTheirMap() {
        var page = Pages.of(context).in(Lang.FR).read(home + "/actors/statistics");

        assertThat(page)
                .contains("Par type", "Coopérative", "Ain Nahl", "Produits du terroir", "actors?commune=99.001.1.1");
        assertThat(Pages.of(context).read(home + "/actors/statistics")).contains("السجل بالأرقام");
        assertThat(ground.agent.read(home + "/actors")).contains("/actors/statistics", "/actors.xlsx");
    }
}
