package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ruche.SharedData;
import ruche.sheets.Choices;
import ruche.sheets.ColumnMapping;
import ruche.sheets.Plan;
import ruche.sheets.Planner;
import ruche.sheets.Reason;
import ruche.sheets.SheetReader;
import ruche.sheets.Value;

/// Four administrations, one law, four shapes: grants as departments publish them, planned untouched.
class FourShapesTests {
    /// What the target supposes where a file names no currency.
    private static final String SUPPOSED = "MAD";

    private static final String FOLDER = "real/grants-paysdelaloire-fr/";

    private final Planner planner = new Planner(IdeaTargets.requests());

    private Plan plan(String name) throws IOException {
        var plan = planner.plan(new SheetReader().read(SharedData.at(FOLDER + name)), Choices.none());
        assertThat(plan.totals().isComplete()).isTrue();
        return plan;
    }

    private static String headerOf(Plan plan, String field) {
        return plan.sheets().getFirst().columns().stream()
                .filter(column -> field.equals(column.field()))
                .map(ColumnMapping::label)
                .findFirst()
                .orElse("");
    }

    @Test
    void plansAWorkbookWithDates() throws IOException {
        var plan = plan("53-Mayenne__data.gouv-cd53-14-10-2019-.xlsx");

        assertThat(plan.totals().rowsIn()).isEqualTo(62);
        assertThat(plan.totals().made()).isEqualTo(61);
        assertThat(headerOf(plan, "bearer")).isEqualTo("nombeneficiaire");
        assertThat(headerOf(plan, "title")).isEqualTo("objet");
        assertThat(headerOf(plan, "date")).isEqualTo("dateConvention");
        // The cells are formatted in euros.
        assertThat(plan.rows().get(1).values())
                .containsEntry("granted", new Value.Sum(90_545_00, "EUR"))
                .containsEntry("date", new Value.Day(LocalDate.of(2019, 1, 8)));
    }

    @Test
    void plansAWorkbookMadeFromAPrintedTable() throws IOException {
        var plan = plan("72-Sarthe__subventions_associations_2017-converti.xlsx");

        assertThat(plan.totals().rowsIn()).isEqualTo(1663);
        assertThat(plan.totals().left())
                .containsOnlyKeys("sheets.left.title", "sheets.left.header", "sheets.left.footnote")
                .containsEntry("sheets.left.footnote", 4);
        assertThat(plan.totals().made()).isEqualTo(1657);
        assertThat(headerOf(plan, "bearer")).isEqualTo("Nom de l'organisme bénéficiaire");
        assertThat(headerOf(plan, "granted")).startsWith("Montant\nde la subvention de fonctionnement");
        assertThat(plan.rows().get(2).values()).containsEntry("granted", new Value.Sum(250_00, SUPPOSED));
        assertThat(plan.remarks())
                .extracting(Reason::key, reason -> reason.arguments().getFirst())
                .containsExactly(tuple("sheets.note.currency-supposed", SUPPOSED));
        // One heading lies over the name and what follows it: the second column is no second field.
        assertThat(headerOf(plan, "target")).isEmpty();
    }

    @Test
    void plansACsvFileWithTextOverSeveralLines() throws IOException {
        var plan = plan("49-Maine-et-Loire__224900019_conventions-de-subventions-du-departement-de-maine-et-loire.csv");

        assertThat(plan.totals().rowsIn()).isEqualTo(76);
        assertThat(plan.totals().made()).isEqualTo(75);
        assertThat(plan.rows().get(1).values())
                .containsEntry("granted", new Value.Sum(24_000_00, SUPPOSED))
                .containsEntry("date", new Value.Day(LocalDate.of(2017, 6, 10)));
    }

    /// Every sum of this file is cut in two by the comma before its centimes, many texts by their own commas.
    @Test
    void mendsRowsThatUnquotedCommasHaveCut() throws IOException {
        var plan = plan("85-Vendee__201903_Publication_donnees_Open_data_Subventions_Conventions.csv");

        assertThat(plan.totals().rowsIn()).isEqualTo(49);
        assertThat(plan.totals().made()).isEqualTo(47);
        assertThat(plan.rows().get(1).values()).containsEntry("granted", new Value.Sum(25_000_00, SUPPOSED));
        assertThat(plan.made())
                .allSatisfy(row -> assertThat(row.values()).containsEntry("kind", new Value.Text("aide en numéraire")))
                .allSatisfy(row -> assertThat(row.values().get("date")).isInstanceOf(Value.Day.class));
    }
}
