package ruche.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Files that mean harm, or that are no sheets.
public final class HostileFiles {
    private static final String NOT_ONE = "pas un tableur";
    private static final String DAMAGED = "endommagé";
    private static final String ENCRYPTED = "mot de passe";
    private static final String SWELLS = "contenu compressé";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /// Names and contents of the parts around a workbook's one sheet.
    private static final String[] WORKBOOK = {
        "[Content_Types].xml",
        "<Types/>",
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>",
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>"
    };

    // The library’s own folder below the system’s one belongs to whoever was there first.
    static {
        try {
            var folder = Files.createTempDirectory("ruche-hostile");
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HostileFiles() {}

    /// A file, and part of the answer in French.
    public static final class Expected {
        private final byte[] bytes;
        private final String words;

        Expected(byte[] bytes, String words) {
            this.bytes = bytes;
            this.words = words;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public String words() {
            return words;
        }
    }

    /// By name, those that are refused.
    public static Map<String, Expected> refused() throws IOException, GeneralSecurityException {
        var files = new LinkedHashMap<String, Expected>();
        files.put("letter.xlsx", new Expected(text("%PDF-1.7 a letter"), NOT_ONE));
        files.put("page.xls", new Expected(text("<html><table><tr><td>1</td></tr></table></html>"), NOT_ONE));
        files.put("letter.csv", new Expected(text("{\\rtf1 a letter}"), NOT_ONE));
        files.put("noise.ods", new Expected(noise(), NOT_ONE));
        files.put("photo.xlsx", new Expected(zip("photo.txt", "hello"), NOT_ONE));
        files.put("empty.csv", new Expected(new byte[0], "vide"));
        files.put("blank.csv", new Expected(text(";;;\n;;;\n"), "vide"));
        files.put("cut.xlsx", new Expected(cut(workbook(new XSSFWorkbook())), DAMAGED));
        files.put("cut.xls", new Expected(cut(workbook(new HSSFWorkbook())), DAMAGED));
        files.put("encrypted.xlsx", new Expected(encryptedXlsx(), ENCRYPTED));
        files.put("encrypted.xls", new Expected(encryptedXls(), ENCRYPTED));
        files.put("encrypted.ods", new Expected(encryptedOds(), ENCRYPTED));
        files.put("bomb.ods", new Expected(bomb("mimetype", ODS, "content.xml"), SWELLS));
        files.put("bomb.xlsx", new Expected(bombXlsx(), SWELLS));
        files.put("entity.ods", new Expected(entity("<!ENTITY e SYSTEM \"file:///etc/passwd\">"), DAMAGED));
        files.put("laughs.ods", new Expected(entity("<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;\">"), DAMAGED));
        files.put("entity.xlsx", new Expected(entityXlsx(), DAMAGED));
        files.put("one-cell.xlsx", new Expected(oneCell(), "caractères"));
        files.put("one-value.ods", new Expected(oneValue(), SWELLS));
        files.put("comment.xlsx", new Expected(sheet("<!--", "<i></i>", "-->"), SWELLS));
        files.put("pieces.xlsx", new Expected(sheet("<row><c t=\"inlineStr\"><is><t>", "a<i/>", ""), "caractères"));
        files.put("blanks.ods", new Expected(blanks(), "caractères"));
        files.put("endless.ods", new Expected(endless(), "lignes"));
        return files;
    }

    /// By name, those whose cells are read, and nothing else of them.
    public static Map<String, Expected> readWithoutHarm() throws IOException {
        var files = new LinkedHashMap<String, Expected>();
        files.put("macro.xlsm", new Expected(withMacro(workbook(new XSSFWorkbook())), "macros"));
        files.put("formula.xlsx", new Expected(formulas(new XSSFWorkbook()), "Association Amal"));
        files.put("formula.xls", new Expected(formulas(new HSSFWorkbook()), "Association Amal"));
        files.put(
                "formula.csv",
                new Expected(text("Nom;Type\nAssociation Amal;association\n=cmd|'/C calc'!A0;association\n"), "=cmd|"));
        return files;
    }

    /// By name, those that are large or knotty within the limits: read or refused, but in time and in memory.
    public static Map<String, Expected> heavy() throws IOException {
        var files = new LinkedHashMap<String, Expected>();
        files.put("cells.csv", new Expected(text("Nom;Type" + (";1".repeat(18) + "\n").repeat(195_000)), ""));
        files.put("quotes.csv", new Expected(text("Nom;Type\n" + "\"a;\"b\";\"\n".repeat(150_000)), ""));
        files.put("one-line.csv", new Expected(text("Nom;Type\n" + "\"" + "a;b\n".repeat(2_000_000)), ""));
        files.put(
                "labels.csv", new Expected(text("Nom;Type" + (";" + "mot ".repeat(400)).repeat(990) + "\na;b\n"), ""));
        files.put("formulas.xlsx", new Expected(manyFormulas(), ""));
        return files;
    }

    private static byte[] manyFormulas() throws IOException {
        var workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("a");
        for (int i = 0; i < 20_000; i++) {
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(i == 0 ? "Nom" : "Association " + i);
            if (i == 0) row.createCell(1).setCellValue("Type");
            else row.createCell(1).setCellFormula("SUM(C$1:C$20000)+ROW()");
        }
        return written(workbook);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        var noise = new byte[1 << 20];
        new Random(2018).nextBytes(noise);
        return noise;
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        var sheet = workbook.createSheet("a");
        for (int i = 0; i < 50; i++) {
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(i == 0 ? "Nom" : "Association " + i);
            row.createCell(1).setCellValue(i == 0 ? "Type" : "association");
        }
        return written(workbook);
    }

    private static byte[] formulas(Workbook workbook) throws IOException {
        var sheet = workbook.createSheet("a");
        String[][] rows = {{"Nom", "Type"}, {"Association Amal", "association"}};
        for (int i = 0; i < rows.length; i++)
            for (int k = 0; k < 2; k++)
                (k == 0 ? sheet.createRow(i) : sheet.getRow(i)).createCell(k).setCellValue(rows[i][k]);
        var row = sheet.createRow(2);
        row.createCell(0).setCellFormula("HYPERLINK(\"http://127.0.0.1:9/x\",\"prix\")");
        row.createCell(1).setCellFormula("REPT(\"x\",32767)&REPT(\"y\",32767)");
        var circle = sheet.createRow(3);
        circle.createCell(0).setCellFormula("B4");
        circle.createCell(1).setCellFormula("A4");
        return written(workbook);
    }

    private static byte[] written(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] withMacro(byte[] xlsx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(xlsx));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry())
                put(to, entry.getName(), from.readAllBytes());
            put(to, "xl/vbaProject.bin", noise());
        }
        return out.toByteArray();
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
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] encryptedOds() throws IOException {
        return zip(
                "mimetype",
                ODS,
                "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>",
                "content.xml",
                "noise");
    }

