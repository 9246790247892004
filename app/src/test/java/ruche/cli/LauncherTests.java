package ruche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the launcher says while it builds; Maven is a script here, which waits until it is said.
class LauncherTests {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "ar_MA.UTF-8, ما زال البناء جاريا",
        "fr_FR.UTF-8, la construction continue (0 min 1 s)",
        "C, still building (0 min 1 s)"
    })
    void aLongBuildSaysThatItGoesOn(String terminal, String said) throws IOException, InterruptedException {
        var out = build(terminal, "1", "until grep -q '" + said + "' \"$SAID\"; do sleep 0.1; done; exit 1");

        assertThat(out).contains(said).doesNotContain("Terminated");
    }

    @Test
    void aQuickOneSaysNothingMore() throws IOException, InterruptedException {
        assertThat(build("C", "30", "exit 1")).doesNotContain("still building").contains("the build failed");
    }

    private String build(String terminal, String every, String maven) throws IOException, InterruptedException {
        var launcher = Files.copy(Path.of("..", "ruche"), folder.resolve("ruche"));
        var said = Files.createFile(folder.resolve("said"));
        var mvn = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\n" + maven + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder("sh", launcher.toString(), "build").redirectError(said.toFile());
        var with = builder.environment();
        with.put("PATH", mvn.getParent() + ":" + with.get("PATH"));
        with.put("JAVA_HOME", System.getProperty("java.home"));
        with.put("LANG", terminal);
        with.put("RUCHE_TELL", every);
        with.put("SAID", said.toString());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }
}
