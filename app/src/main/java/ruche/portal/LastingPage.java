package ruche.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// A page as every visitor gets it.
final class LastingPage {
    private static final int OVERHEAD = 200;

    private final long version;
    private final LocalDate day;
    private final String type;
    private final String tag;
    private final int length;
    private final byte[] compressed;

    private LastingPage(long version, LocalDate day, String type, byte[] page) {
        this.version = version;
        this.day = day;
        this.type = type;
        this.tag = tag(page);
        this.length = page.length;
        this.compressed = compress(page);
    }

    /// @param version what the records held when it was begun
    /// @param day of the cell
    static LastingPage of(long version, LocalDate day, String type, byte[] page) {
        return new LastingPage(version, day, type, page);
    }

    boolean isOf(long version, LocalDate day) {
        return this.version == version && this.day.equals(day);
    }

    int weight() {
        return compressed.length + OVERHEAD;
    }

    /// The page, or that the one the browser has is still the same.
    void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader(HttpHeaders.ETAG, tag);
        var had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (had != null && had.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(compressed.length);
            response.getOutputStream().write(compressed);
        } else {
            response.setContentLength(length);
            try (var page = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                page.transferTo(response.getOutputStream());
            }
        }
    }

    private static byte[] compress(byte[] page) {
        var out = new ByteArrayOutputStream(page.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
