package ruche.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;

/// Reads CSV whatever its separator and encoding. Every record is a row, the blank ones too.
final class CsvReading {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int LONGEST_FIELD = 1 << 20;

    private final Limits limits;

    CsvReading(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] bytes) throws IOException {
        var decoded = Encodings.decode(bytes);
        char delimiter = Delimiters.of(decoded.text());
        var mended = StrayQuotes.mend(decoded.text(), delimiter);
        var grid = new GridBuilder(limits);
        var sheet = grid.sheet("", false);
        int row = 0;
        try (var records = open(mended.text(), delimiter)) {
            for (var record : records) {
                put(record.getFields(), row, sheet, grid);
                remark(record, mended, row++, sheet);
            }
        } catch (CsvParseException broken) {
            throw SheetRefused.damaged(broken);
        }
        sheet.finish();
        return new Grid(Grid.Kind.CSV, grid.sheets(), delimiter, decoded.encoding(), false);
    }

    static CsvReader<CsvRecord> open(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD * 4)
                .ofCsvRecord(text);
    }

    private static void put(List<String> fields, int row, SheetBuilder sheet, GridBuilder grid) {
        sheet.reserve(row);
        for (int column = 0; column < fields.size(); column++) {
            var cell = grid.text(unguarded(fields.get(column)));
            sheet.put(row, column, cell);
        }
        sheet.widen(row, fields.size());
    }

    /// Without the apostrophe that programs put before a text which a spreadsheet would run as a formula.
    private static String unguarded(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA_STARTS.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    /// Every line of the file is accounted for: as a row, as part of one, or as a row in doubt.
    private static void remark(CsvRecord record, StrayQuotes.Mended mended, int row, SheetBuilder sheet) {
        long line = record.getStartingLineNumber();
        if (mended.letters().contains(line)) {
            sheet.note(row, Reason.of("sheets.note.stray-quote"));
        }
        if (mended.doubtful().contains(line)) {
            sheet.doubt(row, Reason.of("sheets.left.stray-quote"));
        }
        long breaks = record.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
        if (breaks > 0) {
            sheet.note(row, Reason.of("sheets.note.several-lines", breaks + 1));
        }
    }
}
