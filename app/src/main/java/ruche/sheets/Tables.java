package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the tables of a file: a header a sheet, as the person says, as its labels are known, or else as guessed.
final class Tables {
    private final Choices decided;
    private final Set<String> named;
    private final HeaderFinder finder;
    private final MappingProposal proposal;

    Tables(Target target, LabelMatch match, ChoiceTable choices, Choices decided) {
        this.decided = decided;
        this.named = decided.columns().entrySet().stream()
                .filter(column -> !column.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.finder = new HeaderFinder(target, match, named);
        this.proposal = new MappingProposal(target, match, choices, decided.columns());
    }

    /// @throws SheetRefused if nothing at all stands in the file
    List<Table> of(Grid grid) {
        var tables = new ArrayList<Table>();
        grid.sheets()
                .forEach(sheet -> header(sheet)
                        .ifPresent(header ->
                                tables.add(new Table(sheet, header, proposal.propose(sheet, header), false))));
        boolean known = !tables.isEmpty();
        for (var sheet : grid.sheets()) {
            boolean asked = decided.sheets().getOrDefault(sheet.name(), false);
            if ((asked || !known)
                    && tables.stream().noneMatch(table -> table.sheet().equals(sheet))) {
                guessed(sheet).ifPresent(tables::add);
            }
        }
        if (tables.isEmpty()) {
            throw new SheetRefused("sheets.no-table");
        }
        return tables;
    }

    private Optional<Header> header(Sheet sheet) {
        var found = finder.find(sheet);
        var row = decided.headers().get(sheet.name());
        if (row == null || found.filter(header -> header.first() == row).isPresent()) {
            return found;
        }
        return row == 0 || row > sheet.rows().size()
                ? Optional.of(HeaderGuess.none(sheet))
                : Optional.of(HeaderGuess.row(sheet.rows().get(row - 1)));
    }

    /// A guess stands once the person has named one of its columns.
    private Optional<Table> guessed(Sheet sheet) {
        return HeaderGuess.of(sheet)
                .map(header -> new Table(
                        sheet,
                        header,
                        proposal.propose(sheet, header),
                        header.keys().stream().noneMatch(named::contains)));
    }
}
