package ruche.sheets;

import java.util.List;

/// A sheet with its header and what its columns are taken for.
record Table(Sheet sheet, Header header, List<ColumnMapping> columns) {

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

    boolean has(String field) {
        return columns.stream().anyMatch(column -> field.equals(column.field()));
    }

    /// How much it weighs when the main sheet is sought.
    double weight() {
        return header.score() * (sheet.rows().size() - header.last());
    }
}
