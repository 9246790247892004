package ruche.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/// The number formats of an XLSX workbook, by the style of a cell.
final class XlsxFormats {
    private final List<Integer> indexByStyle;
    private final Map<Integer, String> own;
    private final NumberFaces faces;

    private XlsxFormats(List<Integer> indexByStyle, Map<Integer, String> own, boolean from1904) {
        this.indexByStyle = indexByStyle;
        this.own = own;
        this.faces = new NumberFaces(from1904);
    }

    static XlsxFormats read(GuardedZip zip, String part, boolean from1904) throws IOException, XMLStreamException {
        var own = new HashMap<Integer, String>();
        var indexByStyle = new ArrayList<Integer>();
        var opened = zip.open(part);
        if (opened.isPresent()) {
            try (var in = opened.get();
                    var xml = new SafeXml(in)) {
                read(xml, own, indexByStyle);
            }
        }
        return new XlsxFormats(indexByStyle, own, from1904);
    }

    private static void read(SafeXml xml, Map<Integer, String> own, List<Integer> indexByStyle)
            throws XMLStreamException {
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                own.put(xml.number("numFmtId", 0), xml.attribute("formatCode") + "");
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                indexByStyle.add(xml.number("numFmtId", 0));
            }
        }
    }

    Cell cell(double value, int style) {
        int index = style < indexByStyle.size() ? indexByStyle.get(style) : 0;
        var format = own.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
        return faces.cell(value, index, format == null ? "General" : format);
    }
}
