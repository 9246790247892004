package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quotation mark typed by mistake costs no row.
class StrayQuotesTests {
    private static final int ROWS = 1000;

    private static Plan plan(String csv) {
        var grid = new SheetReader().read(csv.getBytes(StandardCharsets.UTF_8));
        return new Planner(TargetSamples.requests()).plan(grid, Choices.none());
    }

    private static String table(String row, int at) {
        return "Association;Intitulé;Montant accordé\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> i == at ? row : "Assoc " + i + ";Puits " + i + ";100\n")
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500, ROWS})
    void anUnclosedQuoteSwallowsNoRow(int at) {
        var plan = plan(table("\"Assoc x;Puits x;100\n", at));

        assertThat(plan.totals().rowsIn()).isEqualTo(1 + ROWS);
        assertThat(plan.totals().made()).isEqualTo(ROWS);
        assertThat(plan.rows().get(at).raw())
                .containsEntry("bearer", "\"Assoc x")
                .containsEntry("title", "Puits x");
        assertThat(plan.rows().get(at).notes()).extracting(Reason::key).containsExactly("sheets.note.stray-quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anUnclosedQuoteInTheLastCellSwallowsNoRow(String end) {
        var csv = table("Assoc x;Puits x;\"100\n", 500).replace("\n", end);

        assertThat(plan(csv).totals().rowsIn()).isEqualTo(1 + ROWS);
    }

    @Test
    void aSecondStrayQuoteFurtherDownHidesNothing() {
        var csv = table("\"Assoc x;Puits x;100\n", 11).replace("Assoc 400;", "Assoc 400\";");

        var plan = plan(csv);

        assertThat(plan.totals().rowsIn()).isEqualTo(1 + ROWS);
        assertThat(plan.totals().made()).isEqualTo(ROWS);
    }

    @Test
    void everyCellQuotedButOneEndForgotten() {
        var csv = """
                "Association";"Intitulé";"Montant accordé"
                "Amal";"Puits;"100"
                "Nour";"École";"200"
                "Salam";"Piste;"300"
                """;

        assertThat(plan(csv).made().map(row -> row.raw().get("title"))).containsExactly("\"Puits", "École", "\"Piste");
    }

    @Test
    void textOverSeveralLinesStaysOneCell() {
        var plan = plan("""
                Association;Intitulé;Montant accordé
                Amal;"Puits ; pompe
                et château d'eau ; clôture";100
                Nour;"Dit ""le puits""
                de Nour";200
                """);

        assertThat(plan.totals().made()).isEqualTo(2);
        assertThat(plan.rows().get(1).raw()).containsEntry("title", "Puits ; pompe\net château d'eau ; clôture");
        assertThat(plan.rows().get(1).notes()).extracting(Reason::key).containsExactly("sheets.note.several-lines");
    }

    @Test
    void whereBothReadingsFitTheLinesAreLeftWithAReason() {
        var plan = plan("""
                Association;Intitulé
                Amal;"Puits
                Nour;École"
                Salam;Piste
                """);

        assertThat(plan.totals().rowsIn()).isEqualTo(4);
        assertThat(plan.totals().made()).isEqualTo(1);
        assertThat(plan.totals().left()).containsEntry("sheets.left.stray-quote", 2);
        assertThat(plan.totals().isComplete()).isTrue();
    }

    @Test
    void manyStrayQuotesAreReadInOneGo() {
        var csv = "Association;Intitulé\n" + "\"Amal\"\";Puits\n".repeat(20_000) + "\"x\n".repeat(20_000);

        assertThat(plan(csv).totals().rowsIn()).isEqualTo(40_001);
    }
}
