package ruche.accounts;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import ruche.kernel.Refusal;

/// A cell's mark: painted anew from what was given, so that nothing but its pixels is kept.
final class Logo {
    /// Most bytes of a file taken in.
    static final int MOST = 2_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    /// Pixels of the longer side of a picture taken in.
    private static final int LARGEST = 4_000;
    /// Pixels of the longer side: in documents, and on pages.
    private static final int LARGE = 512;

    private static final int SMALL = 96;

    private final byte[] large;
    private final byte[] small;

    private Logo(byte[] large, byte[] small) {
        this.large = large;
        this.small = small;
    }

    /// @param file PNG or JPEG
    /// @throws Refusal `accounts.logo-wrong`, `accounts.logo-large`
    static Logo of(byte[] file) {
        if (file.length > MOST) throw tooLarge();
        var picture = read(file);
        return new Logo(png(picture, LARGE), png(picture, SMALL));
    }

    static Refusal tooLarge() {
        return new Refusal("accounts.logo-large", String.valueOf(MOST / 1_000_000), String.valueOf(LARGEST))
                .about("logo");
    }

    byte[] large() {
        return large.clone();
    }

    byte[] small() {
        return small.clone();
    }

    /// The size is read before the pixels are: a small file can stand for a huge picture.
    private static BufferedImage read(byte[] file) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw wrong();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) throw wrong();
        if (reader.getWidth(0) > LARGEST || reader.getHeight(0) > LARGEST) throw tooLarge();
        return reader.read(0);
    }

    private static Refusal wrong() {
        return new Refusal("accounts.logo-wrong").about("logo");
    }

    /// Halved until the last step is short: one long step would leave out most of the pixels.
    private static byte[] png(BufferedImage picture, int longest) {
        var shown = picture;
        while (Math.max(shown.getWidth(), shown.getHeight()) > 2 * longest)
            shown = painted(shown, (shown.getWidth() + 1) / 2, (shown.getHeight() + 1) / 2);
        double scale = Math.min(1.0, (double) longest / Math.max(shown.getWidth(), shown.getHeight()));
        var last = painted(shown, Math.max(1, (int) Math.round(shown.getWidth() * scale)), Math.max(1, (int)
                Math.round(shown.getHeight() * scale)));
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(last, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage painted(BufferedImage picture, int width, int height) {
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var brush = painted.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(picture, 0, 0, width, height, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }
}
