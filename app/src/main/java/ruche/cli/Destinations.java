package ruche.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.accounts.NewCell;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.sheets.ImportId;
import ruche.sheets.Plan;
import ruche.sheets.SheetImports;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;

/// Into which cell and cycle a command works.
final class Destinations {
    private static final String TRIAL = "trial";

    /// @param trial whether it was made for this very command
    record Place(Cell cell, String cycle, boolean trial) {}

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final SheetImports imports;
    private final Clock clock;
    private final Currency currency;

    Destinations(ApplicationContext context, String currency) {
        this.cells = context.getBean(Cells.class);
        this.cycles = context.getBean(Cycles.class);
        this.axes = context.getBean(Axes.class);
        this.imports = context.getBean(SheetImports.class);
        this.clock = context.getBean(Clock.class);
        this.currency = currency(currency);
    }

    /// As [#of], but on an empty folder where nothing is named a trial cell and cycle are made.
    Place ofOrTrial(@Nullable String cellCode, @Nullable String cycleCode) {
        boolean empty = cells.all().isEmpty() && cellCode == null && cycleCode == null;
        return empty ? trial() : of(cellCode, cycleCode);
    }

    /// @throws Refusal `cli.empty-folder`, `cli.which-cell`, `cli.no-cycle` where it must be said
    Place of(@Nullable String cellCode, @Nullable String cycleCode) {
        var cell = cell(cellCode);
        if (cycleCode != null) return new Place(cell, named(cell, cycleCode).code(), false);
        var current = cycles.current(cell.id()).orElseThrow(() -> new Refusal("cli.no-cycle", cell.code()));
        return new Place(cell, current.code(), false);
    }

    /// @throws Refusal `cli.no-such-cycle`, with those that there are
    private Cycle named(Cell cell, String code) {
        return cycles.byCode(cell.id(), code).orElseThrow(() -> {
            var known = cycles.all(cell.id()).stream().map(Cycle::code).toList();
            return new Refusal("cli.no-such-cycle", code, cell.code(), String.join(" ", known));
        });
    }

    /// @throws Refusal `cli.which-cell` where there are several, `cli.no-such-cell` with those that there are
    Cell cell(@Nullable String code) {
        if (code != null) return cells.byCode(code).orElseThrow(() -> unknown(code));
        var all = cells.all();
        if (all.isEmpty()) throw new Refusal("cli.empty-folder");
        if (all.size() != 1)
            throw new Refusal("cli.which-cell", all.stream().map(Cell::code).collect(Collectors.joining(" ")));
        return all.getFirst();
    }

    private Refusal unknown(String code) {
        var known = cells.all().stream().map(Cell::code).toList();
        return new Refusal("cli.no-such-cell", code, String.join(" ", known));
    }

    /// An import somebody speaks of.
    record Asked(Cell cell, ImportId id) {}

    /// @param text the short number of an import, or its long one
    /// @throws Refusal `cli.no-import`; `cli.which-cell` where several cells have that short number
    Asked imported(String text, @Nullable String code) {
        if (text.matches("\\d{1,9}")) {
            var cell = cell(code);
            var id = imports.numbered(cell.id(), Integer.parseInt(text));
            return new Asked(cell, id.orElseThrow(() -> new Refusal("cli.no-import", text)));
        }
        try {
            var id = new ImportId(UUID.fromString(text));
            return new Asked(cellOf(id, code), id);
        } catch (IllegalArgumentException e) {
            throw new Refusal("cli.no-import", text);
        }
    }

    private Cell cellOf(ImportId id, @Nullable String code) {
        if (code != null) return cell(code);
        return cells.all().stream()
                .filter(cell -> imports.knows(cell.id(), id))
                .findFirst()
                .orElseThrow(() -> new Refusal("cli.no-import", id.value().toString()));
    }

    private Place trial() {
        var name = new Bilingual("خلية تجريبية", "Cellule d’essai");
        var cell = cells.create(
                new NewCell(TRIAL, "TRY", name, "00", ZoneId.of("Africa/Casablanca"), currency), By.commandLine());
        var today = LocalDate.now(clock);
        var title = new Bilingual("دورة تجريبية", "Cycle d’essai");
        var cycle = cycles.open(
                cell.id(),
                new NewCycle(TRIAL, today.getYear(), title, new Period(today, null), null, false, null, null, null),
                By.commandLine());
        return new Place(cell, cycle.code(), true);
    }

    /// A trial cycle takes the file's own themes as its axes.
    void axesOf(Place trial, Plan plan) {
        var cycle = cycles.named(trial.cell().id(), trial.cycle());
        int number = 0;
        for (var value : plan.values()) {
            if (!value.field().equals("axis")) continue;
            number++;
            var name = new Bilingual(value.label(), value.label());
            axes.add(trial.cell().id(), cycle.id(), new NewAxis("t" + number, name, null), By.commandLine());
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal("cli.no-currency", code);
        }
    }
}
