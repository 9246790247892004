package ruche.actors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import ruche.kernel.Refusal;

/// A scan or photograph of a paper, known by what it holds and never by its name.
final class PaperFile {
    /// Most bytes of a file.
    static final int MOST = 10_000_000;

    /// Pixels of a side and of the whole: a small file can stand for a huge picture.
    private static final int LONGEST_SIDE = 20_000;

    private static final long MOST_PIXELS = 150_000_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final byte[] bytes;
    private final String media;

    private PaperFile(byte[] bytes, String media) {
        this.bytes = bytes;
        this.media = media;
    }

    /// @throws Refusal about `file` if it is empty, too large, of another type, damaged, or does more than be looked at
    static PaperFile of(byte[] bytes) {
        if (bytes.length == 0) throw new Refusal("actors.file-missing").about("file");
        if (bytes.length > MOST) throw tooLarge();
        var media = media(bytes);
        switch (media) {
            case "application/pdf" -> mustBeStill(bytes);
            case "image/jpeg", "image/png" -> mustBeAPicture(bytes);
            default -> {}
        }
        return new PaperFile(bytes.clone(), media);
    }

    /// One that was looked at when it came.
    static PaperFile kept(byte[] bytes, String media) {
        return new PaperFile(bytes, media);
    }

    static Refusal tooLarge() {
        return new Refusal("actors.file-large", Integer.toString(MOST / 1_000_000)).about("file");
    }

    private static String media(byte[] bytes) {
        if (begins(bytes, PDF)) return "application/pdf";
        if (begins(bytes, JPEG)) return "image/jpeg";
        if (begins(bytes, PNG)) return "image/png";
        if (isHeic(bytes)) return "image/heic";
        throw new Refusal("actors.file-kind").about("file");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /// ISO base media: a box `ftyp` with a brand of HEIF pictures.
    private static boolean isHeic(byte[] bytes) {
        if (bytes.length < 64) return false;
        return ascii(bytes, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(ascii(bytes, 8, 4));
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }

    private static void mustBeStill(byte[] bytes) {
        var content = new PdfContent(bytes);
        if (!content.isWhole()) throw new Refusal("actors.file-damaged").about("file");
        if (content.isActive()) throw new Refusal("actors.file-active").about("file");
    }

    private static void mustBeAPicture(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Refusal("actors.file-damaged").about("file");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) throw tooLarge();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal("actors.file-damaged").about("file");
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String media() {
        return media;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// How a file of that type is called at its end.
    static String ending(String media) {
        return switch (media) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            default -> media.substring("image/".length()).toLowerCase(Locale.ROOT);
        };
    }
}
