package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.engine.text.NormalForm;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.sheets.ImportRuns;
import ruche.sheets.SheetImports;

/// A real register of 1,226 associations, through the import that everybody uses, and taken back.
@RucheTest
class RealRegisterTests {
    @Autowired
    private SheetImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Cells cells;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient db;

    @Test
    void isTakenInWholeAndTakenBackWithoutRest() throws IOException {
        var bytes = Files.readAllBytes(MontpellierRows.file());
        var rows = MontpellierRows.all();
        long names =
                rows.stream().map(row -> NormalForm.of(row.name())).distinct().count();
        var cell = CellSamples.fresh(cells).id();
        var looked = imports.open(cell, "actors", "ASSOCIATION", "associations.csv", bytes, By.commandLine());
        assertThat(imports.plan(cell, looked).made()).hasSize(1_226);

        var taken = runs.apply(cell, "actors", "ASSOCIATION", "associations.csv", bytes);

        assertThat(rows).hasSize(1_226);
        assertThat(names).as("a name that the file has twice is one actor").isEqualTo(1_199);
        assertThat(count("actor where undone_at is null", cell)).isEqualTo(names);
        assertThat(imports.rows(cell, taken, -1, 2_000).stream().filter(row -> row.subject() != null))
                .as("each row leads to its actor")
                .hasSize(1_226);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(actors.find(cell, row.name())).as(row.name()).isPresent());
        long known = rows.stream().filter(row -> !row.acronym().isBlank()).count();
        assertThat(known).isGreaterThan(400);
        assertThat(rows.stream()
                        .filter(row -> !row.acronym().isBlank())
                        .filter(row -> actors.find(cell, row.name())
                                .filter(id -> !actors.actor(cell, id).acronym().isEmpty())
                                .isPresent()))
                .as("what it is called in short comes along")
                .hasSizeGreaterThan((int) (0.98 * known));
        assertThat(actors.list(cell, new ActorFilter(null, null, "faso savoirs"), Lang.FR, null)
                        .items())
                .isNotEmpty();

        runs.undo(cell, taken);

        assertThat(count("actor where undone_at is null", cell)).isZero();
        assertThat(count("actor where begins is not null", cell)).isZero();
        for (var table : List.of("actor_name", "actor_word", "actor_twin", "actor_legal"))
            assertThat(count(table + " where true", cell)).as(table).isZero();
        assertThat(actors.list(cell, ActorFilter.ALL, Lang.FR, null).items()).isEmpty();
    }

    private long count(String of, CellId cell) {
        return db.sql("select count(*) from " + of + " and cell_id = :cell")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }
}
