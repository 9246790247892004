package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.sheets.Workbooks.row;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is taken from the row above, and what stands alone below a table.
class FromAboveTests {
    private static final Target TARGET = new Target(
            List.of(
                    Field.of("bearer", FieldKind.TEXT, "association").filledDown(),
                    Field.of("title", FieldKind.TEXT, "intitulé").asNeeded(),
                    Field.of("axis", FieldKind.CHOICE, "axe").filledDown()),
            List.of("title"),
            "MAD");

    private final Planner planner = new Planner(TARGET);

    private static Grid grid() {
        return Workbooks.of(
                row("Intitulé", "Association", "Axe"),
                row("Puits", "Amal", "Eau"),
                row("Pompe", "", ""),
                row(),
                row("Piste", "", ""));
    }

    @Test
    void aNameReachesTheNextRowAndNotAcrossABlankOne() {
        var rows = planner.plan(grid(), Choices.none()).rows();

        assertThat(rows.get(2).raw()).containsEntry("bearer", "Amal");
        assertThat(rows.get(2).notes()).containsExactly(new Reason("sheets.note.from-above", List.of("bearer", "2")));
        assertThat(rows.get(4).raw()).doesNotContainKey("bearer").containsEntry("axis", "Eau");
        assertThat(rows.get(4).notes()).isEmpty();
    }

    @Test
    void thePersonCanSayThatBlankMeansNothing() {
        var decided =
                Choices.fromJson(Choices.none().withInheriting("bearer", false).toJson());

        var plan = planner.plan(grid(), decided);

        assertThat(plan.rows().get(2).raw()).doesNotContainKey("bearer").containsEntry("axis", "Eau");
        assertThat(plan.toKeep().inherits()).containsEntry("bearer", false);
    }

    @Test
    void aTitleAloneInTheLastRowIsARow() {
        var plan = planner.plan(
                Workbooks.of(
                        row("Intitulé", "Association", "Axe"),
                        row("Puits", "Amal", "Eau"),
                        row("Pompe", "Nour", "Eau"),
                        row("بناء ملعب للقرب بالدوار")),
                Choices.none());

        assertThat(plan.totals().made()).isEqualTo(3);
        assertThat(plan.rows().getLast().values()).containsEntry("title", new Value.Text("بناء ملعب للقرب بالدوار"));
    }

    @Test
    void aRemarkBelowTheTableIsNone() {
        var plan = planner.plan(
                Workbooks.of(
                        row("Intitulé", "Association", "Axe"),
                        row("Puits", "Amal", "Eau"),
                        row("Pompe", "Nour", "Eau"),
                        row("ملاحظة: اللائحة مؤقتة"),
                        row("(1) montants de 2018"),
                        row(),
                        row("Liste arrêtée pendant la séance")),
                Choices.none());

        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.totals().left()).containsEntry("sheets.left.footnote", 3);
    }
}
