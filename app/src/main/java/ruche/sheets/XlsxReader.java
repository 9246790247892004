package ruche.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Reads XLSX as a stream of elements, so that a sheet of 100,000 rows takes the memory of its cells and no more.
final class XlsxReader {
    private final Limits limits;

    XlsxReader(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] bytes) throws IOException, XMLStreamException {
        var grid = new GridBuilder(limits);
        var sheets = new ArrayList<XlsxSheet>();
        boolean macros;
        try (var zip = new GuardedZip(bytes, limits)) {
            macros = zip.has("xl/vbaProject.bin");
            var workbook = XlsxParts.workbookOf(zip).orElseThrow(SheetRefused::notASpreadsheet);
            var relations = XlsxParts.relations(zip, workbook);
            var byId = XlsxParts.byId(relations);
            var texts = texts(zip, XlsxParts.ofType(relations, "sharedStrings").orElse("xl/sharedStrings.xml"));
            var book = Book.read(zip, workbook);
            var formats = XlsxFormats.read(
                    zip, XlsxParts.ofType(relations, "styles").orElse("xl/styles.xml"), book.from1904());
            for (var entry : book.sheets()) {
                var part = byId.getOrDefault(entry.relation(), "");
                var sheet = new XlsxSheet(grid.sheet(entry.name(), entry.hidden()), grid, texts, formats);
                sheets.add(sheet);
                if (part.contains("worksheets/") || part.contains("sheet")) {
                    sheet.read(zip, part);
                }
            }
        }
        XlsxFormulas.recompute(bytes, limits, sheets);
        sheets.forEach(XlsxSheet::finish);
        return new Grid(Grid.Kind.XLSX, grid.sheets(), null, null, macros);
    }

    private List<String> texts(GuardedZip zip, String part) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var opened = zip.open(part);
        if (opened.isEmpty()) {
            return texts;
        }
        try (var in = opened.get();
                var xml = new SafeXml(in)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    texts.add(richText(xml, "si"));
                    if (texts.size() > limits.cells()) {
                        throw SheetRefused.tooLarge("cells", limits.cells());
                    }
                }
            }
        }
        return texts;
    }

    /// The runs of a rich text joined; readings written above it are left out.
    static String richText(SafeXml xml, String element) throws XMLStreamException {
        var out = new CellText();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                out.add(xml.textToEnd());
            }
        }
        return out.toString().replace("_x000D_", "");
    }

    /// The workbook part: its sheets in order, and the first day of its calendar.
    private record Book(List<Entry> sheets, boolean from1904) {
        record Entry(String name, boolean hidden, String relation) {}

        static Book read(GuardedZip zip, String part) throws IOException, XMLStreamException {
            var sheets = new ArrayList<Entry>();
            boolean from1904 = false;
            try (var in = zip.open(part).orElseThrow(SheetRefused::notASpreadsheet);
                    var xml = new SafeXml(in)) {
                while (xml.next()) {
                    if (xml.starts("workbookPr")) {
                        from1904 = isTrue(xml.attribute("date1904"));
                    } else if (xml.starts("sheet")) {
                        var state = xml.attribute("state");
                        sheets.add(new Entry(
                                xml.attribute("name") + "",
                                state != null && !state.equals("visible"),
                                xml.attribute("id") + ""));
                    }
                }
            }
            return new Book(sheets, from1904);
        }

        private static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
            return "1".equals(value) || "true".equals(value);
        }
    }
}
