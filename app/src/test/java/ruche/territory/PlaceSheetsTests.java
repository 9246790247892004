package ruche.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.sheets.ImportId;
import ruche.sheets.ImportRuns;
import ruche.sheets.Plan;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.SheetImports;

/// A list of places comes in by the same import as everything else: read in any form, planned, applied, taken back.
@RucheTest
class PlaceSheetsTests {
    /// Arabic headings in an order of their own, a title above, Arabic-Indic digits, a repeated code, a parent that is
    /// not there, a kind that nobody knows, figures that are none, and a place that lies in one that is left.
    private static final String ARABIC = """
            لائحة الأماكن;;;;;
            الاسم بالعربية;السكان 2024;النوع;الرمز;رمز المكان الأصل;خط العرض
            جهة الاختبار;;جهة;99;;
            إقليم الاختبار;٦٦٠٠;إقليم;99.001;99;
            عين النحل;١٬١٠٠;جماعة;99.001.1.1;99.001.1;٣٢٫٥
            عين الجديدة;٦٠٠;جماعة قروية;٩٩.٠٠١.1.9;99.001.1;
            عين الثانية;5;جماعة;99.001.1.9;99.001.1;
            واد بعيد;5;جماعة;99.001.1.8;99.007;
            تل;خمسة;ناحية;99.001.1.7;99.001.1;
            دوار التل;5;دوار;99.001.1.7.1;99.001.1.7;
            """;

    @Autowired
    private SheetImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Places places;

    @Autowired
    private Actors actors;

    @Autowired
    private Cells cells;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;

    /// Places are the same for all cells, so each test has a province of its own: `71.001`, `72.001` …
    private static final AtomicInteger COUNT = new AtomicInteger(70);

    private String province = "";
    private String region = "";

    @BeforeEach
    void province() {
        region = String.valueOf(COUNT.incrementAndGet());
        province = region + ".001";
        cell = CellSamples.fresh(cells, province);
        places.importList(bytes(here(PlaceSamples.LIST)), null, cell.id(), By.commandLine());
    }

