package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.sheets.Workbooks.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sums of several currencies, and figures that read in two ways, in whole files.
class FiguresInFilesTests {
    private static final Target TARGET = new Target(
            List.of(
                    Field.of("title", FieldKind.TEXT, "intitulé").asNeeded(),
                    Field.of("asked", FieldKind.AMOUNT, "coût"),
                    Field.of("people", FieldKind.NUMBER, "bénéficiaires")),
            List.of("title"),
            "MAD");

    private static Plan plan(Choices decided, Object[]... rows) {
        return new Planner(TARGET).plan(Workbooks.of(rows), decided);
    }

    @Test
    void currenciesAreNeverAddedTogether() {
        var plan = plan(
                Choices.none(),
                row("Intitulé", "Coût"),
                row("Puits", "100 €"),
                row("École", "100 DH"),
                row("Piste", "100"),
                row("Total", "200 DH"));

        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("EUR", 100_00L, "MAD", 200_00L));
        assertThat(plan.sheets().getFirst().totals())
                .containsExactly(new TotalCheck(5, "asked", 200_00, 200_00, "MAD", 3));
        assertThat(plan.remarks()).containsExactly(new Reason("sheets.note.currency-supposed", List.of("MAD", "1")));
    }

    @Test
    void theHeaderNamesTheCurrency() {
        var plan = plan(Choices.none(), row("Intitulé", "Coût (€)"), row("Puits", "150,5"), row("École", 20));

        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("EUR", 170_50L));
        assertThat(plan.remarks()).isEmpty();
    }

    @Test
    void silentSumsTakeTheOnlyCurrencyThatMostNameAndThatIsSaid() {
        var plan = plan(
                Choices.none(),
                row("Intitulé", "Coût"),
                row("Puits", "100 €"),
                row("École", "50"),
                row("Salle", "70 €"));

        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("EUR", 220_00L));
        assertThat(plan.remarks())
                .containsExactly(new Reason("sheets.note.currency-as-elsewhere", List.of("EUR", "1")));
    }

    @Test
    void oneSumInAnotherCurrencySaysNothingOfManyThatNameNone() {
        var plan = plan(Choices.none(), row("Intitulé", "Coût"), row("Puits", "500 €"), row("École", "120 000"));

        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("EUR", 500_00L, "MAD", 120_000_00L));
        assertThat(plan.remarks()).containsExactly(new Reason("sheets.note.currency-supposed", List.of("MAD", "1")));
    }

    @Test
    void pointsBeforeThreeDigitsPartThousandsInSumsAndNumbers() {
        var plan = plan(
                Choices.none(),
                row("Intitulé", "Coût", "Bénéficiaires"),
                row("Puits", "125.000", "1.200"),
                row("École", "80.000", "١٬٢٠٠"),
                row("Piste", "45.500 درهم", "beaucoup"));

        assertThat(plan.totals().made()).isEqualTo(3);
        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("MAD", 250_500_00L));
        assertThat(plan.made().map(row -> row.values().get("people")).limit(2))
                .allSatisfy(
                        people -> assertThat(((Value.Quantity) people).number()).isEqualByComparingTo("1200"));
        assertThat(plan.rows().getLast().notes())
                .contains(new Reason("sheets.note.no-number", List.of("beaucoup")))
                .contains(new Reason("sheets.note.thousands", List.of("45.500 درهم")));
    }

    @Test
    void aNumberThatReadsInTwoWaysNeverCostsItsRow() {
        var plan = plan(
                Choices.none(),
                row("Intitulé", "Bénéficiaires"),
                row("Puits", "12,5"),
                row("École", "12.5"),
                row("Piste", "1.200"));

        assertThat(plan.totals().made()).isEqualTo(3);
        assertThat(plan.rows().getLast().values()).doesNotContainKey("people");
        assertThat(plan.rows().getLast().notes()).containsExactly(new Reason("sheets.note.two-ways", List.of("1.200")));
    }

    @Test
    void oneDecimalMarkCanBeSaidForTheWholeFile() {
        var decimal = DecimalMark.of(".").orElseThrow();
        var decided = Choices.fromJson(Choices.none().withDecimal(decimal).toJson());

        var plan = plan(decided, row("Intitulé", "Coût", "Bénéficiaires"), row("Puits", "1.250", "2.500"));

        assertThat(plan.totals().sums()).containsEntry("asked", Map.of("MAD", 1_25L));
        assertThat(plan.rows().getLast().values())
                .extractingByKey("people")
                .isInstanceOfSatisfying(
                        Value.Quantity.class,
                        people -> assertThat(people.number()).isEqualByComparingTo("2.5"));
    }
}
