package ruche.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.util.DigestUtils;
import ruche.kernel.Lang;

/// An empty Word document with Ruche's styles, page and foot, put together from the parts in `word/`.
final class WordTemplate {
    private static final Map<String, String> PARTS = parts();

    private WordTemplate() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-rels.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        for (var part : new String[] {"styles", "numbering", "settings", "fontTable", "header", "footer"})
            parts.put("word/" + part + ".xml", part + ".xml");
        return parts;
    }

    static XWPFDocument in(Lang lang) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(filled(part.getValue(), lang).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What shapes the documents besides their content: the parts, and the code that fills them. From one
    /// version of the program to the next it changes.
    static Map<String, String> making() {
        var making = new LinkedHashMap<String, String>();
        for (var part : PARTS.values()) making.put(part, digest("word/" + part));
        for (var code :
                List.of(WordPaper.class, WordReport.class, WordTable.class, WordWords.class, DrawingPainter.class))
            making.put(code.getSimpleName(), digest(code.getSimpleName() + ".class"));
        return making;
    }

    private static String digest(String resource) {
        return DigestUtils.md5DigestAsHex(bytes(resource));
    }

    private static String filled(String part, Lang lang) {
        return new String(bytes("word/" + part), StandardCharsets.UTF_8)
                .replace("{bidi}", lang == Lang.AR ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>")
                .replace("{end}", lang == Lang.AR ? "left" : "right")
                .replace("{lang}", WordWords.latin(lang.code()));
    }

    private static byte[] bytes(String resource) {
        try (var file = WordTemplate.class.getResourceAsStream(resource)) {
            if (file == null) throw new IllegalStateException("no " + resource);
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
