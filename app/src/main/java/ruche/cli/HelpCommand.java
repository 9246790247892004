package ruche.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// `./ruche help [COMMAND]`: what there is, in the reader's language; of one command also what its options do.
@Command(name = "help")
final class HelpCommand extends RucheCommand {
    /// As typed, by the name under which it is explained.
    private static final List<String> COMMANDS = List.of(
            "demo [--example NAME]",
            "serve",
            "cell add --code CODE --prefix ABC --name-ar NAME --name-fr NAME --territory CODE [--places FILE]"
                    + " [--zone ZONE] [--currency ISO] [--json]",
            "import ideas|actors|attendance|places FILE [--cell CODE] [--cycle CODE] [--into LIST] [--currency ISO]"
                    + " [--apply] [--meant] [--rows] [--map HEADING=FIELD] [--decimal ,|.] [--row [SHEET!]N=KIND]"
                    + " [--leave-repeats] [--json]",
            "import undo NUMBER [--why TEXT] [--cell CODE] [--json]",
            "report --cycle CODE | --example NAME [--lang ar,fr] --out DIR",
            "search rebuild [--json]",
            "settings export FILE [--cell CODE] [--json]",
            "settings import FILE [--cell CODE] [--cycles all|moved|none] [--from DAY] [--apply] [--json]",
            "user add --name NAME --email MAIL | --phone N [--cell CODE] [--role ROLE] [--body ACTOR] [--json]",
            "user reset-link --email MAIL | --phone N [--cell CODE] [--json]",
            "test",
            "crash [--seed N[,N]] [--points N]",
            "face",
            "bench text [--ideas FILE] [--programmes FILE] [--json] [--no-load]",
            "help [COMMAND]");

    /// As typed, by command; what each does stands under `cli.about` and its name.
    private static final List<String> OF_IMPORT = List.of(
            "--cell CODE",
            "--cycle CODE",
            "--into LIST",
            "--currency ISO",
            "--apply",
            "--meant",
            "--rows",
            "--map HEADING=FIELD",
            "--decimal ,|.",
            "--row [SHEET!]N=KIND",
            "--leave-repeats",
            "--why TEXT",
            "--json");

    private static final List<String> OF_USER = List.of("--cell CODE", "--role ROLE", "--body ACTOR", "--json");

    private static final List<String> OF_SETTINGS =
            List.of("--cell CODE", "--cycles all|moved|none", "--from DAY", "--apply", "--json");

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND")
    private @Nullable String topic;

    @Override
    public Integer call() {
        var asked = topic;
        var shown = COMMANDS.stream()
                .filter(command -> asked == null || command.split(" ", 2)[0].equals(asked))
                .toList();
        if (shown.isEmpty() && asked != null) throw new Refusal("cli.no-command", asked, names());
        out().println(say("cli.title"));
        out().println();
        for (var command : shown) {
            out().println("  ./ruche " + command);
            out().println("      " + say("cli." + key(command)));
        }
        if ("import".equals(asked)) about(OF_IMPORT);
        if ("settings".equals(asked)) about(OF_SETTINGS);
        if ("user".equals(asked)) about(OF_USER);
        out().println();
        out().println(say("cli.everywhere"));
        out().println("  --data DIR   " + say("cli.option-data"));
        out().println("  --port N     " + say("cli.option-port"));
        out().println("  --lang ar|fr|en   " + say("cli.option-lang"));
        out().println(say("cli.exit-codes"));
        return CommandLine.DONE;
    }

    private void about(List<String> options) {
        out().println();
        for (var option : options) {
            var roles = Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(" "));
            out().println("  " + option + "   " + say("cli.about" + option.split(" ", 2)[0].substring(1), roles));
        }
    }

    static String names() {
        return COMMANDS.stream()
                .map(command -> command.split(" ", 2)[0])
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String key(String command) {
        var words = command.split(" ");
        boolean many = List.of("cell", "settings", "user").contains(words[0]) || command.startsWith("import undo");
        return many ? words[0] + "-" + words[1] : words[0];
    }
}
