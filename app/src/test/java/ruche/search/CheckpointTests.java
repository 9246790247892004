package ruche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.kernel.CellId;

class CheckpointTests {
    @Test
    void isReadAsItWasWritten() {
        var checkpoint = new Checkpoint(Map.of(
                new CellId(1),
                new Checkpoint.At(120_000, "00ff12ab00ff12ab"),
                new CellId(7),
                new Checkpoint.At(0, "")));

        assertThat(Checkpoint.read(checkpoint.written())).hasValue(checkpoint);
        assertThat(Checkpoint.read(new Checkpoint(Map.of()).written())).hasValue(new Checkpoint(Map.of()));
    }

    @Test
    void isReadHoweverManyCellsThereAre() {
        var many = new HashMap<CellId, Checkpoint.At>();
        for (int cell = 1; cell <= 20_000; cell++)
            many.put(new CellId(cell), new Checkpoint.At(cell, "00ff12ab00ff12ab"));
        var checkpoint = new Checkpoint(many);

        assertThat(Checkpoint.read(checkpoint.written())).hasValue(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 1:2:ff", "1 1:2", "1 x:2:ff", "1 1:2:ff ", "120000"})
    void whatAnotherProgramWroteIsNotTaken(String written) {
        assertThat(Checkpoint.read(written)).isEmpty();
    }
}
