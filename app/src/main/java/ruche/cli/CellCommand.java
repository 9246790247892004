package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ruche.accounts.NewCell;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.portal.CellOpening;
import ruche.shell.Typed;
import tools.jackson.databind.json.JsonMapper;

/// `./ruche cell add --code … --prefix … --name-ar … --name-fr … --territory … [--places CSV]`: opens a cell.
@Command(name = "cell")
final class CellCommand extends RucheCommand {
    @Parameters(index = "0", paramLabel = "add")
    private String act = "";

    @Option(names = "--code", required = true)
    private String code = "";

    @Option(names = "--prefix", required = true)
    private String prefix = "";

    @Option(names = "--name-ar")
    private String nameAr = "";

    @Option(names = "--name-fr")
    private String nameFr = "";

    @Option(names = "--territory", required = true)
    private String territory = "";

    @Option(names = "--places", paramLabel = "CSV")
    private @Nullable Path places;

    @Option(names = "--zone")
    private String zone = "Africa/Casablanca";

    @Option(names = "--currency", paramLabel = "ISO")
    private String currency = "MAD";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var cell = cell();
        var list = list();
        try (var context = startQuietly()) {
            print(context.getBean(CellOpening.class).open(cell, list, By.commandLine()));
            return CommandLine.DONE;
        }
    }

    /// Before the database is started for nothing.
    private NewCell cell() {
        if (!act.equals("add")) throw new Refusal("cli.cell-what", act);
        if (Bilingual.orNull(nameAr, nameFr) == null)
            throw new Refusal("cli.missing-argument", "--name-ar | --name-fr");
        return NewCell.of(Typed.nothing()
                .with("code", code)
                .with("prefix", prefix)
                .with("name_ar", nameAr)
                .with("name_fr", nameFr)
                .with("territory", territory)
                .with("zone", zone)
                .with("currency", currency));
    }

    private CellOpening.@Nullable PlaceFile list() throws IOException {
        if (places == null) return null;
        if (!Files.isRegularFile(places)) throw new Refusal("cli.no-file", places.toString());
        return new CellOpening.PlaceFile(places.getFileName().toString(), Files.readAllBytes(places));
    }

    private void print(CellOpening.Opened opened) {
        var cell = opened.cell();
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("cell", cell.code());
            told.put("prefix", cell.prefix());
            told.put("territory", cell.territory());
            told.put("territoryKnown", opened.territoryKnown());
            told.put("placesAdded", opened.places());
            out().println(JsonMapper.builder().build().writeValueAsString(told));
            return;
        }
        out().println(say("cli.cell-added", cell.code(), String.valueOf(opened.places())));
        if (!opened.territoryKnown()) out().println(say("cli.territory-unknown", cell.territory()));
        out().println(say("cli.cell-then"));
        out().println("  ./ruche user add --cell " + cell.code() + " --role " + Role.ADMINISTRATOR + " --name \""
                + say("cli.cell-then-name") + "\" --email " + say("cli.cell-then-mail") + inFolder());
    }
}
