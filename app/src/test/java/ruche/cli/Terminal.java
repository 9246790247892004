package ruche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruche.ProgramJvm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the commands are given: alone, in a JVM of its own as a script starts it, or in turn, all in one JVM
/// ([CommandsInTurn]). Both are the program on its own class path and a real process with streams of its own.
/// Who comes in turn leaves PostgreSQL running, and the folder held, for the next.
final class Terminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String IN_TURN = "ruche/cli/CommandsInTurn.class";

    private final Path home;
    private final Process inTurn;
    private final BufferedReader codes;
    private final PrintStream commands;

    /// What stood on which stream, and the code at the end.
    record Answer(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /// @param home where all is kept: what the commands write, and their data folder `data`
    Terminal(Path home) throws IOException {
        this.home = home;
        this.inTurn = without(new ProcessBuilder(ProgramJvm.brief(
                        ProgramJvm.CLASS_PATH + File.pathSeparator + alone(IN_TURN), "ruche.cli.CommandsInTurn")))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.codes = inTurn.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintStream(inTurn.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// In turn, on the folder `data`.
    Answer run(String... arguments) throws IOException {
        var out = Files.createTempFile(home, "out", ".txt");
        var err = Files.createTempFile(home, "err", ".txt");
        commands.println(Stream.concat(Stream.of(out.toString(), err.toString()), onData(arguments))
                .collect(Collectors.joining(CommandsInTurn.BETWEEN)));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> codes.ready() || !inTurn.isAlive());
        var code = codes.readLine();
        if (code == null) throw new IllegalStateException("the commands' JVM has ended: " + List.of(arguments));
        return new Answer(Integer.parseInt(code), Files.readString(out), Files.readString(err));
    }

    /// In a JVM of its own, on the folder `data`.
    Answer runAlone(String... arguments) throws IOException, InterruptedException {
        return answer(without(builder(onData(arguments).toArray(String[]::new))));
    }

    /// Of a process, whatever it is.
    Answer answer(ProcessBuilder builder) throws IOException, InterruptedException {
        var out = Files.createTempFile(home, "out", ".txt");
        var err = Files.createTempFile(home, "err", ".txt");
        var process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// The program in a JVM of its own, to be started.
    static ProcessBuilder builder(String... arguments) {
        var command = ProgramJvm.brief(ProgramJvm.CLASS_PATH, "ruche.Ruche");
        command.addAll(List.of(arguments));
        if (!List.of(arguments).contains("--lang")) command.addAll(List.of("--lang", "en"));
        return new ProcessBuilder(command);
    }

    @Override
    public void close() {
        commands.close();
        try {
            if (inTurn.waitFor(1, TimeUnit.MINUTES)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inTurn.destroyForcibly();
    }

    private Stream<String> onData(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--lang")) all.addAll(List.of("--lang", "en"));
        all.addAll(List.of("--data", home.resolve("data").toString()));
        return all.stream();
    }

    private ProcessBuilder without(ProcessBuilder builder) {
        builder.environment()
                .put("RUCHE_TYPESETTER", home.resolve("no-typesetter").toString());
        return builder;
    }

    /// A class of the tests in a folder of its own: the others are no part of the program.
    private Path alone(String file) throws IOException {
        var classes = home.resolve("classes");
        Files.createDirectories(classes.resolve(file).getParent());
        try (var from = Terminal.class.getResourceAsStream("/" + file)) {
            Files.copy(Objects.requireNonNull(from, file), classes.resolve(file));
        }
        return classes;
    }
}
