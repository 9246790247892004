package ruche.engine.text.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The cells of one sheet of an OpenDocument spreadsheet, as text.
final class Ods {
    /// Repeated cells beyond this are the empty rest of a row.
    private static final int MOST = 40;

    private Ods() {}

    static List<List<String>> sheet(Path file, String name) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var zip = new ZipFile(file.toFile());
                var content = zip.getInputStream(zip.getEntry("content.xml"))) {
            return rows(factory.createXMLStreamReader(content), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no spreadsheet: " + file, e);
        }
    }

    private static List<List<String>> rows(XMLStreamReader xml, String name) throws XMLStreamException {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean in = false;
        int repeated = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" ->
                        in = name.equals(xml.getAttributeValue(null, "name")) || name.equals(attribute(xml, "name"));
                    case "table-row" -> row = new ArrayList<>();
                    case "table-cell" -> {
                        cell.setLength(0);
                        var times = attribute(xml, "number-columns-repeated");
                        repeated = times.isEmpty() ? 1 : Integer.parseInt(times);
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS) cell.append(xml.getText());
            else if (event == XMLStreamConstants.END_ELEMENT && in) {
                if (xml.getLocalName().equals("table-cell"))
                    for (int i = 0; i < Math.min(repeated, MOST); i++)
                        row.add(cell.toString().strip());
                else if (xml.getLocalName().equals("table-row")) rows.add(row);
            }
        }
        return rows;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }
}
