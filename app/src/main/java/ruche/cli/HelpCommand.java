package ruche.cli;

import java.util.List;
import picocli.CommandLine.Command;

/// `./ruche help`: what there is, in the reader's language.
@Command(name = "help")
final class HelpCommand extends RucheCommand {
    /// As typed, by the name under which it is explained.
    private static final List<String> COMMANDS = List.of(
            "demo",
            "serve",
            "cell add --code CODE --prefix ABC --name-ar NAME --name-fr NAME --territory CODE [--places CSV]"
                    + " [--zone ZONE] [--currency ISO] [--json]",
            "import ideas|actors|attendance FILE [--cell CODE] [--cycle CODE] [--into LIST] [--apply] [--rows] [--map HEADING=FIELD] [--decimal ,|.]"
                    + " [--leave-repeats] [--json]",
            "import undo ID [--json]",
            "report --cycle CODE | --example NAME [--lang ar,fr] --out DIR",
            "user add --name NAME --email MAIL | --phone N [--cell CODE] [--role ROLE] [--body ACTOR]",
            "user reset-link --email MAIL | --phone N [--cell CODE]",
            "test",
            "crash [--seed N[,N]] [--points N]",
            "help");

    @Override
    public Integer call() {
        out().println(say("cli.title"));
        out().println();
        for (var command : COMMANDS) {
            out().println("  ./ruche " + command);
            out().println("      " + say("cli." + key(command)));
        }
        out().println();
        out().println(say("cli.everywhere"));
        out().println("  --data DIR   " + say("cli.option-data"));
        out().println("  --port N     " + say("cli.option-port"));
        out().println("  --lang ar|fr|en   " + say("cli.option-lang"));
        out().println(say("cli.exit-codes"));
        return CommandLine.DONE;
    }

    private static String key(String command) {
        var words = command.split(" ");
        boolean many = List.of("cell", "user").contains(words[0]) || command.startsWith("import undo");
        return many ? words[0] + "-" + words[1] : words[0];
    }
}