    /// 300 MB of blanks in some hundred kilobytes.
    private static byte[] bomb(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i + 1 < namesAndContents.length; i += 2)
                put(zip, namesAndContents[i], text(namesAndContents[i + 1]));
            zip.putNextEntry(new ZipEntry(namesAndContents[namesAndContents.length - 1]));
            var blanks = text(" ".repeat(1 << 20));
            zip.write(text("<document>"));
            for (int i = 0; i < 300; i++) zip.write(blanks);
        }
        return out.toByteArray();
    }

    private static byte[] bombXlsx() throws IOException {
        var parts = Arrays.copyOf(WORKBOOK, WORKBOOK.length + 1);
        parts[WORKBOOK.length] = SHEET;
        return bomb(parts);
    }

    private static byte[] entityXlsx() throws IOException {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"
                        + "</Relationships>",
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"&e;\"/>"
                        + "</sheets></workbook>");
    }

    private static byte[] entity(String entity) throws IOException {
        return zip(
                "mimetype",
                ODS,
                "content.xml",
                "<!DOCTYPE a [" + entity + "]><document><table name=\"a\"><table-row><table-cell><p>&e;</p>"
                        + "</table-cell></table-row></table></document>");
    }

    private static byte[] endless() throws IOException {
        return zip(
                "mimetype",
                ODS,
                "content.xml",
                "<document><table name=\"a\"><table-row number-rows-repeated=\"2000000000\"><table-cell><p>x</p>"
                        + "</table-cell></table-row></table></document>");
    }

    /// A text of a hundred and eighty megabytes in one cell.
    private static byte[] oneCell() throws IOException {
        return sheet("<row><c t=\"inlineStr\"><is><t>", "A".repeat(16), "");
    }

    /// What a parser holds as the value of one attribute.
    private static byte[] oneValue() throws IOException {
        return large("content.xml", "<document><table name=\"", "A".repeat(16), "", "mimetype", ODS);
    }

    /// Twenty bytes that stand for a thousand blanks each.
    private static byte[] blanks() throws IOException {
        return large(
                "content.xml",
                "<document><table name=\"a\"><table-row><table-cell><p>",
                "<s c=\"1000\"/>",
                "</p></table-cell></table-row></table></document>",
                "mimetype",
                ODS);
    }

    /// @param again written until the sheet has some hundred megabytes
    private static byte[] sheet(String before, String again, String after) throws IOException {
        return large(SHEET, "<worksheet><sheetData>" + before, again, after, WORKBOOK);
    }

    private static byte[] large(String name, String before, String again, String after, String... others)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var piece = text(again.repeat((1 << 20) / again.length()));
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < others.length; i += 2) put(zip, others[i], text(others[i + 1]));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(before));
            for (int i = 0; i < 180; i++) zip.write(piece);
            zip.write(text(after));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2)
                put(zip, namesAndContents[i], text(namesAndContents[i + 1]));
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
