package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruche.kernel.Lang;

class TypesetterTests {
    static final Path FOLDER = Path.of("../typesetter");

    private static final Typesetter TYPESETTER = new Typesetter(FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @Test
    void givesTheSameBytesForTheSameData() {
        var first = report(TYPESETTER);

        try (var another = new Typesetter(FOLDER)) {
            assertThat(report(another)).isEqualTo(first);
        }
    }

    @Test
    void startsAgainAfterItsProcessWasKilled() throws Exception {
        var before = report(TYPESETTER);
        var killed = ProcessHandle.of(TYPESETTER.pid().orElseThrow()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get();

        var after = report(TYPESETTER);

        assertThat(after).isEqualTo(before);
        assertThat(TYPESETTER.pid().orElseThrow()).isNotEqualTo(killed.pid());
    }

    @Test
    void endsItsProcessWhenClosed() throws Exception {
        var typesetter = new Typesetter(FOLDER);
        report(typesetter);
        var child = ProcessHandle.of(typesetter.pid().orElseThrow()).orElseThrow();

        typesetter.close();

        child.onExit().get();
        assertThat(typesetter.pid()).isEmpty();
    }

    @Test
    void letsItsProcessGoWhenNobodyAsksAndStartsAnotherForTheNext() throws Exception {
        try (var typesetter = new Typesetter(FOLDER, Typesetter.LIMIT, Duration.ofMillis(300))) {
            var before = report(typesetter);
            var child = ProcessHandle.of(typesetter.pid().orElseThrow()).orElseThrow();

            child.onExit().get(1, TimeUnit.MINUTES);

            assertThat(report(typesetter)).isEqualTo(before);
        }
    }

    @Test
    void saysSoWhenItsModulesAreMissing(@TempDir Path empty) {
        try (var typesetter = new Typesetter(empty)) {
            assertThatThrownBy(() -> report(typesetter))
                    .isInstanceOfSatisfying(
                            TypesetterMissing.class,
                            missing -> assertThat(missing.key()).isEqualTo("publication.typesetter-missing"));
        }
    }

    @Test
    void saysSoWhenItsModulesDoNotStart(@TempDir Path broken) throws IOException {
        Files.createDirectory(broken.resolve("node_modules"));
        Files.copy(FOLDER.resolve("typst.mjs"), broken.resolve("typst.mjs"));

        try (var typesetter = new Typesetter(broken)) {
            assertThatThrownBy(() -> report(typesetter)).isInstanceOf(TypesetterMissing.class);
        }
    }

    @Test
    void refusesDataThatTheTemplateCannotShow() {
        assertThatThrownBy(() -> TYPESETTER.pdf("report.typ", "no report", Lang.AR, ReportDocumentSamples.CREATED))
                .isInstanceOfSatisfying(
                        TypesettingFailed.class,
                        failed -> assertThat(failed.key()).isEqualTo("publication.typesetting-failed"));
        assertThat(report(TYPESETTER)).isNotEmpty();
    }

    @Test
    void stopsAtItsTimeLimit() {
        try (var hurried = new Typesetter(FOLDER, Duration.ofMillis(1))) {
            assertThatThrownBy(() -> report(hurried))
                    .isInstanceOfSatisfying(
                            TypesettingFailed.class,
                            failed -> assertThat(failed.key()).isEqualTo("publication.typesetting-too-long"));
        }
    }

    private static byte[] report(Typesetter typesetter) {
        var document = ReportDocumentSamples.in(Lang.AR).report(20);
        return typesetter.pdf("report.typ", document, Lang.AR, ReportDocumentSamples.CREATED);
    }
}
