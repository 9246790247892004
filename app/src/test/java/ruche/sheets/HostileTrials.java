package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import ruche.ProgramJvm;
import ruche.Web;

/// `bench/hostile`: seconds and heap of the program, started as it is in use, while it answers files that mean
/// harm. Its name keeps it out of the usual run of the tests.
class HostileTrials {
    private static final Path HOME = Path.of("target", "hostile-trials").toAbsolutePath();
    private static final Path RESULT = Path.of("..", "bench", "HOSTILE.md");
    private static final String PASSWORD = "عين بئر الجديد 7";
    private static final Path GC_LOG = HOME.resolve("gc.log");
    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");
    private static final double MOST_SECONDS = 5;
    private static final double MOST_MEGABYTES = 256;

    private final List<String> lines = new ArrayList<>(List.of(
            "# Hostile files",
            "",
            "Made by `bench/hostile`: each file sent to the page of a program started as `./ruche serve` starts it (heap of",
            "512 MB at most). Heap above rest: the most that was ever in use while the file was answered, garbage included,",
            "against what is left after a collection before it.",
            "",
            "| file | size | answer | seconds | heap above rest |",
            "| --- | --- | --- | --- | --- |"));

    private final List<String> broken = new ArrayList<>();

    @Test
    void areAnsweredInTimeAndInMemory() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        said(
                "import",
                "ideas",
                Files.writeString(HOME.resolve("a.csv"), "Titre;Porteur\nPuits;Amal\n") + "",
                "--apply");
        var link = Pattern.compile("/sign-in/reset/\\S+")
                .matcher(said("user", "add", "--name", "A", "--email", "a@b.example"));
        assertThat(link.find()).isTrue();
        int port = freePort();
        var program = start("serve", "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("serve.txt").toFile())
                .start();
        try (var web = new Web(port)) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readString(HOME.resolve("serve.txt")).contains("127.0.0.1:" + port));
            web.post(link.group(), Map.of("password", PASSWORD, "again", PASSWORD));
            assertThat(web.signIn("a@b.example", PASSWORD).statusCode()).isEqualTo(302);
            for (var file : HostileFiles.refused().entrySet())
                send(web, program.pid(), file.getKey(), file.getValue().bytes());
            for (var file : HostileFiles.readWithoutHarm().entrySet())
                send(web, program.pid(), file.getKey(), file.getValue().bytes());
            for (var file : HostileFiles.heavy().entrySet())
                send(web, program.pid(), file.getKey(), file.getValue().bytes());
            big(web, program.pid());
        } finally {
            program.destroy();
            program.waitFor();
            Files.write(RESULT, lines);
        }
        assertThat(broken).isEmpty();
    }

    private void send(Web web, long pid, String name, byte[] bytes) throws Exception {
        measured(
                pid,
                name,
                bytes.length,
                () -> web.upload("/c/trial/imports/new", Map.of("into", "actors/mixed"), name, bytes));
    }

    private void big(Web web, long pid) throws Exception {
        var file = HOME.resolve("100-megabytes.xlsx");
        try (var garbage = new RandomAccessFile(file.toFile(), "rw")) {
            garbage.setLength(100L << 20);
        }
        measured(
                pid,
                "100-megabytes.xlsx",
                100L << 20,
                () -> web.upload("/c/trial/imports/new", Map.of("into", "actors/mixed"), file));
    }

    private interface Sending {
        HttpResponse<String> send() throws Exception;
    }

    /// Between two collections the heap in use only grows: what the collector found each time is the most there was.
    private void measured(long pid, String name, long size, Sending sending) throws Exception {
        collect(pid);
        var before = collections();
        double rest = before.getLast().after();
        long start = System.nanoTime();
        var answer = sending.send();
        double seconds = (System.nanoTime() - start) / 1e9;
        collect(pid);
        var during = collections().stream().skip(before.size()).toList();
        assertThat(during).isNotEmpty();
        double above = during.stream().mapToDouble(Collection::before).max().orElseThrow() - rest;
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %,d KB | %d | %.2f | %.0f MB |",
                name,
                size >> 10,
                answer.statusCode(),
                seconds,
                above));
        boolean answered = List.of(302, 413, 422).contains(answer.statusCode());
        if (seconds >= MOST_SECONDS || above >= MOST_MEGABYTES || !answered) broken.add(lines.getLast());
    }

    /// Megabytes in use before and after.
    private record Collection(double before, double after) {}

    private static List<Collection> collections() throws IOException {
        return Files.readAllLines(GC_LOG).stream()
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .map(found -> new Collection(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                .toList();
    }

    private static void collect(long pid) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var ended = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("jcmd.txt").toFile())
                .start()
                .waitFor();
        assertThat(ended).isZero();
    }

    private static String said(String... arguments) throws Exception {
        var out = HOME.resolve("said.txt");
        var process = start(arguments)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }

    private static ProcessBuilder start(String... arguments) {
        var command = ProgramJvm.java(
                "-Xmx512m",
                "-Xlog:gc:file=" + (arguments[0].equals("serve") ? GC_LOG : HOME.resolve("other.log")),
                "-cp",
                ProgramJvm.CLASS_PATH,
                "ruche.Ruche");
        command.addAll(List.of(arguments));
        command.addAll(List.of("--lang", "fr", "--data", HOME.resolve("data").toString()));
        return new ProcessBuilder(command);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
