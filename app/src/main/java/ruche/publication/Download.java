package ruche.publication;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/// Files that a page hands out.
final class Download {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return file(bytes, MediaType.APPLICATION_PDF, name + ".pdf");
    }

    static ResponseEntity<byte[]> docx(byte[] bytes, String name) {
        return file(bytes, DOCX, name + ".docx");
    }

    static ResponseEntity<byte[]> xlsx(byte[] bytes, String name) {
        return file(bytes, XLSX, name + ".xlsx");
    }

    /// Value of the header that names a file to keep.
    static String named(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /// Browsers may keep it, and ask whether it has changed.
    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .body(bytes);
    }
}
