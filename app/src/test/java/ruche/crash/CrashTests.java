package ruche.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The small sister of [CrashTrials], for every run of the tests.
class CrashTests {
    private static final Path HOME = Path.of("target", "crash-tests").toAbsolutePath();

    private static Ground ground = new Ground(HOME, new SampleFile(HOME, 0, new java.util.TreeSet<>(), 0), "", 0);

    @BeforeAll
    static void prepare() throws IOException, InterruptedException, SQLException {
        ground = Ground.prepare(HOME, 1_200);
    }

    @ParameterizedTest
    @EnumSource
    void anImportStruckHalfWayIsBroughtToItsEnd(Point.Victim victim) throws Exception {
        var result = Trial.run(ground, new Point(0, 1, victim, Point.Phase.APPLY, 0.5, true));

        assertThat(result.faults()).as(result.toString()).isEmpty();
        assertThat(result.found()).isEqualTo("applied");
    }
}
