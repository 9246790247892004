package ruche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.database.EarlyStart;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// What all commands have: `--data`, `--port`, `--lang`, and the way to start the program.
@Command
abstract class RucheCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final Path USUAL = Path.of("data");

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = USUAL;

    @Option(names = "--port", paramLabel = "N")
    private int port = DEFAULT_PORT;

    @Option(names = "--lang", paramLabel = "ar|fr|en", split = ",")
    private List<Lang> langs = new ArrayList<>();

    private CommandLine.@org.jspecify.annotations.Nullable Commands commands;

    final void with(CommandLine.Commands given) {
        commands = given;
    }

    final Path data() {
        return data;
    }

    /// What another command needs to work on the same folder; empty for the usual one.
    final String inFolder() {
        return data.equals(USUAL) ? "" : " --data " + data;
    }

    /// A stage of long work, beside the answer. Other programs are not told.
    final void stage(String key, Object... arguments) {
        if (commands().json()) return;
        err().println(say(key, arguments));
        err().flush();
    }

    final int port() {
        return port;
    }

    /// The languages asked for, Arabic and French where none was.
    final List<Lang> langs() {
        return langs.isEmpty() ? List.of(Lang.AR, Lang.FR) : langs;
    }

    final Lang lang() {
        return commands().lang();
    }

    final String say(String key, Object... arguments) {
        return commands().words().say(lang(), key, arguments);
    }

    final String say(Refusal refusal) {
        return commands().words().say(lang(), refusal);
    }

    final PrintWriter out() {
        return commands().out();
    }

    /// For what is said beside the answer.
    final PrintWriter err() {
        return commands().err();
    }

    final void print(Object answer) {
        out().println(JsonMapper.shared().writeValueAsString(answer));
    }

    /// The program with its pages, on the port given.
    ///
    /// @throws Refusal `cli.port-taken`
    final ConfigurableApplicationContext serve(String... settings) {
        refuseTakenPort();
        var all = new ArrayList<>(List.of(settings));
        all.add("server.port=" + port);
        all.add("logging.level.root=warn");
        all.add("logging.level.ruche=info");
        return start(all);
    }

    /// The program without its pages, for one command. Its standard output is the answer alone: the log goes beside it.
    final ConfigurableApplicationContext startQuietly(String... settings) {
        System.setOut(System.err);
        var all = new ArrayList<>(List.of(settings));
        all.add("server.port=-1");
        // A command needs few of the parts: the others are not made.
        all.add("spring.main.lazy-initialization=true");
        all.add("logging.level.root=warn");
        return start(all);
    }

    /// What goes wrong at the start is told by [CommandLine], once and in the reader's language.
    private ConfigurableApplicationContext start(List<String> settings) {
        sayThatItTakesTime();
        settings.add("logging.level.org.springframework.boot.SpringApplication=off");
        settings.add("logging.level.org.springframework.boot.diagnostics=off");
        settings.add("logging.level.org.springframework.boot.web.server.servlet.context=error");
        settings.add("logging.level.org.springframework.boot.tomcat=off");
        settings.add("logging.level.org.apache.catalina.util=off");
        // Absolute: Spring reads "../x" as a path inside the web application and refuses it.
        settings.add("ruche.data=" + data.toAbsolutePath().normalize());
        if (hasOwnServer()) EarlyStart.of(data.toAbsolutePath().normalize());
        return new SpringApplicationBuilder(commands().program())
                .properties(settings.toArray(String[]::new))
                .logStartupInfo(false)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    /// Making the database takes a while, once. Other programs are not told.
    private void sayThatItTakesTime() {
        if (hasOwnServer() && !commands().json() && isBare()) {
            err().println(say("cli.first-start", data));
            err().flush();
        }
    }

    private static boolean hasOwnServer() {
        var url = System.getenv("RUCHE_DB_URL");
        return url == null || url.isBlank();
    }

    private boolean isBare() {
        try (var files = Files.list(data)) {
            return files.noneMatch(Files::isDirectory);
        } catch (IOException notThereYet) {
            return true;
        }
    }

    private void refuseTakenPort() {
        if (port < 0 || port > LAST_PORT) throw new Refusal("cli.wrong-value", "--port", String.valueOf(port));
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal("cli.port-taken", String.valueOf(port));
        }
    }

    private CommandLine.Commands commands() {
        if (commands == null) throw new IllegalStateException("a command made outside CommandLine");
        return commands;
    }
}
