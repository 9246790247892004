package ruche.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.publication.RegisterTable.Amount;
import ruche.publication.RegisterTable.Blank;
import ruche.publication.RegisterTable.Cell;
import ruche.publication.RegisterTable.Count;
import ruche.publication.RegisterTable.Day;
import ruche.publication.RegisterTable.Text;

/// Writes a register as an Excel workbook: one sheet a table, from right to left in Arabic, the head fixed and
/// filterable, amounts as numbers, dates as dates. The same register gives the same bytes.
final class RegisterWorkbook {
    private static final int ROWS_IN_MEMORY = 500;
    /// Excel takes no longer text in a cell.
    private static final int LONGEST_TEXT = 32_767;

    private static final String HEAD_FILL = "FBF4E4";
    private static final String HEAD_INK = "7D500F";

    private RegisterWorkbook() {}

    /// @param out left open
    static void write(Register register, OutputStream out) throws IOException {
        var dated = Files.createTempFile("register", ".xlsx");
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(dated));
                    var workbook = new Workbook(file, "Ruche", null)) {
                for (var table : RegisterTable.of(register)) write(table, register, workbook);
            }
            TimelessZip.copy(dated, register.created(), out);
        } finally {
            Files.delete(dated);
        }
    }

    private static void write(RegisterTable table, Register register, Workbook workbook) throws IOException {
        var head = register.notice() == null ? 0 : 1;
        try (var sheet = workbook.newWorksheet(table.name())) {
            if (register.lang() == Lang.AR) sheet.rightToLeft();
            sheet.freezePane(0, head + 1);
            writeNotice(register.notice(), sheet);
            writeHead(table.columns(), head, sheet);
            var last = writeRows(table, head + 1, sheet);
            sheet.setAutoFilter(head, 0, last, table.columns().size() - 1);
        }
    }

    private static void writeNotice(@Nullable String notice, Worksheet sheet) {
        if (notice == null) return;
        sheet.inlineString(0, 0, notice);
        sheet.style(0, 0).bold().fontColor(HEAD_INK).set();
    }

    private static void writeHead(List<RegisterTable.Column> columns, int row, Worksheet sheet) {
        for (var i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(row, i, columns.get(i).heading());
            sheet.style(row, i)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .fontColor(HEAD_INK)
                    .verticalAlignment("center")
                    .set();
        }
    }

    /// @return the last row written
    private static int writeRows(RegisterTable table, int first, Worksheet sheet) throws IOException {
        var row = first;
        for (var rows = table.rows().iterator(); rows.hasNext(); row++) {
            var cells = rows.next();
            for (var i = 0; i < cells.size(); i++) writeCell(cells.get(i), row, i, sheet);
            if (row % ROWS_IN_MEMORY == 0) sheet.flush();
        }
        return row - 1;
    }

    private static void writeCell(Cell cell, int row, int column, Worksheet sheet) {
        switch (cell) {
            case Text(var text) -> sheet.inlineString(row, column, writable(text));
            case Count(var number) -> sheet.value(row, column, number);
            case Amount(var units) -> {
                sheet.value(row, column, units);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Day(var date) -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Blank() -> {}
        }
    }

    private static String writable(String text) {
        var printable = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return printable.length() <= LONGEST_TEXT ? printable : printable.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
