package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.territory.Places;

/// The form by which a further cell is opened.
@RucheTest
class CellFormTests {
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");
    private static final String LIST = """
            code,kind,parent,name_ar,name_fr
            96,region,,جهة الورد,Région des Roses
            96.001,province,96,إقليم الورد,Province des Roses
            96.001.1,commune,96.001,عين الورد,Ain Ward
            """;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Places places;

    private Pages admin;

    @BeforeEach
    void administrator() {
        admin = Pages.of(context)
                .as(CellSamples.fresh(cells).id(), Role.ADMINISTRATOR)
                .in(Lang.FR);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndTheListNeedNotBeChosenAgain() {
        var refused = admin.upload("/cells/new", list(LIST), fields("Roses!", "1", "", "96.001", "Afrique", "DIRHAM"));
        var page = Pages.text(refused);

        assertThat(refused.getStatus()).isEqualTo(422);
        for (var field : List.of("name", "code", "prefix", "zone", "currency"))
            assertThat(page).as(field).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        assertThat(page).contains("lieux.csv", "value=\"Roses!\"").doesNotContain("places-error", "territory-error");

        var opened = admin.post("/cells/new", with(kept(page), fields("roses", "ROS", "Roses", "96.001", "", "MAD")));
        assertThat(opened.getStatus()).as("the zone is still missing").isEqualTo(422);
        var done = admin.post(
                "/cells/new",
                with(kept(Pages.text(opened)), fields("roses", "ROS", "Roses", "96.001", "Africa/Casablanca", "MAD")));
        assertThat(done.getRedirectedUrl()).isEqualTo("/c/roses");
        assertThat(places.byCode("96.001.1")).isPresent();
    }

    @Test
    void zonesAndCurrenciesAreOfferedByTheirNamesAndUnknownOnesRefused() {
        assertThat(admin.read("/cells/new"))
                .contains(
                        "<option value=\"Africa/Casablanca\" label=\"Africa/Casablanca · ",
                        "<option value=\"MAD\" label=\"MAD · dirham marocain\">")
                .doesNotContain("value=\"XAU\"", "value=\"Etc/GMT", "value=\"SystemV");
        assertThat(admin.in(Lang.AR).read("/cells/new")).contains("label=\"MAD · درهم مغربي\"");

        for (var zone : List.of("+25:00", "UTC+01:00", "Afrique")) {
            var refused = admin.post("/cells/new", fields("thym", "THY", "Thym", "96.001", zone, "MAD"));
            assertThat(Pages.text(refused)).as(zone).contains("Le fuseau horaire " + zone + " est inconnu.");
        }
        for (var currency : List.of("XAU", "DH")) {
            var refused =
                    admin.post("/cells/new", fields("thym", "THY", "Thym", "96.001", "Africa/Casablanca", currency));
            assertThat(Pages.text(refused)).as(currency).contains("La devise " + currency + " est inconnue.");
        }
    }

    @Test
    void aListInWhichSomethingIsWrongIsNotKept() {
        var wrong = list(LIST.replace("96.001.1,commune,96.001", "96.001.1,village,96.77")
                .replace("96.001,", "95.001,")
                .replace(",96,إقليم", ",95,إقليم"));

        var page = Pages.text(admin.upload(
                "/cells/new", wrong, fields("verger", "VER", "Verger", "95.009", "Africa/Casablanca", "MAD")));

        assertThat(page).contains("id=\"places-error\"", "lieux.csv, ligne").doesNotContain("name=\"kept\"");
        assertThat(cells.byCode("verger")).isEmpty();
    }

    @Test
    void aTerritoryThatTheListDoesNotHoldIsSaidBesideTheTerritory() {
        var page = Pages.text(admin.upload(
                "/cells/new",
                list("code,kind,parent,name_ar,name_fr\n94,region,,جهة,Région\n"),
                fields("lilas", "LIL", "Lilas", "94", "Afrique", "MAD")));
        var elsewhere = Pages.text(admin.post(
                "/cells/new", with(kept(page), fields("lilas", "LIL", "Lilas", "94.5", "Africa/Casablanca", "MAD"))));

        assertThat(page).contains("zone-error").doesNotContain("territory-error");
        assertThat(elsewhere).contains("territory-error", "lieux.csv");
    }

    @Test
    void whatIsKeptIsOfTheSamePersonOnly() {
        var page = Pages.text(admin.upload(
                "/cells/new", list(LIST), fields("iris", "IRI", "", "96.001", "Africa/Casablanca", "MAD")));
        var other = Pages.of(context)
                .as(CellSamples.fresh(cells).id(), Role.ADMINISTRATOR)
                .in(Lang.FR);

        var refused = other.post(
                "/cells/new", with(kept(page), fields("iris", "IRI", "Iris", "96.001", "Africa/Casablanca", "MAD")));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("places-error", "choisissez-le à nouveau");
        assertThat(cells.byCode("iris")).isEmpty();
    }

    @Test
    void anEmptyListHasTheHeadingsThatTheImportReads() {
        var file = Pages.of(context).read("/cells/places.csv");

        assertThat(file.strip()).isEqualTo("\uFEFF" + String.join(";", Places.columns()));
        assertThat(admin.read("/cells/new")).contains("href=\"/cells/places.csv\"");
    }

    private static MockMultipartFile list(String text) {
        return new MockMultipartFile("places", "lieux.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] fields(
            String code, String prefix, String name, String territory, String zone, String currency) {
        return new String[] {
            "code",
            code,
            "prefix",
            prefix,
            "name_ar",
            name,
            "name_fr",
            name,
            "territory",
            territory,
            "zone",
            zone,
            "currency",
            currency
        };
    }

    private static String[] with(String kept, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("kept", kept));
        return all.toArray(String[]::new);
    }

    private static String kept(String page) {
        var kept = KEPT.matcher(page);
        assertThat(kept.find()).as("a list kept").isTrue();
        return kept.group(1);
    }
}
