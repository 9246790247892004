package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ruche.accounts.SettingsFile;
import ruche.accounts.SettingsTaken;
import ruche.accounts.SettingsWish;
import ruche.kernel.By;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// `./ruche settings export FILE`, `./ruche settings import FILE [--cycles …] [--apply]`: how a cell is set up, to keep
/// or to carry into another one.
@Command(name = "settings")
final class SettingsCommand extends RucheCommand {
    @Parameters(index = "0", paramLabel = "export|import")
    private String act = "";

    @Parameters(index = "1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--cell", paramLabel = "CODE")
    private @Nullable String cell;

    @Option(names = "--cycles", paramLabel = "all|moved|none")
    private String cycles = "";

    @Option(names = "--from", paramLabel = "DAY")
    private String from = "";

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var path = refuseIncomplete();
        var wish = wish();
        try (var context = startQuietly()) {
            var settings = context.getBean(SettingsFile.class);
            var place = new Destinations(context, "MAD").cell(cell);
            if (act.equals("export")) {
                Files.write(path, settings.of(place.id()));
                if (!json) out().println(path);
                else print(Map.of("cell", place.code(), "file", path.toString()));
                return CommandLine.DONE;
            }
            var bytes = Files.readAllBytes(path);
            tell(
                    apply
                            ? settings.take(place.id(), bytes, wish, By.commandLine())
                            : settings.look(place.id(), bytes, wish, By.commandLine()));
            return CommandLine.DONE;
        }
    }

    /// Before the database is started for nothing.
    private Path refuseIncomplete() throws IOException {
        if (!act.equals("export") && !act.equals("import")) throw new Refusal("cli.settings-what", act);
        if (file == null) throw new Refusal("cli.missing-argument", "FILE");
        boolean there = Files.isRegularFile(file);
        if (act.equals("import") && !there) throw new Refusal("cli.no-file", file.toString());
        if (act.equals("import") && Files.size(file) > SettingsFile.MOST) throw SettingsFile.large();
        if (act.equals("export") && Files.exists(file)) throw new Refusal("cli.settings-exists", file.toString());
        return file;
    }

    private SettingsWish wish() {
        if (!List.of("", "all", "moved", "none").contains(cycles)) throw new Refusal("cli.settings-cycles", cycles);
        if (!from.isEmpty() && !cycles.equals("moved")) throw new Refusal("cli.settings-from");
        return SettingsWish.of(Typed.nothing().with("cycles", cycles).with("from", from));
    }

    private void tell(SettingsTaken taken) {
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("applied", apply);
            told.put("added", taken.added());
            told.put("lines", taken.lines().stream().map(this::told).toList());
            told.put("remarks", taken.remarks().stream().map(this::say).toList());
            told.put("unknown", taken.unknown());
            print(told);
            return;
        }
        out().println(say(apply ? "accounts.settings-done" : "accounts.settings-would"));
        for (var line : taken.lines()) out().println("  " + words(line));
        for (var remark : taken.remarks()) out().println("  " + say(remark));
        if (!taken.unknown().isEmpty())
            out().println(say("accounts.settings-unknown", String.join(" ", taken.unknown())));
        if (!apply && taken.added() > 0) out().println(say("cli.settings-apply"));
    }

    private Map<String, Object> told(SettingsTaken.Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("what", line.kind());
        told.put("added", line.added());
        told.put("stay", line.stay());
        var why = line.why();
        if (why != null) told.put("leftOut", say(why));
        return told;
    }

    private String words(SettingsTaken.Line line) {
        var why = line.why();
        if (why != null) return say(line.kind()) + " – " + say(why);
        return say("cli.settings-line", say(line.kind()), String.valueOf(line.added()), String.valueOf(line.stay()));
    }
}
