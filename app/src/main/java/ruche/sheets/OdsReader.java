package ruche.sheets;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/// Reads ODS from its content part as a stream of elements.
final class OdsReader {
    private final Limits limits;

    OdsReader(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] bytes) throws IOException, XMLStreamException {
        try (var zip = new GuardedZip(bytes, limits)) {
            refuseEncrypted(zip);
            var grid = new GridBuilder(limits);
            try (var in = zip.open("content.xml").orElseThrow(() -> new IOException("no content"));
                    var xml = new SafeXml(in)) {
                while (xml.next()) {
                    if (xml.starts("table")) {
                        new OdsSheet(xml, grid).read();
                    }
                }
            }
            return new Grid(
                    Grid.Kind.ODS, grid.sheets(), null, null, zip.hasBelow("Basic/") || zip.hasBelow("Scripts/"));
        }
    }

    private static void refuseEncrypted(GuardedZip zip) throws IOException, XMLStreamException {
        var manifest = zip.open("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return;
        }
        try (var in = manifest.get();
                var xml = new SafeXml(in)) {
            while (xml.next()) {
                if (xml.starts("encryption-data")) {
                    throw SheetRefused.encrypted();
                }
            }
        }
    }
}
