package ruche.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import ruche.kernel.Lang;
import ruche.shell.Words;

/// `./ruche …`: reads the arguments, runs the command, words what went wrong.
@Command(
        name = "ruche",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLine.Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CellCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            SearchCommand.class,
            SettingsCommand.class,
            UserCommand.class,
            HelpCommand.class
        })
public final class CommandLine {
    /// As the build wrote it into the program.
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = CommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"Ruche " + (built == null ? "" : built).strip()};
        }
    }

    /// All went well.
    static final int DONE = 0;
    /// The command was understood and refused: what it needs is not there, or not right.
    static final int REFUSED = 1;
    /// The command was not understood.
    static final int MISUSED = 2;
    /// The program itself failed.
    static final int FAILED = 3;
    /// Stopped before its end; whom a signal stops ends with the code of the signal.
    static final int STOPPED = 130;

    /// @param program the Spring Boot application to start
    /// @return exit code for the process
    public static int run(Class<?> program, String... args) {
        var lang = language(args);
        Locale.setDefault(lang.messages());
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var words = Words.standalone();
        boolean json = Arrays.asList(args).contains("--json");
        var failures = new Failures(out, err, words, lang, json);
        var line = new picocli.CommandLine(new CommandLine(), new Commands(program, words, lang, out, err, json))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> failures.misused(wrong))
                .setExecutionExceptionHandler((failure, _, _) -> failures.failed(failure));
        var terminal = System.out;
        var interruption = new Interruption(err, words.say(lang, stopped(args)));
        try {
            return line.execute(asksForHelp(args) ? help(args) : commandFirst(args));
        } finally {
            if (!Interruption.isUnderWay()) System.setOut(terminal);
            interruption.over();
        }
    }

    /// `--lang fr serve` is `serve --lang fr`: the language may be said before the command.
    private static String[] commandFirst(String... args) {
        int words = args[0].equals("--lang") ? 2 : args[0].startsWith("--lang=") ? 1 : 0;
        if (words == 0 || args.length <= words) return args;
        var turned = new ArrayList<>(Arrays.asList(args).subList(words, args.length));
        turned.addAll(1, Arrays.asList(args).subList(0, words));
        return turned.toArray(String[]::new);
    }

    /// To stop them is how these end.
    private static String stopped(String... args) {
        boolean lasting = args.length > 0 && List.of("serve", "demo").contains(args[0]);
        return lasting ? "cli.stopped" : "cli.interrupted";
    }

    private static boolean asksForHelp(String... args) {
        return args.length == 0 || Arrays.stream(args).anyMatch(arg -> arg.equals("--help") || arg.equals("-h"));
    }

    /// `./ruche import --help` is `./ruche help import`, in the same language.
    private static String[] help(String... args) {
        var help = new ArrayList<>(List.of("help"));
        if (args.length > 0 && !args[0].startsWith("-")) help.add(args[0]);
        return help.toArray(String[]::new);
    }

    /// `--lang` before anything is parsed, so that even a misuse is answered in it; else as the terminal speaks.
    /// Of several (`--lang ar,fr`, for documents) the first is the one spoken.
    static Lang language(String... args) {
        var given = Arrays.asList(args);
        for (int i = 0; i < given.size(); i++) {
            var arg = given.get(i);
            var value = arg.startsWith("--lang=")
                    ? arg.substring(7)
                    : arg.equals("--lang") && i + 1 < given.size() ? given.get(i + 1) : "";
            var lang = Lang.of(value.split(",")[0]);
            if (lang.isPresent()) return lang.get();
        }
        return Optional.ofNullable(System.getenv("LANG")).flatMap(Lang::of).orElse(Lang.EN);
    }

    /// Hands every command what it works with.
    record Commands(Class<?> program, Words words, Lang lang, PrintWriter out, PrintWriter err, boolean json)
            implements picocli.CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!RucheCommand.class.isAssignableFrom(type))
                return picocli.CommandLine.defaultFactory().create(type);
            var made = type.getDeclaredConstructor().newInstance();
            ((RucheCommand) made).with(this);
            return made;
        }
    }
}
