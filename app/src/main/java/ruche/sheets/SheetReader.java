package ruche.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;

/// Reads XLSX, XLS, ODS and CSV into one neutral [Grid]. The kind is found by content, never by a file's name; macros
/// are never looked at.
public final class SheetReader {
    private final Limits limits;

    /// @param limits what is still read
    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /// A reader with the usual limits.
    public SheetReader() {
        this(Limits.usual());
    }

    /// Reads a file.
    ///
    /// @throws SheetRefused if it is no spreadsheet, encrypted, damaged, or larger than the limits
    /// @throws IOException if the file itself cannot be read
    public Grid read(Path file) throws IOException {
        checkSize(Files.size(file));
        return read(Files.readAllBytes(file));
    }

    /// Reads the bytes of a file.
    ///
    /// @throws SheetRefused if they are no spreadsheet, encrypted, damaged, or larger than the limits
    public Grid read(byte[] bytes) {
        checkSize(bytes.length);
        try {
            return readAs(FileKind.of(bytes, limits), bytes);
        } catch (SheetRefused refused) {
            throw refused;
        } catch (EncryptedDocumentException encrypted) {
            throw SheetRefused.encrypted();
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw SheetRefused.damaged(broken);
        }
    }

    private void checkSize(long bytes) {
        if (bytes > limits.bytes()) {
            throw SheetRefused.tooLarge("bytes", limits.bytes() >> 20);
        }
    }

    private Grid readAs(Grid.Kind kind, byte[] bytes) throws IOException, XMLStreamException {
        return switch (kind) {
            case XLSX -> new XlsxReader(limits).read(bytes);
            case XLS -> new XlsReader(limits).read(bytes);
            case ODS -> new OdsReader(limits).read(bytes);
            case CSV -> new CsvReading(limits).read(bytes);
        };
    }
}
