package ruche.accounts;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import ruche.kernel.Refusal;

/// A cell's mark: painted anew from what was given, so that nothing but its pixels is kept.
final class Logo {
    /// Most bytes of a file taken in.
    static final int MOST = 2_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    /// Pixels of the longer side of a picture taken in.
    private static final int LARGEST = 4_000;
    /// Pixels of the shorter side of a picture taken in.
    private static final int SMALLEST = 24;
    /// How often its height goes into its width, and its width into its height: a stroke is no mark.
    private static final int WIDEST = 8;

    private static final int HIGHEST = 2;

    /// Pixels of the longer side: in documents, and on pages.
    private static final int LARGE = 512;

    private static final int SMALL = 96;

    /// Most bytes of the small one: every page has it, and the first is to weigh little.
    private static final int LIGHT = 2_000;

    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

    private final byte[] large;
    private final byte[] small;

    private Logo(byte[] large, byte[] small) {
        this.large = large;
        this.small = small;
    }

    /// @param file PNG or JPEG
    /// @throws Refusal `accounts.logo-wrong`, `accounts.logo-large`, `accounts.logo-shape`
    static Logo of(byte[] file) {
        if (file.length > MOST) throw tooLarge();
        var picture = read(file);
        return new Logo(png(picture, LARGE), onPages(picture));
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
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if (wide > LARGEST || high > LARGEST) throw tooLarge();
        if (Math.min(wide, high) < SMALLEST || wide > WIDEST * high || high > HIGHEST * wide)
            throw new Refusal("accounts.logo-shape", String.valueOf(SMALLEST)).about("logo");
        return reader.read(0);
    }

    private static Refusal wrong() {
        return new Refusal("accounts.logo-wrong").about("logo");
    }

    /// As PNG where that is light, else as JPEG on white, on which pages show it.
    private static byte[] onPages(BufferedImage picture) {
        var drawn = png(picture, SMALL);
        if (drawn.length <= LIGHT) return drawn;
        for (int longest = SMALL; longest > SMALL / 4; longest -= SMALL / 6) {
            var shown = onWhite(shown(picture, longest));
            for (float quality : QUALITIES) {
                drawn = jpeg(shown, quality);
                if (drawn.length <= LIGHT) return drawn;
            }
        }
        return drawn;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var painted = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = painted.createGraphics();
        try {
            brush.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = ImageIO.createImageOutputStream(bytes)) {
            var asked = writer.getDefaultWriteParam();
            asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            asked.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), asked);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /// Of a small one.
    static String mediaType(byte[] small) {
        return small.length > 1 && small[0] == (byte) 0xFF && small[1] == (byte) 0xD8 ? "image/jpeg" : "image/png";
    }

    private static byte[] png(BufferedImage picture, int longest) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(shown(picture, longest), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Halved until the last step is short: one long step would leave out most of the pixels.
    private static BufferedImage shown(BufferedImage picture, int longest) {
        var shown = picture;
        while (Math.max(shown.getWidth(), shown.getHeight()) > 2 * longest)
            shown = painted(shown, (shown.getWidth() + 1) / 2, (shown.getHeight() + 1) / 2);
        double scale = Math.min(1.0, (double) longest / Math.max(shown.getWidth(), shown.getHeight()));
        return painted(shown, Math.max(1, (int) Math.round(shown.getWidth() * scale)), Math.max(1, (int)
                Math.round(shown.getHeight() * scale)));
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
