package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.SharedData;
import ruche.sheets.Choices;
import ruche.sheets.Plan;
import ruche.sheets.Planner;
import ruche.sheets.Reason;
import ruche.sheets.RowKind;
import ruche.sheets.SheetPlan;
import ruche.sheets.SheetReader;
import ruche.sheets.SheetRole;
import ruche.sheets.TotalCheck;
import ruche.sheets.Value;
import ruche.sheets.ValueMapping;

/// The city's requests, planned untouched as ideas. The figures are counted by hand on the `.xls` (see the README
/// beside it).
class RealPlanTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014";

    private final Planner planner = new Planner(IdeaTargets.requests());

    private Plan plan(String ending) throws IOException {
        return planner.plan(new SheetReader().read(SharedData.at(CITY + ending)), Choices.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void accountsForEachRow(String ending) throws IOException {
        var totals = plan(ending).totals();

        assertThat(totals.rowsIn()).isEqualTo(1 + 1264);
        assertThat(totals.made()).isEqualTo(1191);
        assertThat(totals.left())
                .containsOnly(
                        entry("sheets.left.header", 1),
                        entry("sheets.left.repeated-header", 22),
                        entry("sheets.left.other-header", 1),
                        entry("sheets.left.total", 24),
                        entry("sheets.left.blank", 26));
        assertThat(totals.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void findsThatAllTotalsOfTheFileAgree(String ending) throws IOException {
        var totals = plan(ending).sheets().getFirst().totals();

        assertThat(totals.stream().filter(total -> total.field().equals("granted")))
                .hasSize(24)
                .allMatch(TotalCheck::agrees);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void readsRowsUnderAHeaderOfAnotherShape(String ending) throws IOException {
        var rows = plan(ending).rows().subList(618, 622);

        assertThat(rows.getFirst().kind()).isEqualTo(RowKind.OTHER_HEADER);
        var three = rows.subList(1, 4);
        assertThat(three)
                .extracting(row -> row.values().get("bearer"))
                .containsOnly(rows.get(1).values().get("bearer"));
        assertThat(three).extracting(row -> row.values().get("code")).containsOnly(new Value.Text("64"));
        assertThat(three)
                .extracting(row -> row.raw().get("axis"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(three).extracting(row -> row.raw().get("title")).containsOnlyNulls();
        assertThat(three.get(1).inherited()).contains("code", "bearer");
        assertThat(three)
                .extracting(row -> row.values().get("granted"))
                .containsExactly(euros(7_500), euros(5_000), euros(1_000));
    }

    private static Value euros(long euros) {
        return new Value.Sum(euros * 100, "EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void pointsOutTheBlockThatRepeatsEarlierRows(String ending) throws IOException {
        var plan = plan(ending);

        assertThat(plan.blocks()).singleElement().satisfies(block -> {
            assertThat(block.from()).isEqualTo(1144);
            assertThat(block.to()).isEqualTo(1264);
            assertThat(block.rows()).isEqualTo(121);
            assertThat(block.sums()).containsEntry("granted", Map.of("EUR", 1_556_280_00L));
        });
        assertThat(plan.totals().sums()).containsEntry("granted", Map.of("EUR", 4_633_104_00L));
        assertThat(plan.totals().sumsWithoutBlocks()).containsEntry("granted", Map.of("EUR", 3_076_824_00L));
    }

    @Test
    void leavesTheRepeatedBlockWhenAsked() throws IOException {
        var grid = new SheetReader().read(SharedData.at(CITY + ".ods"));
        var block = planner.plan(grid, Choices.none()).blocks().getFirst();

        var totals = planner.plan(grid, Choices.none().leavingBlock(block)).totals();

        assertThat(totals.made()).isEqualTo(1191 - 121);
        assertThat(totals.left()).containsEntry("sheets.left.repeat", 121);
        assertThat(totals.sums()).containsEntry("granted", Map.of("EUR", 3_076_824_00L));
        assertThat(totals.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void fillsThemesDownAndListsTheirLabels(String ending) throws IOException {
        var plan = plan(ending);

        var underFirstHeader = plan.made()
                .filter(row -> row.number() < 620 || row.number() > 622)
                .map(row -> row.raw().get("axis"))
                .collect(Collectors.toSet());
        assertThat(underFirstHeader).hasSize(23).allMatch(Objects::nonNull);
        // Two of the three labels under the other header stand nowhere else.
        assertThat(plan.values()).hasSize(25);
        assertThat(plan.values().stream().mapToInt(ValueMapping::count).sum()).isEqualTo(1191);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xls", ".ods"})
    void knowsDetailsAndSumsOfTheFirstSheet(String ending) throws IOException {
        var sheets = plan(ending).sheets();

        assertThat(sheets)
                .extracting(SheetPlan::role)
                .containsExactly(SheetRole.MAIN, SheetRole.PIVOT, SheetRole.DETAIL, SheetRole.DETAIL);
        assertThat(sheets).extracting(SheetPlan::used).containsExactly(true, false, false, false);
    }

    @Test
    void titlesRequestsWithoutAProjectFromTheirActor() throws IOException {
        var first = plan(".xls").rows().get(1);

        assertThat(first.values().get("title")).isEqualTo(first.values().get("bearer"));
        assertThat(first.notes()).extracting(Reason::key).containsExactly("sheets.note.stands-in");
    }

    @Test
    void keepsTheValuesThatNoFieldTakes() throws IOException {
        var first = plan(".xls").rows().get(3);

        assertThat(first.others().keySet()).containsAll(List.of("proposée 2014", "Etape"));
    }
}
