package ruche.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The same table as people's programs would save it.
public enum SheetShapes {
    CSV {
        @Override
        public byte[] of(List<List<String>> rows) {
            var lines = rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n"));
            return lines.getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX {
        @Override
        public byte[] of(List<List<String>> rows) {
            try (var workbook = new XSSFWorkbook();
                    var bytes = new ByteArrayOutputStream()) {
                var sheet = workbook.createSheet("Feuille 1");
                for (int r = 0; r < rows.size(); r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++)
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                }
                workbook.write(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    ODS {
        @Override
        public byte[] of(List<List<String>> rows) {
            var table = new StringBuilder("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">\
                    <office:body><office:spreadsheet><table:table table:name="Feuille 1">""");
            for (var row : rows) {
                table.append("<table:table-row>");
                for (var cell : row)
                    table.append("<table:table-cell office:value-type=\"string\"><text:p>")
                            .append(cell)
                            .append("</text:p></table:table-cell>");
                table.append("</table:table-row>");
            }
            table.append("</table:table></office:spreadsheet></office:body></office:document-content>");
            return zip("application/vnd.oasis.opendocument.spreadsheet", table.toString());
        }
    };

    public abstract byte[] of(List<List<String>> rows);

    private static byte[] zip(String type, String content) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            entry(zip, "mimetype", type);
            entry(zip, "content.xml", content);
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
