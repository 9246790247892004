package ruche.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// What a file is, by what stands in it.
final class FileKind {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final List<String> OTHER_BEGINNINGS = List.of("%pdf", "<", "{\\rtf", "{\"", "\u0089png", "gif8");

    private FileKind() {}

    static Grid.Kind of(byte[] bytes, Limits limits) throws IOException {
        if (startsWith(bytes, OLE)) {
            return ofOle(bytes);
        }
        if (startsWith(bytes, ZIP)) {
            return ofZip(bytes, limits);
        }
        if (isBareBiff(bytes)) {
            throw SheetRefused.oldFormat();
        }
        return ofText(bytes);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static Grid.Kind ofOle(byte[] bytes) throws IOException {
        try (var ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var names = ole.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage")) {
                throw SheetRefused.encrypted();
            }
            if (names.contains("Workbook") || names.contains("WORKBOOK")) {
                return Grid.Kind.XLS;
            }
            throw names.contains("Book") || names.contains("BOOK")
                    ? SheetRefused.oldFormat()
                    : SheetRefused.notASpreadsheet();
        }
    }

    private static Grid.Kind ofZip(byte[] bytes, Limits limits) throws IOException {
        try (var zip = new GuardedZip(bytes, limits)) {
            if (zip.has("xl/workbook.bin")) {
                throw SheetRefused.oldFormat();
            }
            if (zip.has("content.xml") && zip.has("mimetype")) {
                return ofOpenDocument(zip);
            }
            if (zip.has("[Content_Types].xml") && XlsxParts.workbookOf(zip).isPresent()) {
                return Grid.Kind.XLSX;
            }
            throw SheetRefused.notASpreadsheet();
        }
    }

    private static Grid.Kind ofOpenDocument(GuardedZip zip) throws IOException {
        try (var in = zip.open("mimetype").orElseThrow()) {
            var type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                return Grid.Kind.ODS;
            }
            throw SheetRefused.notASpreadsheet();
        }
    }

    /// Excel 2 to 4 wrote their records without a container.
    private static boolean isBareBiff(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 9
                && (bytes[1] == 0 || bytes[1] == 2 || bytes[1] == 4)
                && (bytes[2] == 4 || bytes[2] == 6)
                && bytes[3] == 0;
    }

    private static Grid.Kind ofText(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (beginning.isEmpty() || OTHER_BEGINNINGS.stream().anyMatch(beginning::startsWith)) {
            throw SheetRefused.notASpreadsheet();
        }
        return Grid.Kind.CSV;
    }
}
