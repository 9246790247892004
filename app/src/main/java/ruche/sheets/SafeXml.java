package ruche.sheets;

import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML read in passing, without document types: no entity is declared, none is fetched. Of one document no more than
/// [#MOST_TEXT] characters are handed out.
final class SafeXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final long MOST_TEXT = 50_000_000;

    private final XMLStreamReader xml;
    private final int deepest;
    private int depth;
    private long handedOut;

    SafeXml(InputStream in) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(new MarkedUp(in));
        this.deepest = 256;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /// Moves on; false at the end of the document.
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        switch (xml.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("document types are not read");
            case XMLStreamConstants.START_ELEMENT -> deeper();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return true;
    }

    private void deeper() throws XMLStreamException {
        if (++depth > deepest) {
            throw new XMLStreamException("nested too deep");
        }
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    boolean isText() {
        return xml.isCharacters();
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    /// @throws SheetRefused where the document holds more text than is read
    String text() {
        handedOut += xml.getTextLength();
        if (handedOut > MOST_TEXT) throw SheetRefused.tooLarge("texts", MOST_TEXT / 1_000_000);
        return xml.getText();
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /// All text up to the end of the element now open.
    String textToEnd() throws XMLStreamException {
        var out = new CellText();
        int open = depth;
        while (depth >= open) {
            if (!next()) {
                throw new NoSuchElementException("unfinished element");
            }
            if (isText()) {
                out.add(text());
            }
        }
        return out.toString();
    }

    /// Leaves out the element now open with all it holds.
    void skip() throws XMLStreamException {
        int open = depth;
        boolean more = true;
        while (more && depth >= open) {
            more = next();
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
