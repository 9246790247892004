package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that mean harm, or that are no sheets at all, are refused by name, before they cost anything.
@Timeout(30)
class HostileFilesTests {
    private final SheetReader reader = new SheetReader();

    private void refuses(byte[] bytes, String key) {
        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7 a letter", "<html><table><tr><td>1</td></tr></table></html>", "{\\rtf1 a letter}", ""})
    void refusesWhatIsNoSpreadsheet(String content) {
        refuses(content.getBytes(StandardCharsets.UTF_8), "sheets.not-a-spreadsheet");
    }

    @Test
    void refusesNoise() {
        var noise = new byte[1 << 20];
        new Random(2018).nextBytes(noise);

        refuses(noise, "sheets.not-a-spreadsheet");
    }

    @Test
    void refusesHundredMegabytesWithoutReadingThem(@TempDir Path folder) throws IOException {
        var file = folder.resolve("garbage.xlsx");
        try (var garbage = new RandomAccessFile(file.toFile(), "rw")) {
            garbage.setLength(100L << 20);
        }

        long start = System.nanoTime();
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.key()).isEqualTo("sheets.too-large.bytes"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesAnArchiveOfSomethingElse() throws IOException {
        refuses(zip(entry("photo.txt", "hello")), "sheets.not-a-spreadsheet");
    }

    @Test
    void refusesEncryptedWorkbooks(@TempDir Path folder) throws IOException, GeneralSecurityException {
        // The writer's own folder is one for all users of the machine, and closed to all but its first.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        refuses(encryptedXlsx(), "sheets.encrypted");
        refuses(encryptedXls(), "sheets.encrypted");
        refuses(
                zip(
                        entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                        entry(
                                "META-INF/manifest.xml",
                                "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
                        entry("content.xml", "noise")),
                "sheets.encrypted");
    }

    private static byte[] encryptedXlsx() throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var encrypted = encryptor.getDataStream(container)) {
                workbook.write(encrypted);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedXls() throws IOException {
        var out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("b");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    @Test
    void refusesAPartThatSwells() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            put(zip, entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            blanks(zip, 300 << 20);
        }

        assertThat(bomb.size()).isLessThan(1 << 20);
        refuses(bomb.toByteArray(), "sheets.zip-bomb");
    }

    private static void blanks(OutputStream out, int size) throws IOException {
        var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        out.write("<document>".getBytes(StandardCharsets.US_ASCII));
        for (int written = 0; written < size; written += blanks.length) {
            out.write(blanks);
        }
    }

    @Test
    void refusesDocumentTypesAndTheirEntities(@TempDir Path folder) throws IOException {
        var secret = java.nio.file.Files.writeString(folder.resolve("secret.txt"), "secret");

        refuses(ods("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;"), "sheets.damaged");
        refuses(ods("<!DOCTYPE a [<!ENTITY e \"ha\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;\">]>", "&f;"), "sheets.damaged");
    }

    @Test
    void refusesRowsRepeatedWithoutEnd() throws IOException {
        var endless = "<table-row number-rows-repeated=\"2000000000\"><table-cell><p>x</p></table-cell></table-row>";

        refuses(document("<table name=\"a\">" + endless + "</table>"), "sheets.too-large.rows");
    }

    @Test
    void refusesCellsFarBeyondAnyTable() throws IOException {
        refuses(
                document("<table name=\"a\"><table-row><table-cell number-columns-repeated=\"1000000\"><p>x</p>"
                        + "</table-cell></table-row></table>"),
                "sheets.too-large.columns");
    }

    @Test
    void saysThatADamagedFileIsDamaged() throws IOException {
        refuses(document("<table name=\"a\"><table-row>"), "sheets.damaged");
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, "sheets.damaged");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "sheets.damaged");
    }

    private static byte[] ods(String type, String text) throws IOException {
        return zip(
                entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                entry(
                        "content.xml",
                        type + "<document><table name=\"a\"><table-row><table-cell><p>" + text
                                + "</p></table-cell></table-row></table></document>"));
    }

    private static byte[] document(String content) throws IOException {
        return zip(
                entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                entry("content.xml", "<document>" + content + "</document>"));
    }

    private record Part(String name, String content) {}

    private static Part entry(String name, String content) {
        return new Part(name, content);
    }

    private static byte[] zip(Part... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts) {
                put(zip, part);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.content().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
