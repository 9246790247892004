package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.SettingsFaulty;
import ruche.accounts.SettingsFile;
import ruche.accounts.SettingsTaken;
import ruche.accounts.SettingsWish;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.meetings.MeetingKind;
import ruche.meetings.MeetingWords;
import ruche.strategy.Axes;
import ruche.strategy.Checklist;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RucheTest
class SettingsFileTests {
    private static final By BY = By.commandLine();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Axes axes;

    @Autowired
    private Checklist checklist;

    @Autowired
    private MeetingWords meetings;

    @Autowired
    private SettingsFile file;

    @Test
    void anAdministratorDownloadsHowTheCellIsSetUp() {
        var cell = cell();
        var answer = Pages.of(context)
                .as(cell.id(), Role.ADMINISTRATOR)
                .in(Lang.FR)
                .get("/c/" + cell.code() + "/settings/file");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains("settings-" + cell.code() + ".json");
        var told = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        assertThat(told.path("format").asString()).isEqualTo("ruche-settings");
        assertThat(told.path("version").asInt()).isEqualTo(1);
        assertThat(told.at("/cell/prefix").asString()).isEqualTo(cell.prefix());
        assertThat(told.at("/cycles/0/code").asString()).isEqualTo("2018");
        assertThat(told.at("/cycles/0/axes/0/name/ar").asString()).isEqualTo("الماء");
        assertThat(told.at("/cycles/0/axes/0/parts/0/code").asString()).isEqualTo("wells");
        assertThat(told.at("/cycles/0/checklist/0/text/fr").asString()).isEqualTo("Le lieu ?");
        assertThat(told.at("/axisLinks/0/one").asString()).isEqualTo("2018/water");
        assertThat(told.at("/axisLinks/0/other").asString()).isEqualTo("2022/water");
    }

