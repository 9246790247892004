package ruche.sheets;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import ruche.sheets.Cell.Formula;

/// One sheet part of an XLSX workbook.
final class XlsxSheet {
    private final SheetBuilder sheet;
    private final GridBuilder grid;
    private final List<String> texts;
    private final XlsxFormats formats;
    private final List<Doubt> doubts = new ArrayList<>();
    private int row = -1;
    private int column = -1;

    /// A formula whose kept value is missing or nought; row and column from 0.
    record Doubt(int row, int column, int style) {}

    XlsxSheet(SheetBuilder sheet, GridBuilder grid, List<String> texts, XlsxFormats formats) {
        this.sheet = sheet;
        this.grid = grid;
        this.texts = texts;
        this.formats = formats;
    }

    void read(GuardedZip zip, String part) throws IOException, XMLStreamException {
        try (var in = zip.open(part).orElseThrow(() -> new IOException("no part " + part));
                var xml = new SafeXml(in)) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                } else if (xml.starts("c")) {
                    cell(xml);
                } else if (xml.starts("mergeCell")) {
                    merge(xml.attribute("ref"));
                }
            }
        }
    }

    private void merge(@Nullable String ref) {
        if (ref != null) {
            var region = CellRangeAddress.valueOf(ref);
            sheet.merge(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
        }
    }

    private void cell(SafeXml xml) throws XMLStreamException {
        var reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference);
        var type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.textToEnd();
            } else if (xml.starts("is")) {
                value = XlsxReader.richText(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        put(value(type, style, value), style, formula);
    }

    private void put(Cell cell, int style, boolean formula) {
        if (!formula) {
            sheet.put(row, column, cell);
            return;
        }
        if (cell.isBlank() || isNought(cell)) {
            doubts.add(new Doubt(row, column, style));
        }
        sheet.put(row, column, cell.by(cell.isBlank() ? Formula.WITHOUT_VALUE : Formula.CACHED));
    }

    private static boolean isNought(Cell cell) {
        var number = cell.number();
        return number != null && number.signum() == 0;
    }

    static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > 1 << 20) {
                throw new IllegalArgumentException("no column: " + reference);
            }
        }
        return column - 1;
    }

    private Cell value(@Nullable String type, int style, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> grid.text(texts.get(Integer.parseInt(value.strip())));
            case "str", "inlineStr" -> grid.text(value);
            case "b" -> grid.text(value.equals("1") ? "✓" : "✗");
            case "e" -> Cell.BLANK;
            case "d" -> isoDate(value);
            case null, default -> formats.cell(Double.parseDouble(value), style);
        };
    }

    private static Cell isoDate(String value) {
        try {
            return NumberFaces.time(LocalDateTime.parse(value.contains("T") ? value : value + "T00:00:00"), true);
        } catch (DateTimeParseException unlike) {
            return Cell.text(value);
        }
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /// Puts what a doubtful formula gives when calculated anew.
    void settle(Doubt doubt, double value) {
        sheet.put(
                doubt.row(), doubt.column(), formats.cell(value, doubt.style()).by(Formula.RECOMPUTED));
    }

    void settle(Doubt doubt, String value) {
        sheet.put(doubt.row(), doubt.column(), grid.text(value).by(Formula.RECOMPUTED));
    }

    void finish() {
        sheet.finish();
    }
}
