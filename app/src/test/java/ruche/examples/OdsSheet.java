package ruche.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ruche.examples.SheetGrid.Content;

/// An OpenDocument spreadsheet of one sheet, the same bytes each time.
final class OdsSheet {
    private static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";
    private static final long MIDNIGHT_1980 = 315_532_800_000L;
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(KIND);
    private static final String CONTENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2">
            <office:automatic-styles>
            <style:style style:name="ta1" style:family="table">\
            <style:table-properties style:writing-mode="{direction}"/></style:style>
            <number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>\
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>\
            </number:date-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="{title}" table:style-name="ta1">
            {rows}</table:table></office:spreadsheet></office:body></office:document-content>
            """;

    private OdsSheet() {}

    static void write(SheetGrid grid, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            entry(zip, "mimetype", KIND);
            zip.setMethod(ZipOutputStream.DEFLATED);
            entry(zip, "content.xml", content(grid));
            entry(zip, "META-INF/manifest.xml", MANIFEST);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        entry.setSize(bytes.length);
        entry.setTime(MIDNIGHT_1980);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static String content(SheetGrid grid) {
        var rows = IntStream.rangeClosed(1, grid.rows().lastKey())
                .mapToObj(row -> row(grid, row))
                .collect(Collectors.joining());
        return CONTENT.replace("{direction}", grid.rightToLeft() ? "rl-tb" : "lr-tb")
                .replace("{title}", escaped(grid.title()))
                .replace("{rows}", rows);
    }

    private static String row(SheetGrid grid, int row) {
        var cells = grid.rows().getOrDefault(row, new TreeMap<>());
        return IntStream.rangeClosed(1, grid.width())
                .mapToObj(column -> {
                    var content = cells.get(column);
                    return content == null ? "<table:table-cell/>" : cell(content);
                })
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>\n"));
    }

    private static String cell(Content content) {
        return switch (content) {
            case Content.Text(var text) -> cell("office:value-type=\"string\"", escaped(text));
            case Content.Whole(var number) ->
                cell("office:value-type=\"float\" office:value=\"%d\"".formatted(number), Long.toString(number));
            case Content.Day(var day) ->
                cell(
                        "table:style-name=\"ce1\" office:value-type=\"date\" office:date-value=\"%s\"".formatted(day),
                        SheetWriters.DAY.format(day));
            case Content.Formula(var expression, var result) ->
                cell(
                        "table:formula=\"of:=%s\" office:value-type=\"float\" office:value=\"%d\""
                                .formatted(expression.replaceAll("([A-Z]+\\d+):([A-Z]+\\d+)", "[.$1:.$2]"), result),
                        Long.toString(result));
        };
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
