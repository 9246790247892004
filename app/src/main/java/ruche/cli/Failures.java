package ruche.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.AllRefused;
import ruche.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong, in the reader's words on the error stream; with `--json` also as JSON where the answer would be.
final class Failures {
    /// What only the command itself can tell to be misused.
    private static final Set<String> MISUSES = Set.of("cli.missing-argument", "cli.wrong-value", "cli.user-what");

    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words;
    private final Lang lang;
    private final boolean json;

    Failures(PrintWriter out, PrintWriter err, Words words, Lang lang, boolean json) {
        this.out = out;
        this.err = err;
        this.words = words;
        this.lang = lang;
        this.json = json;
    }

    int misused(ParameterException wrong) {
        tell(misuse(wrong), CommandLine.MISUSED);
        var command = wrong.getCommandLine().getCommandName();
        err.println(words.say(lang, "cli.see-help", command.equals("ruche") ? "" : command));
        return CommandLine.MISUSED;
    }

    int failed(Exception failure) {
        if (Interruption.isUnderWay()) return CommandLine.STOPPED;
        for (var cause : causes(failure))
            if (cause instanceof Refusal refusal)
                return tell(refusal, MISUSES.contains(refusal.key()) ? CommandLine.MISUSED : CommandLine.REFUSED);
        for (var cause : causes(failure)) if (cause instanceof BindException wrong) return setting(wrong);
        tell(new Refusal("cli.failed", lastMessage(failure)), CommandLine.FAILED);
        failure.printStackTrace(err);
        return CommandLine.FAILED;
    }

    private int setting(BindException wrong) {
        return tell(
                new Refusal("cli.bad-setting", wrong.getName().toString(), lastMessage(wrong)), CommandLine.REFUSED);
    }

    private int tell(Refusal refusal, int exit) {
        var message =
                AllRefused.of(refusal).stream().map(one -> words.say(lang, one)).collect(Collectors.joining("\n"));
        err.println(message);
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("error", refusal.key());
            told.put("message", message);
            told.put("exit", exit);
            out.println(JsonMapper.shared().writeValueAsString(told));
        }
        return exit;
    }

    /// What the parser found wrong, in our words: its own are English only.
    private static Refusal misuse(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && wrong.getCommandLine().getParent() == null)
            return new Refusal("cli.no-command", unmatched.getUnmatched().getFirst(), HelpCommand.names());
        if (wrong instanceof UnmatchedArgumentException unmatched)
            return new Refusal("cli.unknown-argument", String.join(" ", unmatched.getUnmatched()));
        if (wrong instanceof MissingParameterException missing)
            return new Refusal(
                    "cli.missing-argument",
                    missing.getMissing().stream().map(Failures::label).collect(Collectors.joining(" ")));
        var argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null && argument.type().isEnum())
            return new Refusal("cli.wrong-choice", label(argument), wrong.getValue(), choices(argument));
        if (argument != null && wrong.getValue() != null)
            return new Refusal("cli.wrong-value", label(argument), wrong.getValue());
        return new Refusal("cli.misused", argument == null ? "" : label(argument));
    }

    private static String choices(ArgSpec argument) {
        return Stream.of(argument.type().getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30)
                .toList();
    }

    private static String lastMessage(Throwable failure) {
        return String.valueOf(causes(failure).getLast().getMessage());
    }
}
