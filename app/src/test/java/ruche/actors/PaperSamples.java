package ruche.actors;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockMultipartFile;

/// Scans of papers that nobody ever wrote.
public final class PaperSamples {
    private PaperSamples() {}

    public static byte[] pdf(String inside) {
        return ("%PDF-1.4\n1 0 obj\n<< " + inside + " >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A PDF whose objects are packed.
    static byte[] packed(String objects) {
        try (var out = new ByteArrayOutputStream()) {
            out.write("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var deflater = new DeflaterOutputStream(out);
            deflater.write(objects.getBytes(StandardCharsets.US_ASCII));
            deflater.finish();
            out.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] picture(String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] heic() {
        var file = new byte[128];
        System.arraycopy("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), 0, file, 0, 12);
        return file;
    }

    /// As a form's field `file`.
    public static MockMultipartFile scan(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "application/octet-stream", bytes);
    }
}
