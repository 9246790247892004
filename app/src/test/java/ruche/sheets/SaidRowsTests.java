package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.sheets.Workbooks.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the program takes one row for can be corrected, and every row is still accounted for.
class SaidRowsTests {
    private static final String SHEET = "ورقة";

    private final Planner planner = new Planner(TargetSamples.requests());

    /// Row 4 is a project whose name begins like a total; row 5 is a sum that nobody called one; row 6 is a remark.
    private static Grid list() {
        return Workbooks.of(
                row("Association", "Intitulé", "Montant demandé"),
                row("Amal", "Puits", 100),
                row("Nour", "École", 200),
                row("Total", "Énergie pour tous", 50),
                row("Atelier de mars", "en tout", 350),
                row("Salam", "Piste", 70),
                row("Note : à vérifier"));
    }

    private Plan plan(Choices choices) {
        var plan = planner.plan(list(), choices);
        assertThat(plan.totals().isComplete()).isTrue();
        assertThat(plan.totals().rowsIn()).isEqualTo(7);
        return plan;
    }

    private static Choices said(int row, RowSaid said) {
        return Choices.none().withRow(new RowAt(SHEET, row), said);
    }

    @Test
    void aRowTakenForATotalCanBeARequest() {
        var before = plan(Choices.none()).rows().get(3);
        var after = plan(said(4, RowSaid.REQUEST)).rows().get(3);

        assertThat(before.kind()).isEqualTo(RowKind.TOTAL);
        assertThat(after.isMade()).isTrue();
        assertThat(after.values()).containsEntry("title", new Value.Text("Énergie pour tous"));
        assertThat(after.notes()).contains(Reason.of("sheets.note.row-said"));
    }

    @Test
    void aRowTakenForARequestCanBeATotalAndIsHeldAgainstItsRows() {
        var before = plan(Choices.none());
        var after = plan(said(4, RowSaid.REQUEST).withRow(new RowAt(SHEET, 5), RowSaid.TOTAL));

        assertThat(before.rows().get(4).isMade()).isTrue();
        assertThat(after.rows().get(4).left()).isEqualTo(Reason.of("sheets.left.total"));
        assertThat(after.sheets().getFirst().totals())
                .extracting(TotalCheck::row, TotalCheck::stated, TotalCheck::computed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, 350_00L, 350_00L));
        assertThat(after.totals().sums()).containsEntry("requested", Map.of("MAD", 420_00L));
    }

    @Test
    void aRowCanBeLeftAsBlankHeaderOrRemark() {
        for (var said : List.of(RowSaid.BLANK, RowSaid.HEADER, RowSaid.REMARK)) {
            var plan = plan(said(3, said));

            assertThat(plan.rows().get(2).isMade()).as(said.name()).isFalse();
            assertThat(plan.rows().get(5).isMade()).as(said.name()).isTrue();
        }
    }

    @Test
    void aRowThatLacksWhatIsNeededStaysLeftWithTheReason() {
        var grid = Workbooks.of(
                row("Association", "Intitulé", "Montant demandé"), row("Amal", "Puits", 1), row("", "", 9));

        var plan = planner.plan(grid, said(3, RowSaid.REQUEST).withInheriting("bearer", false));

        assertThat(plan.rows().getLast().left()).isEqualTo(new Reason("sheets.left.missing", List.of("bearer")));
    }

    @Test
    void aWordTakenBackLeavesTheRowToTheProgramAndNoWordHoldsForTheNextFile() {
        var back = said(4, RowSaid.REQUEST).withRow(new RowAt(SHEET, 4), null);
        var kept = Choices.fromJson(plan(said(4, RowSaid.REQUEST)).toKeep().toJson());

        assertThat(plan(back).rows().get(3).kind()).isEqualTo(RowKind.TOTAL);
        assertThat(plan(Choices.fromJson(said(4, RowSaid.REQUEST).toJson()))
                        .rows()
                        .get(3)
                        .isMade())
                .isTrue();
        assertThat(kept.rows()).isEmpty();
    }
}
