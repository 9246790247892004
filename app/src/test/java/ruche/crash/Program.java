package ruche.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ruche.ProgramJvm;

/// The program in a JVM of its own, on the classes of the program alone.
///
/// @param output where it writes
record Program(Process process, Path output) implements AutoCloseable {

    static Program start(Path folder, String... arguments) throws IOException {
        return start(folder, java.util.Map.of(), arguments);
    }

    /// @param settings variables of its environment
    static Program start(Path folder, java.util.Map<String, String> settings, String... arguments) throws IOException {
        var command = ProgramJvm.brief(ProgramJvm.CLASS_PATH, "ruche.Ruche");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.toString(), "--lang", "en"));
        var output = Files.createTempFile(folder, "program", ".out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        var process = builder.start();
        return new Program(process, output);
    }

    boolean alive() {
        return process.isAlive();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// @return its exit code; -1 when it did not end in time
    int ended(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    /// Stops it as a person would, and by force if it does not listen.
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
