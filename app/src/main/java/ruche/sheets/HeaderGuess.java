package ruche.sheets;

import java.util.Collections;
import java.util.Optional;

/// Guesses the header of a sheet none of whose labels is known: the first full row, unless figures stand in it.
final class HeaderGuess {
    private static final double ABOUT_FULL = 0.8;

    private HeaderGuess() {}

    static Optional<Header> of(Sheet sheet) {
        var top = sheet.rows().stream()
                .limit(HeaderFinder.ROWS)
                .filter(row -> row.doubt() == null && !row.isBlank())
                .toList();
        long most = top.stream().mapToLong(HeaderGuess::filled).max().orElse(0);
        return top.stream()
                .filter(row -> filled(row) >= ABOUT_FULL * most)
                .findFirst()
                .map(row -> hasFigures(row) ? none(sheet) : row(row));
    }

    static Header row(SheetRow row) {
        return new Header(row.number(), row.number(), Header.labels(row), 0);
    }

    /// For a sheet whose rows begin at once.
    static Header none(Sheet sheet) {
        return new Header(0, 0, Collections.nCopies(sheet.width(), ""), 0);
    }

    private static long filled(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && cell.inherited() != Cell.Inherited.ACROSS)
                .count();
    }

    private static boolean hasFigures(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.date() != null || Figures.UNDECIDED.read(cell) instanceof Figure.Exact);
    }
}
