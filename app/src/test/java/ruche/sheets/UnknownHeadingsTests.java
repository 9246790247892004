package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.sheets.Workbooks.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruche.kernel.Refusal;

/// Files whose headings nobody foresaw: the person says what they mean.
class UnknownHeadingsTests {
    private static final Target TARGET = new Target(
            List.of(
                    Field.of("title", FieldKind.TEXT, "intitulé", "فكرة المشروع")
                            .asNeeded(),
                    Field.of("bearer", FieldKind.TEXT, "structure", "الجمعية أو التعاونية"),
                    Field.of("asked", FieldKind.AMOUNT, "coût"),
                    Field.of("code", FieldKind.CODE, "id bénéficiaire"),
                    Field.of("people", FieldKind.NUMBER, "nombre de bénéficiaires")),
            List.of("title"),
            "MAD");

    private final Planner planner = new Planner(TARGET);

    private static Grid odd() {
        return Workbooks.of(
                row("Workshop"),
                row(),
                row("Wer", "Was", "Wieviel"),
                row("Amal", "Puits", 180_000),
                row("Nour", "École", 250_000));
    }

    @Test
    void itsFirstFullRowIsProposedAndNothingIsMadeBeforeItIsMapped() {
        var plan = planner.plan(odd(), Choices.none());

        assertThat(plan.needsMapping()).isTrue();
        assertThat(plan.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(plan.headings()).containsExactly("Wer", "Was", "Wieviel");
        assertThat(plan.totals().made()).isZero();
        assertThat(plan.totals().isComplete()).isTrue();
        assertThatThrownBy(plan::requireMapped)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.needs-mapping"));
    }

    @Test
    void onceItsHeadingsAreNamedItIsReadAndTheNextOneToo() {
        var decided = Choices.none().withHeading("Was", "title").withHeading("Wieviel", "asked");

        var plan = planner.plan(odd(), decided);

        assertThat(plan.needsMapping()).isFalse();
        assertThat(plan.made().map(row -> row.values().get("title")))
                .containsExactly(new Value.Text("Puits"), new Value.Text("École"));
        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("MAD", 430_000_00L));
        var next = Workbooks.of(row("Wieviel", "Was", "Wer"), row(5, "Piste", "Salam"));
        var kept = Choices.fromJson(plan.toKeep().toJson());
        assertThat(planner.plan(next, kept).made().map(row -> row.values().get("title")))
                .containsExactly(new Value.Text("Piste"));
    }

    @Test
    void oneNamedColumnIsEnough() {
        var plan = planner.plan(odd(), Choices.none().withHeading("Was", "title"));

        assertThat(plan.needsMapping()).isFalse();
        assertThat(plan.totals().made()).isEqualTo(2);
    }

    @Test
    void anotherRowCanBeTheHeader() {
        var grid = Workbooks.of(
                row("Liste", "de 2018", "x"), row("A1", "A2", "A3"), row("Wer", "Was", ""), row("Amal", "Puits", ""));

        var plan = planner.plan(grid, Choices.none().withHeader("ورقة", 3).withHeading("Was", "title"));

        assertThat(plan.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(plan.made().map(PlannedRow::number)).containsExactly(4);
    }

    @Test
    void aListWithoutHeadingsCanBeMapped() {
        var grid = Workbooks.of(row("Amal", "Puits", "180 000"), row("Nour", "École", "250 000"));

        var proposed = planner.plan(grid, Choices.none());
        var plan = planner.plan(
                grid,
                Choices.none().withHeader("ورقة", 0).withColumn("#B", "title").withColumn("#C", "asked"));

        assertThat(proposed.needsMapping()).isTrue();
        assertThat(proposed.sheets().getFirst().headerRow()).isZero();
        assertThat(plan.needsMapping()).isFalse();
        assertThat(plan.made().map(row -> row.values().get("title")))
                .containsExactly(new Value.Text("Puits"), new Value.Text("École"));
    }

    @Test
    void aListOfOneColumnCanBeMapped() {
        var grid = Workbooks.of(row("Ce que veut le douar"), row("Puits"), row("École"));

        var withHeader = planner.plan(grid, Choices.none().withHeading("Ce que veut le douar", "title"));
        var without = planner.plan(grid, Choices.none().withHeader("ورقة", 0).withColumn("#A", "title"));

        assertThat(withHeader.totals().made()).isEqualTo(2);
        assertThat(without.totals().made()).isEqualTo(3);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> planner.plan(Workbooks.of(row("")), Choices.none()))
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.key()).isEqualTo("sheets.no-table"));
    }

    @Test
    void whatStandsInBracketsIsASecondChance() {
        var plan = planner.plan(
                Workbooks.of(
                        row("الجهة الحاملة (جمعية/تعاونية)", "فكرة المشروع", "Coût (intitulé)"),
                        row("Amal", "Puits", 100)),
                Choices.none());

        assertThat(fields(plan))
                .containsEntry("الجهة الحاملة (جمعية/تعاونية)", "bearer")
                .containsEntry("Coût (intitulé)", "asked");
    }

    @Test
    void halfANameIsNoCodeWhereTheValuesAreNumbers() {
        var plan = planner.plan(
                Workbooks.of(row("Intitulé", "Structure", "Bénéficiaires"), row("Puits", "Amal", 120)), Choices.none());
        var codes = planner.plan(
                Workbooks.of(row("Intitulé", "Structure", "Bénéficiaires"), row("Puits", "Amal", "B-2018/12")),
                Choices.none());

        assertThat(fields(plan)).containsEntry("Bénéficiaires", "people");
        assertThat(fields(codes)).containsEntry("Bénéficiaires", "code");
    }

    private static Map<String, String> fields(Plan plan) {
        var fields = new HashMap<String, String>();
        plan.sheets().getFirst().columns().forEach(column -> fields.put(column.label(), column.field() + ""));
        return fields;
    }

    @Test
    void aHeadingOverTwoColumnsNamesTheFirst() {
        var plan = planner.plan(
                Workbooks.with(sheet -> {
                    Workbooks.fill(sheet, row("Structure", "", "Intitulé"), row("Amal", "Benguerir", "Puits"));
                    sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, 1));
                }),
                Choices.none());

        assertThat(plan.sheets().getFirst().columns())
                .extracting(column -> column.field() + "")
                .isEqualTo(List.of("bearer", "null", "title"));
    }
}
