package ruche.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final int LONGEST_PART = 40;

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

    /// A file's name of what people call things, in any script: letters, digits, hyphens.
    static String name(String... parts) {
        return Arrays.stream(parts)
                .map(Download::fit)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String fit(String part) {
        var hyphens = UNFIT.matcher(part).replaceAll("-");
        var end = hyphens.offsetByCodePoints(0, Math.min(LONGEST_PART, hyphens.codePointCount(0, hyphens.length())));
        return ENDS.matcher(hyphens.substring(0, end)).replaceAll("");
    }

    /// Value of the header that names a file to keep. Whoever reads nothing but ASCII is given a name of its letters
    /// and figures, Arabic ones by the Latin letters that stand for them: no row of `_`.
    static String named(String name) {
        var latin = LatinName.of(name);
        if (latin.equals(name))
            return ContentDisposition.attachment()
                    .filename(name, StandardCharsets.US_ASCII)
                    .build()
                    .toString();
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + latin + "\"; filename*=UTF-8''" + whole;
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
