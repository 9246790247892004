package ruche.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.record.AuditAsked;
import ruche.record.Journal;
import ruche.territory.PlaceImport.Fault;
import ruche.territory.PlaceImport.Faulty;
import ruche.territory.PlaceImport.Imported;

@RucheTest
class PlacesTests {
    private static final String HEADER =
            "code,kind,parent,name_ar,name_fr,variants,population_2014,population_2024,lat,lon,source\n";

    @Autowired
    private Places places;

    @Autowired
    private Cells cells;

    @Autowired
    private Journal journal;

    @Autowired
    private WebApplicationContext context;

    private Cell cell;

    @BeforeEach
    void province() {
        cell = CellSamples.fresh(cells, PlaceSamples.PROVINCE);
        PlaceSamples.province(places, cell.id());
    }

    @Test
    void takesAListInOnce() {
        var list = HEADER + "98,region,,جهة,Une région,,,,,,\n98.1,province,98,إقليم,Une province,Ma province,5,6,,,\n";

        assertThat(take(list, null)).isInstanceOf(Imported.class);
        var again = take(list, null);

        assertThat(again).isInstanceOfSatisfying(Imported.class, done -> {
            assertThat(done.added()).isZero();
            assertThat(done.changed()).isZero();
            assertThat(done.unchanged()).isEqualTo(2);
        });
        assertThat(places.match("ma  PROVINCE", "98")).extracting(Place::code).containsExactly("98.1");
        assertThat(journal.latest(cell.id(), AuditAsked.ALL, Long.MAX_VALUE, 1))
                .extracting(Journal.AuditLine::act)
                .containsExactly("places.imported");
    }

    @Test
    void aTerritoryWhoseInhabitantsNobodyCountedHasNoTotal() {
        take(
                HEADER + "96,region,,جهة,Région,,,,,,\n96.1,province,96,إقليم,Province,,,,,,\n"
                        + "96.1.1,commune,96.1,جماعة,Une commune,,,,,,\n",
                null);
        var uncounted = CellSamples.fresh(cells, "96.1");
        var page = Pages.of(context).in(Lang.FR);

        assertThat(page.read("/c/" + uncounted.code() + "/territory"))
                .contains("Une commune")
                .doesNotContain("<tfoot>");
        assertThat(page.read("/c/" + cell.code() + "/territory")).contains("<tfoot>", "Total");
    }

    @Test
    void correctsWhatItKnowsAndDeletesNothing() {
        take(HEADER + "97,region,,جهة,Région,Ancien nom,,,,,\n97.1,province,97,إقليم,Province,,,,,,\n", null);

        var done = take(HEADER + "97,region,,جهة,Région neuve,,10,,,,\n", null);

        assertThat(done).isEqualTo(new Imported(0, 1, 0, java.util.List.of()));
        assertThat(places.byCode("97")).map(place -> place.name().fr()).contains("Région neuve");
        assertThat(places.match("ancien nom", "97")).isNotEmpty();
        assertThat(places.byCode("97.1")).isPresent();
    }

