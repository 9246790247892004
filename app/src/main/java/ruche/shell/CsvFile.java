package ruche.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The one form of all CSV files that the program gives, in whatever language: UTF-8 with its mark, semicolons, lines
/// ended by CRLF, decimal commas without thousands apart, days as ISO has them, so that spreadsheets set as in Morocco
/// open them by a double click. The import reads the same form back.
public final class CsvFile {
    /// Its media type.
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SEPARATOR = ';';

    private final CsvWriter csv;

    /// @param out left open
    public CsvFile(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(SEPARATOR)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    public void line(List<String> cells) {
        csv.writeRecord(cells);
    }

    /// To be called once, at the end.
    public void end() throws IOException {
        csv.flush();
    }

    /// A text that a spreadsheet would run as a formula is opened by an apostrophe, which it takes for "this is text".
    public static String text(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    public static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
