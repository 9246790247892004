package ruche.sheets;

import javax.xml.stream.XMLStreamException;
import ruche.sheets.Cell.Formula;

/// One table of an ODS document. Blank rows and cells repeated up to the edge of the sheet cost nothing.
final class OdsSheet {
    private final SafeXml xml;
    private final GridBuilder grid;
    private final SheetBuilder sheet;
    private int row;
    private int column;
    private int rowRepeats;

    OdsSheet(SafeXml xml, GridBuilder grid) {
        this.xml = xml;
        this.grid = grid;
        this.sheet = grid.sheet(xml.attribute("name") + "", false);
    }

    void read() throws XMLStreamException {
        while (xml.next() && !xml.ends("table")) {
            if (xml.starts("table-row")) {
                rowRepeats = xml.number("number-rows-repeated", 1);
                column = 0;
            } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                cell();
            } else if (xml.ends("table-row")) {
                row = Math.addExact(row, rowRepeats);
            } else if (xml.starts("shapes") || xml.starts("forms")) {
                xml.skip();
            }
        }
        sheet.finish();
    }

    private void cell() throws XMLStreamException {
        boolean covered = xml.name().startsWith("covered");
        int repeats = xml.number("number-columns-repeated", 1);
        merge(xml.number("number-rows-spanned", 1), xml.number("number-columns-spanned", 1));
        boolean formula = xml.attribute("formula") != null;
        var attributes = OdsValue.of(xml);
        var text = text(xml.name());
        if (!covered) {
            put(attributes.cell(text, grid), formula, repeats);
        }
        column = Math.addExact(column, repeats);
    }

    private void merge(int rows, int columns) {
        if (rows > 1 || columns > 1) {
            sheet.merge(row, column, row + rows - 1, column + columns - 1);
        }
    }

    private void put(Cell value, boolean formula, int repeats) {
        if (value.isBlank() && !formula) {
            return;
        }
        var cell = formula ? value.by(value.isBlank() ? Formula.WITHOUT_VALUE : Formula.CACHED) : value;
        for (int down = 0; down < rowRepeats; down++) {
            for (int across = 0; across < repeats; across++) {
                sheet.put(row + down, column + across, cell);
            }
        }
    }

    /// The paragraphs of the cell now open, up to its end; comments and drawings left out.
    private String text(String element) throws XMLStreamException {
        var out = new CellText();
        boolean first = true;
        int paragraphs = 0;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("annotation") || xml.starts("frame") || xml.starts("table")) {
                xml.skip();
            } else if (xml.starts("p")) {
                paragraphs++;
                if (!first) out.add("\n");
                first = false;
            } else if (xml.ends("p")) {
                paragraphs--;
            } else if (xml.starts("s")) {
                out.add(' ', Math.min(1_000, Math.max(0, xml.number("c", 1))));
            } else if (xml.starts("tab")) {
                out.add("\t");
            } else if (xml.starts("line-break")) {
                out.add("\n");
            } else if (xml.isText() && paragraphs > 0) {
                out.add(xml.text());
            }
        }
        return out.toString();
    }
}
