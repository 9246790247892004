package ruche.sheets;

import java.util.List;
import java.util.Optional;

/// A sheet with its header and what its columns are taken for.
///
/// @param guessed nothing but its place says that the header is one
record Table(Sheet sheet, Header header, List<ColumnMapping> columns, boolean guessed) {
    private static final double LEAST_WEIGHT = 0.01;

    /// The cells below the header in the column of a field; none if no column has it.
    List<Cell> cellsOf(String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .findFirst()
                .map(column -> sheet.rows().stream()
                        .skip(header.last())
                        .map(row -> row.cell(column.column()))
                        .toList())
                .orElse(List.of());
    }

    Optional<String> labelOf(String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .map(ColumnMapping::label)
                .findFirst();
    }

    boolean has(String field) {
        return columns.stream().anyMatch(column -> field.equals(column.field()));
    }

    /// How much it weighs when the main sheet is sought.
    double weight() {
        return Math.max(LEAST_WEIGHT, header.score()) * (sheet.rows().size() - header.last());
    }
}
