package ruche.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ruche.kernel.Lang;
import ruche.publication.RegisterTable.Amount;
import ruche.publication.RegisterTable.Blank;
import ruche.publication.RegisterTable.Cell;
import ruche.publication.RegisterTable.Column;
import ruche.publication.RegisterTable.Count;
import ruche.publication.RegisterTable.Day;
import ruche.publication.RegisterTable.Text;

/// Writes a register's ideas as CSV that Excel opens by a double click: UTF-8 with its mark, CRLF, and in Arabic and
/// French (as Moroccan machines are set) semicolons and decimal commas. Dates are ISO.
/// A text that Excel would run as a formula gets an apostrophe before it.
final class RegisterCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RegisterCsv() {}

    /// @param out left open
    static void write(Register register, OutputStream out) throws IOException {
        var english = register.lang() == Lang.EN;
        var table = RegisterTable.ideas(register);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(english ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(table.columns().stream().map(Column::heading).toList());
        table.rows().forEachOrdered(row -> csv.writeRecord(fields(row, english)));
        csv.flush();
    }

    private static List<String> fields(List<Cell> row, boolean english) {
        return row.stream().map(cell -> field(cell, english)).toList();
    }

    private static String field(Cell cell, boolean english) {
        return switch (cell) {
            case Text(var text) -> guarded(text);
            case Count(var number) -> Long.toString(number);
            case Amount(var units) ->
                english ? units.toPlainString() : units.toPlainString().replace('.', ',');
            case Day(var date) -> date.toString();
            case Blank() -> "";
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
