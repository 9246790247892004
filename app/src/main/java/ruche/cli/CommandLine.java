package ruche.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Words;

/// `./ruche …`: reads the arguments, runs the command, words what went wrong.
@Command(
        name = "ruche",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CellCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            UserCommand.class,
            HelpCommand.class
        })
public final class CommandLine {
    /// All went well.
    static final int DONE = 0;
    /// The command was understood and refused: what it needs is not there, or not right.
    static final int REFUSED = 1;
    /// The command was not understood.
    static final int MISUSED = 2;
    /// The program itself failed.
    static final int FAILED = 3;

    /// @param program the Spring Boot application to start
    /// @return exit code for the process
    public static int run(Class<?> program, String... args) {
        var lang = language(args);
        Locale.setDefault(lang.messages());
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var words = Words.standalone();
        var line = new picocli.CommandLine(new CommandLine(), new Commands(program, words, lang, out))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> misused(wrong, err, words, lang))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure, err, words, lang));
        return line.execute(asksForHelp(args) ? new String[] {"help"} : args);
    }

    private static boolean asksForHelp(String... args) {
        return args.length == 0 || Arrays.stream(args).anyMatch(arg -> arg.equals("--help") || arg.equals("-h"));
    }

    private static int misused(ParameterException wrong, PrintWriter err, Words words, Lang lang) {
        err.println(words.say(lang, misuse(wrong)));
        err.println(words.say(lang, "cli.see-help"));
        return MISUSED;
    }

    /// What the parser found wrong, in our words: its own are English only.
    private static Refusal misuse(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched)
            return new Refusal("cli.unknown-argument", String.join(" ", unmatched.getUnmatched()));
        if (wrong instanceof MissingParameterException missing)
            return new Refusal(
                    "cli.missing-argument",
                    missing.getMissing().stream().map(CommandLine::label).collect(Collectors.joining(" ")));
        var argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null)
            return new Refusal("cli.wrong-value", label(argument), wrong.getValue());
        return new Refusal("cli.misused", argument == null ? "" : label(argument));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int failed(Exception failure, PrintWriter err, Words words, Lang lang) {
        var refusal = causes(failure).stream().filter(Refusal.class::isInstance).findFirst();
        if (refusal.isPresent()) {
            err.println(words.say(lang, (Refusal) refusal.get()));
            return REFUSED;
        }
        var setting =
                causes(failure).stream().filter(BindException.class::isInstance).findFirst();
        if (setting.isPresent()) {
            var wrong = (BindException) setting.get();
            err.println(words.say(lang, "cli.bad-setting", wrong.getName().toString(), lastMessage(wrong)));
            return REFUSED;
        }
        err.println(words.say(lang, "cli.failed", lastMessage(failure)));
        failure.printStackTrace(err);
        return FAILED;
    }

    private static List<Throwable> causes(Throwable failure) {
        return java.util.stream.Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30)
                .toList();
    }

    private static String lastMessage(Throwable failure) {
        return String.valueOf(causes(failure).getLast().getMessage());
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
    record Commands(Class<?> program, Words words, Lang lang, PrintWriter out) implements picocli.CommandLine.IFactory {
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
