package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static ruche.ideas.IdeaSamples.AGENT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.Refusal;
import ruche.sheets.ImportId;
import ruche.sheets.RowDone;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.sheets.WholeFile;
import ruche.strategy.Cycles;

/// Files whose headings nobody foresaw, or with a slip of the keyboard, from the bytes to the table of ideas.
@RucheTest
class StrangeFilesTests {
    private static final String STRANGE = """
            Qui donc;Quoi donc;Combien;Où
            Amal;Puits;180 000;Eau
            Nour;École;250 000;Éducation
            """;

    @Autowired
    SheetImports imports;

    @Autowired
    WholeFile whole;

    @Autowired
    IdeaRegister register;

    @Autowired
    IdeaSamples samples;

    @Autowired
    Cycles cycles;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transactions;

    IdeaSamples.Ground ground;
    String cycle = "";

    @BeforeEach
    void ground() {
        ground = samples.ground();
        cycle = cycles.cycle(ground.id(), ground.cycle()).code();
    }

    @Test
    void aFileWithStrangeHeadingsWaitsUntilSomebodySaysWhatTheyMean() {
        var id = open("autre.csv", STRANGE.getBytes(StandardCharsets.UTF_8));

        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.NEEDS_MAPPING);
        assertThatThrownBy(() -> imports.apply(ground.id(), id, AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.needs-mapping"));
        assertThat(imports.find(ground.id(), id).state()).isEqualTo(SheetImport.State.NEEDS_MAPPING);

        var choices = imports.plan(ground.id(), id).choices();
        imports.decide(
                ground.id(), id, choices.withHeading("Qui donc", "bearer").withHeading("Quoi donc", "title"), AGENT);
        apply(id);

        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .extracting(Idea::title, Idea::bearerName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Puits", "Amal"),
                        org.assertj.core.groups.Tuple.tuple("École", "Nour"));
    }

    @Test
    void aFileTakenInWholeIsRefusedWhileItsHeadingsAreStrange() {
        var bytes = STRANGE.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> whole.take(ground.id(), "ideas", cycle, "autre.csv", bytes, AGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheets.needs-mapping"));

        assertThat(imports.list(ground.id(), null).items()).isEmpty();
    }

    @Test
    void whatStrangeHeadingsMeanIsKeptForTheNextFile() {
        var first = open("autre.csv", STRANGE.getBytes(StandardCharsets.UTF_8));
        var choices = imports.plan(ground.id(), first).choices();
        imports.decide(ground.id(), first, choices.withHeading("Quoi donc", "title"), AGENT);

        var second = open("suivant.csv", ("Ateliers du douar\n" + STRANGE).getBytes(StandardCharsets.UTF_8));

        assertThat(imports.find(ground.id(), second).state()).isEqualTo(SheetImport.State.PLANNED);
        assertThat(imports.plan(ground.id(), second).totals().made()).isEqualTo(2);
    }

    @Test
    void aStrayQuoteCostsNoIdea() {
        var csv = new StringBuilder("فكرة المشروع;الجمعية;الكلفة التقديرية\n");
        for (int i = 1; i <= 1000; i++)
            csv.append("بئر ")
                    .append(i)
                    .append(i == 11 ? ";\"جمعية " : ";جمعية ")
                    .append(i)
                    .append(";1000\n");
        var id = open("atelier.csv", csv.toString().getBytes(StandardCharsets.UTF_8));

        apply(id);

        assertThat(imports.find(ground.id(), id).rowsMade()).isEqualTo(1000);
        assertThat(imports.rows(ground.id(), id, -1, 2000))
                .filteredOn(row -> row.left() != null)
                .extracting(RowDone::rowNumber)
                .containsExactly(1);
    }

    private ImportId open(String name, byte[] bytes) {
        return imports.open(ground.id(), "ideas", cycle, name, bytes, AGENT);
    }

    private void apply(ImportId id) {
        JobId job = transactions.execute(_ -> imports.apply(ground.id(), id, AGENT));
        assertThat(job).isNotNull();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jobs.job(ground.id(), job).endedAt() != null);
        assertThat(jobs.job(ground.id(), job).failure()).isNull();
    }
}
