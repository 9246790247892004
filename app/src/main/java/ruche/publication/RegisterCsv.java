package ruche.publication;

import java.io.IOException;
import java.io.OutputStream;
import ruche.publication.RegisterTable.Amount;
import ruche.publication.RegisterTable.Blank;
import ruche.publication.RegisterTable.Cell;
import ruche.publication.RegisterTable.Column;
import ruche.publication.RegisterTable.Count;
import ruche.publication.RegisterTable.Day;
import ruche.publication.RegisterTable.Text;
import ruche.shell.CsvFile;

/// Writes a register's ideas as CSV, in the one form that all files of the program have.
final class RegisterCsv {
    private RegisterCsv() {}

    /// @param out left open
    static void write(Register register, OutputStream out) throws IOException {
        var table = RegisterTable.ideas(register);
        var csv = new CsvFile(out);
        csv.line(table.columns().stream().map(Column::heading).toList());
        table.rows()
                .forEachOrdered(
                        row -> csv.line(row.stream().map(RegisterCsv::field).toList()));
        csv.end();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Text(var text) -> CsvFile.text(text);
            case Count(var number) -> Long.toString(number);
            case Amount(var units) -> CsvFile.number(units);
            case Day(var date) -> date.toString();
            case Blank() -> "";
        };
    }
}
