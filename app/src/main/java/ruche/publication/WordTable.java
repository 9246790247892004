package ruche.publication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import ruche.kernel.Lang;

/// A table of a Word document: its head comes again on each page, its rows are not cut, its total keeps the two rows
/// before it. In Arabic the first column stands at the right.
final class WordTable {
    private final Lang lang;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private @Nullable List<Cell> total;

    WordTable(Lang lang, List<Column> columns) {
        this.lang = lang;
        this.columns = columns;
    }

    /// @param width beside those of the other columns
    /// @param figures whether figures stand under each other, at the right
    record Column(String head, int width, boolean figures) {}

    static Column column(String head, int width) {
        return new Column(head, width, false);
    }

    static Column figures(String head, int width) {
        return new Column(head, width, true);
    }

    /// @param lang of the text: someone's own, or the document's
    record Cell(String text, String lang) {}

    Cell own(@Nullable OwnWords words) {
        return words == null ? ours(Sums.NOTHING) : new Cell(words.text(), words.lang());
    }

    /// A date, a number, a word of the document itself.
    Cell ours(String text) {
        return new Cell(text, lang.code());
    }

    Cell figure(Figure figure) {
        return ours(figure.text());
    }

    /// Several names, one under the other, each in its own direction.
    Cell several(List<OwnWords> names) {
        if (names.isEmpty()) return ours(Sums.NOTHING);
        var text = names.stream().map(OwnWords::text).collect(Collectors.joining("\n"));
        return new Cell(text, names.getFirst().lang());
    }

    WordTable row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    WordTable total(Cell... cells) {
        total = List.of(cells);
        return this;
    }

    /// @param table empty
    /// @param caption what the table is about, for those who do not see it
    /// @param width of the page's text, in twentieths of a point
    void write(CTTbl table, IBody body, String caption, int width) {
        var widths = widths(width);
        properties(table, caption, width);
        var grid = table.addNewTblGrid();
        for (var column : widths) grid.addNewGridCol().setW(column);
        var head = columns.stream().map(column -> ours(column.head())).toList();
        writeRow(head, "TableHead", widths, true, table, body);
        for (var i = 0; i < rows.size(); i++) {
            var kept = total != null && i >= rows.size() - 2;
            writeRow(rows.get(i), "TableText", widths, kept, table, body);
        }
        if (total != null) writeRow(total, "TableTotal", widths, false, table, body);
        table.getTrArray(0).getTrPr().addNewTblHeader();
    }

    private void properties(CTTbl table, String caption, int width) {
        var properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal("Ruled");
        if (lang == Lang.AR) properties.addNewBidiVisual();
        var tableWidth = properties.addNewTblW();
        tableWidth.setType(STTblWidth.DXA);
        tableWidth.setW(BigInteger.valueOf(width));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setVal(new byte[] {0x00, 0x20});
        look.setFirstRow(true);
        properties.addNewTblCaption().setVal(caption);
    }

    private List<BigInteger> widths(int width) {
        var all = columns.stream().mapToInt(Column::width).sum();
        return columns.stream()
                .map(column -> BigInteger.valueOf((long) width * column.width() / all))
                .toList();
    }

    private void writeRow(
            List<Cell> cells, String style, List<BigInteger> widths, boolean withNext, CTTbl table, IBody body) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        for (var i = 0; i < cells.size(); i++) {
            CTTc cell = row.addNewTc();
            var width = cell.addNewTcPr().addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(widths.get(i));
            writeCell(cells.get(i), columns.get(i), style, withNext, new XWPFParagraph(cell.addNewP(), body));
        }
    }

    private void writeCell(Cell cell, Column column, String style, boolean withNext, XWPFParagraph paragraph) {
        paragraph.setStyle(style);
        if (withNext) paragraph.setKeepNext(true);
        if (column.figures()) {
            WordWords.direct(paragraph, lang == Lang.AR);
            if (lang != Lang.AR) WordWords.toTheEnd(paragraph);
        } else {
            WordWords.directIn(lang.code(), cell.lang(), paragraph);
        }
        WordWords.write(cell.text(), cell.lang(), paragraph);
    }
}
