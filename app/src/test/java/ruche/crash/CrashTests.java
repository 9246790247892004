package ruche.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ruche.TestPlace;

/// The small sister of [CrashTrials], for every run of the tests.
class CrashTests {
    private static final Path HOME = TestPlace.of("crash-tests");

    private static Ground ground = new Ground(HOME, new SampleFile(HOME, 0, new java.util.TreeSet<>(), 0), "", 0);

    @BeforeAll
    static void prepare() throws IOException, InterruptedException, SQLException {
        ground = Ground.prepare(HOME, 1_200);
    }

    /// One death of each victim while a job is at work, which must be brought to its end. Forty at random moments,
    /// some while a plan is made, are `./ruche crash`.
    private static Stream<Arguments> strikes() {
        return Stream.of(
                arguments(Point.Phase.APPLY, Point.Victim.PROGRAM, 0.5, "applied"),
                arguments(Point.Phase.UNDO, Point.Victim.POSTGRES, 0.7, "undone"));
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void anImportStruckIsBroughtToItsEnd(Point.Phase phase, Point.Victim victim, double moment, String found)
            throws Exception {
        var result = Trial.run(ground, new Point(0, 1, victim, phase, moment, true));

        assertThat(result.faults()).as(result.toString()).isEmpty();
        assertThat(result.found()).isEqualTo(found);
    }
}
