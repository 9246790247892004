package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ruche.ideas.IdeaSamples.AGENT;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.SharedData;
import ruche.jobs.Jobs;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.sheets.ImportId;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.sheets.Value;
import ruche.strategy.Cycles;

/// Requests as five administrations published them, untouched, through the import of ideas and into the table.
@RucheTest
class RequestFilesTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014.ods";
    private static final String FOLDER = "real/grants-paysdelaloire-fr/";

    @Autowired
    SheetImports imports;

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

    /// Counted in the files, as `FourShapesTests` and `RealPlanTests` say; sums in whole units of the file.
    @ParameterizedTest
    @CsvSource({
        CITY + ", 1265, 1191, 4633104",
        FOLDER + "53-Mayenne__data.gouv-cd53-14-10-2019-.xlsx, 62, 61, 0",
        FOLDER + "72-Sarthe__subventions_associations_2017-converti.xlsx, 1663, 1657, 0",
        FOLDER
                + "49-Maine-et-Loire__224900019_conventions-de-subventions-du-departement-de-maine-et-loire.csv, 76, 75, 0",
        FOLDER + "85-Vendee__201903_Publication_donnees_Open_data_Subventions_Conventions.csv, 49, 47, 0"
    })
    void eachRowBecomesARequestOrIsLeftWithAReason(String file, int rowsIn, int made, long granted) throws IOException {
        var ground = samples.ground();

        var done = imported(ground, file);

        assertThat(done.rowsMade()).isEqualTo(made);
        var rows = imports.rows(ground.id(), done.id(), -1, 10_000);
        assertThat(rows).hasSize(done.rowsIn()).hasSizeGreaterThanOrEqualTo(rowsIn);
        assertThat(rows).allSatisfy(row -> assertThat(row.subject() == null).isEqualTo(row.left() != null));
        assertThat(rows.stream().filter(row -> row.subject() != null)).hasSize(made);
        var ideas = register.all(ground.id(), IdeaFilter.of(ground.cycle()));
        assertThat(ideas)
                .hasSize(made)
                .allSatisfy(idea -> assertThat(idea.bearerName()).isNotBlank());
        assertThat(ideas.stream().filter(idea -> idea.granted() != null)).hasSize(sumsPlanned(ground, done.id()));
        if (granted > 0) assertThat(granted(ground.id(), ground)).isEqualTo(granted * 100);
    }

    @Test
    void theDayOfARequestIsTheOneItsFileGives() throws IOException {
        var ground = samples.ground();

        imported(ground, FOLDER + "53-Mayenne__data.gouv-cd53-14-10-2019-.xlsx");

        assertThat(register.all(ground.id(), IdeaFilter.of(ground.cycle())))
                .allSatisfy(idea -> assertThat(
                                Objects.requireNonNull(idea.proposedOn()).getYear())
                        .isBetween(2018, 2019));
    }

    /// A sum below nought is a correction, no grant.
    private int sumsPlanned(IdeaSamples.Ground ground, ImportId id) {
        return (int) imports.plan(ground.id(), id)
                .made()
                .filter(row -> row.values().get("granted") instanceof Value.Sum(var minor, var _) && minor >= 0)
                .count();
    }

    private long granted(CellId cell, IdeaSamples.Ground ground) {
        return register.all(cell, IdeaFilter.of(ground.cycle())).stream()
                .flatMap(idea -> Stream.ofNullable(idea.granted()))
                .mapToLong(Money::minor)
                .sum();
    }

    private SheetImport imported(IdeaSamples.Ground ground, String file) throws IOException {
        var bytes = Files.readAllBytes(SharedData.at(file));
        var cycle = cycles.cycle(ground.id(), ground.cycle()).code();
        var name = file.substring(file.lastIndexOf('/') + 1);
        ImportId id = imports.open(ground.id(), "ideas", cycle, name, bytes, AGENT);
        var job = Objects.requireNonNull(transactions.execute(_ -> imports.apply(ground.id(), id, AGENT)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jobs.job(ground.id(), job).endedAt() != null);
        assertThat(jobs.job(ground.id(), job).failure()).isNull();
        return imports.find(ground.id(), id);
    }
}