    @Test
    void theSameSettingsAreTheSameBytes() {
        var cell = cell();

        var text = new String(file.of(cell.id()), StandardCharsets.UTF_8);

        assertThat(new String(file.of(cell.id()), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(text.lines().count()).isGreaterThan(20);
        assertThat(text).doesNotContain("null", "\r");
    }

    @Test
    void anotherCellIsSetUpFromTheFile() {
        var from = cell();
        meetings.define(from.id(), new MeetingKind("hearing", new Bilingual("جلسة", "Audition"), true), BY);
        var to = CellSamples.fresh(cells, "04.421.");

        var taken = file.take(to.id(), file.of(from.id()), BY);

        assertThat(settings(to)).isEqualTo(settings(from));
        assertThat(taken.unknown()).isEmpty();
        assertThat(line(taken, "strategy.cycles").added()).isEqualTo(2);
        assertThat(line(taken, "strategy.axes").added()).isEqualTo(3);
        assertThat(line(taken, "strategy.links").added()).isOne();
        assertThat(line(taken, "meetings.kinds"))
                .returns(1, SettingsTaken.Line::added)
                .returns(6, SettingsTaken.Line::stay);
        assertThat(cells.byId(to.id()).name()).isEqualTo(to.name());
    }

    @Test
    void fromAnotherTerritoryComesNothingThatIsSaidOfThatPlaceOrHappenedThere() {
        var from = cell();
        noticed(from);
        var to = CellSamples.fresh(cells, "04.421.");
        var visitor = Pages.of(context).in(Lang.FR);

        var taken = file.take(to.id(), file.of(from.id()), BY);

        assertThat(cycles.byCode(to.id(), "2019").orElseThrow())
                .returns(true, cycle -> cycle.communeRequired())
                .returns(null, cycle -> cycle.presented())
                .returns(null, cycle -> cycle.context())
                .returns(null, cycle -> cycle.notice());
        assertThat(line(taken, "strategy.settings-of-the-place").why()).isNotNull();
        for (var page : List.of("", "/cycles/2019", "/reports/2019"))
            assertThat(visitor.read("/c/" + to.code() + page))
                    .as(page)
                    .doesNotContain("vingt-cinq communes", "Contenu inventé");
    }

    @Test
    void whatIsOnlyLookedAtIsNotSeenOnThePageThatTellsOfIt() {
        var from = cell();
        var to = CellSamples.fresh(cells);
        var admin = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        noticed(from);
        var given = new MockMultipartFile("file", "settings.json", "application/json", file.of(from.id()));

        var looked = Pages.text(admin.upload("/c/" + to.code() + "/settings/file", given));

        assertThat(looked).contains("rien n’est encore changé").doesNotContain("Contenu inventé");
        assertThat(cycles.all(to.id())).isEmpty();
    }

    @Test
    void theCyclesOfAFileAreLeftOutOrPlannedAnew() {
        var given = file.of(cell().id());
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var upload = new MockMultipartFile("file", "settings.json", "application/json", given);

        var without = Pages.text(pages.upload(path + "?act=look&cycles=none", upload));
        assertThat(without).doesNotContain("<th scope=\"row\">Cycles");
        assertThat(pages.upload(path + "?act=look&cycles=moved", upload).getStatus())
                .isEqualTo(422);
        var looked = Pages.text(pages.upload(path + "?act=look&cycles=moved&from=2027-03-01", upload));
        assertThat(looked.replaceAll("[\u00A0\u202F]", " "))
                .contains("Cycle 2027 : à partir du 1er mars 2027")
                .contains("value=\"2027-03-01\"");
        pages.upload(path + "?act=take&cycles=moved&from=2027-03-01", upload);

        assertThat(cycles.all(to.id()))
                .extracting(cycle -> cycle.code() + " " + cycle.title().fr() + " "
                        + cycle.period().from())
                .containsExactlyInAnyOrder("2027 Cycle 2027 2027-03-01", "2031 Cycle 2031 2031-03-01");
        var told = JsonMapper.shared().readTree(file.of(to.id()));
        assertThat(told.at("/axisLinks/0/one").asString()).isEqualTo("2027/water");
    }

    @Test
    void theCyclesOfAnotherTerritoryArePlannedAnewUnlessItIsSaidOtherwise() {
        var to = CellSamples.fresh(cells, "04.421.");
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var upload = new MockMultipartFile("file", "réglages.json", "application/json", file.of(cell().id()));

        var looked = Pages.text(pages.upload(path, upload, "cycles", ""));

        assertThat(plain(looked))
                .contains("ses cycles sont planifiés à nouveau, le premier à partir du 1er janvier")
                .containsPattern("value=\"moved\" checked");
        pages.upload(path + "?act=take", upload);
        assertThat(cycles.all(to.id())).hasSize(2).allSatisfy(cycle -> {
            assertThat(cycle.period().from().getDayOfYear()).isOne();
            assertThat(cycle.period().from().getYear()).isGreaterThan(2025);
            assertThat(cycle.year()).isEqualTo(cycle.period().from().getYear());
        });
        var asItIs = CellSamples.fresh(cells, "04.421.");
        Pages.of(context)
                .as(asItIs.id(), Role.ADMINISTRATOR)
                .upload("/c/" + asItIs.code() + "/settings/file?act=take&cycles=all", upload);
        assertThat(cycles.byCode(asItIs.id(), "2018")).isPresent();
    }

    @Test
    void aCyclePlannedAnewIsCalledAfterTheYearInWhichMostOfItRuns() {
        var from = CellSamples.fresh(cells);
        var to = CellSamples.fresh(cells);
        cycles.open(
                from.id(),
                new NewCycle(
                        "2018",
                        2018,
                        new Bilingual("دورة 2018", "Cycle 2018"),
                        new Period(LocalDate.of(2017, 12, 20), LocalDate.of(2018, 12, 20)),
                        null,
                        false,
                        null,
                        null,
                        null),
                BY);

        file.take(to.id(), file.of(from.id()), SettingsWish.from(LocalDate.of(2027, 1, 10)), BY);

        assertThat(cycles.all(to.id()))
                .extracting(cycle -> cycle.code() + " " + cycle.title().fr() + " " + cycle.year())
                .containsExactly("2027 Cycle 2027 2027");
    }

    @Test
    void aFileAndWhatIsWishedOfItAreKeptWhenTheDayIsMissing() {
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var upload = new MockMultipartFile("file", "réglages.json", "application/json", file.of(cell().id()));

        var refused = pages.upload(path, upload, "act", "look", "cycles", "moved", "from", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        var asked = Pages.text(refused);
        assertThat(asked)
                .contains("réglages.json", "<p class=\"error\" id=\"from-error\">Indiquez la date.")
                .containsPattern("value=\"moved\" checked")
                .doesNotContain("type=\"file\" required accept=\".json");
        var looked = pages.post(path, "kept", kept(asked), "act", "look", "cycles", "moved", "from", "2027-03-01");

        assertThat(Pages.text(looked)).contains("Cycle 2027").containsPattern("value=\"moved\" checked");
        pages.post(path, "kept", kept(Pages.text(looked)), "act", "take", "cycles", "moved", "from", "2027-03-01");
        assertThat(cycles.all(to.id())).hasSize(2);
    }

    @Test
    void thePlanOfAFileHasOneFormAndNamesTheCyclesThatItLeavesOut() {
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var upload = new MockMultipartFile("file", "réglages.json", "application/json", file.of(cell().id()));
        cycle(to, 2018);

        var without = plain(Pages.text(pages.upload(path, upload, "cycles", "none")));
        var all = plain(Pages.text(pages.upload(path, upload)));

        assertThat(without)
                .containsOnlyOnce("action=\"" + path + "\"")
                .contains("Cycle 2018 : laissé de côté", "Cycle 2022 : laissé de côté");
        assertThat(all)
                .containsOnlyOnce("action=\"" + path + "\"")
                .contains("Cycle 2018 : déjà là", "Cycle 2022 : à partir du 1er janvier 2022");
    }

    @Test
    void whateverFormsAreSentTheOtherLanguageLeadsToThePageWithWhichItBegan() {
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var settings = "/c/" + to.code() + "/settings";
        var upload = new MockMultipartFile("file", "x.json", "application/json", file.of(cell().id()));

        var looked = Pages.text(pages.upload(settings + "/file", upload, "sender", settings + "?lang=fr"));
        var abroad = Pages.text(pages.upload(settings + "/file", upload, "sender", "//example.org/x"));

        assertThat(looked)
                .contains("href=\"" + settings + "?lang=ar\"")
                .contains("name=\"sender\" value=\"" + settings + "?lang=fr\"");
        assertThat(abroad).doesNotContain("example.org");
    }

    @Test
    void whatTheCellHasStaysAndASecondTimeAddsNothing() {
        var from = cell();
        var to = CellSamples.fresh(cells);
        var cycle = cycle(to, 2018);
        axes.add(to.id(), cycle, new NewAxis("water", new Bilingual("السقي", "Irrigation"), null), BY);

        var taken = file.take(to.id(), file.of(from.id()), BY);
        var again = file.take(to.id(), file.of(from.id()), BY);

        assertThat(axes.of(to.id(), cycle)).extracting(axis -> axis.name().fr()).containsExactly("Irrigation", "Puits");
        assertThat(line(taken, "strategy.cycles"))
                .returns(1, SettingsTaken.Line::added)
                .returns(1, SettingsTaken.Line::stay);
        assertThat(again.added()).isZero();
    }

    @Test
    void lookingChangesNothing() {
        var from = cell();
        var to = CellSamples.fresh(cells);
        var before = file.of(to.id());

        var shown = file.look(to.id(), file.of(from.id()), BY);

        assertThat(shown.added()).isGreaterThan(5);
        assertThat(file.of(to.id())).isEqualTo(before);
        assertThat(cycles.all(to.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "code": "2018"         | "code": "Deux mille"   | cycles[1]
            "year": 2018           | "year": "2018"         | cycles[1].year
            "year": 2018           | "year": 1e99           | cycles[1].year
            "from": "2018-01-01"   | "from": "hier"         | cycles[1].from
            "fr": "Puits"          | "fr": ["Puits"]        | cycles[1].axes[1].parts[1].name.fr
            "code": "wells"        | "code": "water wells"  | cycles[1].axes[1].parts[1]
            "retired": false       | "retired": "non"       | cycles[1].checklist[1].retired
            "one": "2018/water"    | "one": "2018/feu"      | axisLinks[1]
            "unit": "PERSON"       | "unit": "CHAISE"       | attendeeCategories[3].unit
            "cycles": [            | "cycles": 5, "c2": [   | cycles
            """)
    void aFileWithAFaultIsRefusedWithItsPlaceAndNothingIsTaken(String sound, String faulty, String at) {
        var text = compact(file.of(cell().id()));
        var to = CellSamples.fresh(cells);
        var before = file.of(to.id());
        assertThat(text).contains(sound.replace(" ", ""));
        var wrong = text.replaceFirst(Pattern.quote(sound.replace(" ", "")), Matcher.quoteReplacement(faulty));

        assertThatThrownBy(() -> file.take(to.id(), wrong.getBytes(StandardCharsets.UTF_8), BY))
                .isInstanceOfSatisfying(SettingsFaulty.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("accounts.settings-at");
                    assertThat(refusal.arguments()[0]).isEqualTo(at);
                });
        assertThat(file.of(to.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "PK\u0003\u0004", "{}", "{\"format\":\"ruche-settings\",\"version\":99}"})
    void whatIsNoSettingsFileIsRefused(String text) {
        var to = CellSamples.fresh(cells);

        assertThatThrownBy(() -> file.take(to.id(), text.getBytes(StandardCharsets.UTF_8), BY))
                .isInstanceOf(SettingsFaulty.class);
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        var to = CellSamples.fresh(cells);
        var text = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> file.take(to.id(), text, BY)).isInstanceOf(SettingsFaulty.class);
    }

    @Test
    void anAdministratorLooksAtAFileThenTakesItOver() {
        var given = file.of(cell().id());
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var upload = new MockMultipartFile("file", "settings.json", "application/json", given);

        var looked = Pages.text(pages.upload(path, upload));
        assertThat(cycles.all(to.id())).isEmpty();
        var taken = Pages.text(pages.upload(path + "?act=take", upload));

        assertThat(looked).contains("rien n’est encore changé", "Cycles");
        assertThat(taken).contains("Paramètres repris du fichier");
        assertThat(cycles.all(to.id())).hasSize(2);
        var wrong = new MockMultipartFile("file", "x.json", "application/json", "{".getBytes(StandardCharsets.UTF_8));
        var refused = pages.upload(path, wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("JSON valable");
    }

    @Test
    void whatWasLookedAtIsTakenWithoutChoosingTheFileAgain() {
        var to = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(to.id(), Role.ADMINISTRATOR).in(Lang.FR);
        var path = "/c/" + to.code() + "/settings/file";
        var given = new MockMultipartFile("file", "réglages.json", "application/json", file.of(cell().id()));

        var looked = Pages.text(pages.upload(path, given));
        var kept = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(looked);
        assertThat(kept.find()).isTrue();
        assertThat(looked).contains("réglages.json", "inutile de choisir le fichier à nouveau");
        assertThat(cycles.all(to.id())).isEmpty();
        var taken = pages.post(path, "kept", kept.group(1), "act", "take");
        var again = pages.post(path, "kept", kept.group(1), "act", "take");

        assertThat(Pages.text(taken)).contains("Paramètres repris du fichier").doesNotContain("name=\"kept\"");
        assertThat(cycles.all(to.id())).hasSize(2);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(Pages.text(again)).contains("choisissez-le à nouveau");
    }

    /// Gives it a cycle that speaks of its place, and of what happened there.
    private void noticed(Cell cell) {
        cycles.open(
                cell.id(),
                new NewCycle(
                        "2019",
                        2019,
                        new Bilingual("دورة 2019", "Cycle 2019"),
                        new Period(LocalDate.of(2019, 1, 1), null),
                        LocalDate.of(2019, 2, 14),
                        true,
                        new Bilingual("يضم الإقليم خمسا وعشرين جماعة", "La province compte vingt-cinq communes"),
                        new Bilingual("محتوى متخيل", "Contenu inventé"),
                        null),
                BY);
    }

    private JsonNode settings(Cell cell) {
        var told = (ObjectNode) JsonMapper.shared().readTree(file.of(cell.id()));
        told.remove(List.of("cell", "places"));
        return told;
    }

    private static String kept(String page) {
        var kept = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(page);
        assertThat(kept.find()).isTrue();
        return kept.group(1);
    }

    private static String plain(String page) {
        return page.replaceAll("[\u00A0\u202F]", " ");
    }

    private static String compact(byte[] json) {
        return JsonMapper.shared().readTree(json).toString();
    }

    private static SettingsTaken.Line line(SettingsTaken taken, String kind) {
        return taken.lines().stream()
                .filter(line -> line.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " among " + taken.lines()));
    }

    private Cell cell() {
        var cell = CellSamples.fresh(cells);
        var id = cell.id();
        var first = cycle(cell, 2018);
        var water = axes.add(id, first, new NewAxis("water", new Bilingual("الماء", "Eau"), null), BY);
        axes.add(id, first, new NewAxis("wells", new Bilingual("الآبار", "Puits"), water.id()), BY);
        checklist.add(id, first, "place", new Bilingual("المكان؟", "Le lieu ?"), BY);
        var later = axes.add(id, cycle(cell, 2022), new NewAxis("water", new Bilingual("الماء", "L’eau"), null), BY);
        axes.link(id, later.id(), water.id(), BY);
        return cell;
    }

    private CycleId cycle(Cell cell, int year) {
        var title = new Bilingual("دورة " + year, "Cycle " + year);
        var period = new Period(LocalDate.of(year, 1, 1), null);
        return cycles.open(
                        cell.id(),
                        new NewCycle(Integer.toString(year), year, title, period, null, false, null, null, null),
                        BY)
                .id();
    }
}