    @Test
    void saysLineAndColumnOfEveryErrorAtOnceAndTakesNothingIn() {
        var list = HEADER
                + "94,region,,جهة,Région,,,,,,\n"
                + "94.1,planète,94,قرية,Village,,12.5,,91,,\n"
                + "94.2,province,95,,,,,,,,\n"
                + "94.1,circle,94,د,Cercle,,,,,,\n"
                + "94.3,region,94.2,ج,Région,,,,,,\n";

        var answer = take(list, null);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::line, Fault::field, Fault::key)
                                .containsExactly(
                                        tuple(3L, "kind", "territory.left.kind-unknown"),
                                        tuple(3L, "population2014", "territory.left.not-whole"),
                                        tuple(3L, "latitude", "territory.left.not-degrees"),
                                        tuple(4L, "nameAr", "territory.left.name-missing"),
                                        tuple(4L, "parent", "territory.left.parent-unknown"),
                                        tuple(5L, "code", "territory.left.code-twice"),
                                        tuple(6L, "parent", "territory.left.parent-not-wider")));
        assertThat(places.byCode("94")).isEmpty();
    }

    @Test
    void saysEveryColumnThatIsMissing() {
        assertThat(take("code;kind\n1;region\n", null))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::field, Fault::key)
                                .containsExactly(
                                        tuple("parent", "territory.column-missing"),
                                        tuple("nameAr", "territory.column-missing")));
        assertThat(take("%PDF-1.7", null))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::key)
                                .containsExactly("sheets.not-a-spreadsheet"));
    }

    @Test
    void leavesWhatIsKnownWhereARowIsBlank() {
        take(HEADER + "93,region,,جهة,Région,,7,8,31.5,,HCP\n", null);

        var done = take("code;kind;parent;name_fr\n93;region;;Région nouvelle\n", null);

        assertThat(done).isInstanceOf(Imported.class);
        assertThat(places.byCode("93")).hasValueSatisfying(place -> {
            assertThat(place.name()).isEqualTo(new ruche.kernel.Bilingual("جهة", "Région nouvelle"));
            assertThat(place.population2024()).isEqualTo(8);
            assertThat(place.source()).isEqualTo("HCP");
        });
    }

    @Test
    void letsNoCellChangeThePlacesOfAnother() {
        take(HEADER + "91,region,,جهة,Région,,,,,,\n91.1,province,91,إ,Province,,,,,,\n", null);

        var answer = take(HEADER + "91.1,province,91,إ,Pris,,,,,,\n91.2,province,91,إ,Neuve,,,,,,\n", cell.territory());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::line, Fault::key)
                                .containsExactly(
                                        tuple(2L, "territory.left.of-another-cell"),
                                        tuple(3L, "territory.left.of-another-cell")));
    }

    @Test
    void letsNoCellNameThePlacesOfAnotherNorMoveItsOwnThere() {
        take(HEADER + "90,region,,جهة,Région,,,,,,\n90.1,province,90,إ,Province,Voisine,,,,,\n", null);
        var own = places.within(cell.territory(), PlaceKind.COMMUNE).getFirst();

        assertThat(take(HEADER + "90.1,province,90,إ,Province,,,,,,\n", cell.territory()))
                .as("known and unchanged")
                .isInstanceOf(Imported.class);
        assertThat(take(HEADER + "90.1,province,90,إ,Province,Oued Laassel,,,,,\n", cell.territory()))
                .isInstanceOf(Faulty.class);
        assertThat(take(HEADER + own.code() + ",commune,90.1,جماعة,Commune,,,,,,\n", cell.territory()))
                .isInstanceOf(Faulty.class);
        assertThat(places.match("Oued Laassel", "90.1")).isEmpty();
    }

    @Test
    void letsANewCellBringItsProvinceWithTheRegionAboveIt() {
        var list = HEADER + "89,region,,جهة,Région,,,,,,\n89.1,province,89,إ,Province,,,,,,\n"
                + "89.1.1,commune,89.1,ج,Commune,,,,,,\n";

        assertThat(take(list, "89.1")).isEqualTo(new Imported(3, 0, 0, java.util.List.of()));
    }

    @Test
    void showsTheCommunesWithTheirSums() {
        var arabic = Pages.of(context).read("/c/" + cell.code() + "/territory");
        var french = Pages.of(context).in(Lang.FR).read("/c/" + cell.code() + "/territory");

        assertThat(arabic).contains("dir=\"rtl\"", "عين النحل", "الدائرة الأولى", "6\u00A0000", "6\u00A0600");
        assertThat(french).contains("dir=\"ltr\"", "Oued Laassel", "Second cercle", "3\u00A0300");
        assertThat(french).doesNotContain("diffère", "/territory/import");
    }

    private PlaceImport take(String list, @org.jspecify.annotations.Nullable String only) {
        return places.importList(list.getBytes(StandardCharsets.UTF_8), only, cell.id(), By.commandLine());
    }
}
