package ruche.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.SettingsFile;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

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