    /// With the codes of this test's province.
    private String here(String text) {
        var arabic = new StringBuilder();
        region.chars().forEach(digit -> arabic.append((char) ('٠' + digit - '0')));
        return text.replace("99", region).replace("٩٩", arabic);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ImportId open(byte[] file) {
        return imports.open(cell.id(), "territory", province, "lieux", file, By.commandLine());
    }

    private Plan plan(byte[] file) {
        var plan = imports.plan(cell.id(), open(file));
        assertThat(plan.totals().isComplete()).isTrue();
        return plan;
    }

    @Test
    void thePlanSaysWhatIsNewChangedAndLeftWithAllErrorsAtOnce() {
        var plan = plan(bytes(here(ARABIC)));

        assertThat(plan.needsMapping()).isFalse();
        assertThat(plan.remarks()).contains(Reason.of("territory.remark.account", 1, 1, 2));
        assertThat(plan.rows().stream().filter(row -> row.left() != null))
                .extracting(
                        PlannedRow::number,
                        row -> row.left() == null ? "" : row.left().key())
                .containsExactly(
                        tuple(1, "sheets.left.title"),
                        tuple(2, "sheets.left.header"),
                        tuple(3, "territory.left.unchanged"),
                        tuple(4, "territory.left.unchanged"),
                        tuple(7, "territory.left.code-twice"),
                        tuple(8, "territory.left.parent-unknown"),
                        tuple(9, "territory.left.kind-unknown"),
                        tuple(10, "territory.left.parent-left"));
        assertThat(plan.rows().get(4).notes()).containsExactly(Reason.of("territory.note.changed", "latitude"));
        assertThat(plan.rows().get(8).notes()).contains(Reason.of("territory.left.not-whole", "خمسة"));
    }

    @Test
    void readsTheOldEncodingsTabsAndSemicolons() {
        var list = here("الرمز\tالنوع\tالأصل\tالاسم\n99.001.1.6\tجماعة\t99.001.1\tبئر النحل\n");

        var plan = plan(list.getBytes(Charset.forName("windows-1256")));

        assertThat(plan.remarks()).contains(Reason.of("territory.remark.account", 1, 0, 0));
    }

    @Test
    void anAppliedListIsTakenBackButForWhatIsNeededSince() {
        var id = runs.apply(cell.id(), "territory", province, "a.csv", bytes(here(ARABIC)));

        assertThat(places.byCode(here("99.001.1.9"))).map(Place::population2024).contains(600);
        assertThat(places.byCode(here("99.001.1.1"))).map(Place::latitude).contains(32.5);
        assertThat(places.match("عين الجديدة", province)).isNotEmpty();
        var seat = new NewActor(ActorKind.ASSOCIATION, new Bilingual("جمعية العين", ""), here("99.001.1.9"), "");
        actors.add(cell.id(), seat, By.commandLine());
        runs.undo(cell.id(), id);
        assertThat(places.byCode(here("99.001.1.9")))
                .as("an association has its seat there")
                .isPresent();
        assertThat(imports.undone(cell.id(), id))
                .hasValueSatisfying(
                        undone -> assertThat(undone.kept()).containsExactly(here("99.001.1.9 عين الجديدة")));
    }

    @Test
    void aChangeIsTakenBackToWhatStoodBefore() {
        var list = """
                Code;Type;Code parent;Nom en français;Autres graphies;Habitants 2014
                99.001.2.1;Commune rurale;99.001.2;Oued Miel;Wad Laassal;3 001
                99.001.2.7;commune;99.001.2;Neuve;;
                """;
        var id = runs.apply(cell.id(), "territory", province, "b.csv", bytes(here(list)));
        var changed = places.byCode(here("99.001.2.1"));

        runs.undo(cell.id(), id);

        assertThat(changed).map(place -> place.name().fr()).contains("Oued Miel");
        assertThat(changed).map(Place::population2014).contains(3001);
        assertThat(places.byCode(here("99.001.2.1")))
                .map(place -> place.name().fr())
                .contains("Oued Laassel");
        assertThat(places.match("Wad Laassal", province))
                .extracting(Place::code)
                .doesNotContain(here("99.001.2.7"));
        assertThat(places.byCode(here("99.001.2.7"))).isEmpty();
    }

    @Test
    void readsAWorkbookWithFiguresForFigures() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Lieux");
            Object[][] rows = {
                {"Nom", "Type", "Code géographique", "Appartient à", "RGPH 2024", "Longitude"},
                {"Puits neuf", "Commune", here("99.001.1.5"), here("99.001.1"), 1200, -7.912}
            };
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int k = 0; k < rows[i].length; k++) {
                    if (rows[i][k] instanceof Number number) row.createCell(k).setCellValue(number.doubleValue());
                    else row.createCell(k).setCellValue(rows[i][k].toString());
                }
            }
            book.write(out);
        }

        runs.apply(cell.id(), "territory", province, "c.xlsx", out.toByteArray());

        assertThat(places.byCode(here("99.001.1.5"))).hasValueSatisfying(place -> {
            assertThat(place.population2024()).isEqualTo(1200);
            assertThat(place.longitude()).isEqualTo(-7.912);
            assertThat(place.kind()).isEqualTo(PlaceKind.COMMUNE);
        });
    }

    @Test
    void theTemplateHoldsWhatIsKnownAndComesInAgainUnchanged() throws IOException {
        var administrator = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR);
        var template = administrator.get("/c/" + cell.code() + "/territory/template");

        var plan = plan(template.getContentAsByteArray());

        assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFcode;kind;parent;name_ar;name_fr;variants;population_2014;")
                .contains(
                        here(
                                "99.001.1.1;commune;99.001.1;عين النحل;Ain Nahl;Aïn Nhel | عين انحل;1000;1100;32,1;-7,9;invented"));
        assertThat(plan.totals().left())
                .containsEntry("territory.left.unchanged", plan.totals().rowsIn() - 1);
    }

    @Test
    void anAdministratorAndNobodyElseBringsAList() {
        var path = "/c/" + cell.code() + "/territory/import";
        var into = "/c/" + cell.code() + "/imports/new?into=territory/" + province;
        var list = new MockMultipartFile("file", "x.csv", "text/csv", bytes(here(ARABIC)));
        var agent = Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT);
        var administrator = Pages.of(context).in(Lang.FR).as(cell.id(), Role.ADMINISTRATOR);

        assertThat(agent.get(path).getStatus()).isEqualTo(403);
        assertThat(agent.upload(into, list).getStatus()).isEqualTo(422);
        assertThat(administrator.read(path)).contains("population_2014", "Code du lieu parent", "/territory/template");
        var opened = administrator.upload(into, list);
        var page = opened.getRedirectedUrl() + "";

        assertThat(administrator.read(page))
                .contains(
                        "Lieux nouveaux\u00A0: 1\u00A0; changés\u00A0: 1\u00A0; inchangés\u00A0: 2",
                        here("Le lieu parent 99.007 n’est ni connu ni dans le fichier"),
                        "Lieu connu\u00A0; change\u00A0: Latitude",
                        "Codes répétés");
        assertThat(agent.read(page)).doesNotContain("/apply");
        assertThat(agent.post(page + "/apply").getStatus()).isEqualTo(422);
        assertThat(List.of(administrator.post(page + "/apply").getStatus())).containsExactly(302);
    }
}
