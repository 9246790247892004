package ruche.publication;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A logo of one colour, and what is found of it on paper.
final class LogoSamples {
    /// As documents carry it.
    static final String BEE = Base64.getEncoder().encodeToString(png(Color.ORANGE));

    private LogoSamples() {}

    static byte[] png(Color color) {
        var picture = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 120, 60);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The colours of the pictures of a PDF, page by page.
    static List<Color> shown(byte[] pdf) {
        var colors = new ArrayList<Color>();
        try (var document = PdfText.open(pdf)) {
            for (var page : document.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getXObjectNames())
                    if (resources.getXObject(name) instanceof PDImageXObject image)
                        colors.add(new Color(image.getImage().getRGB(5, 5)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return colors;
    }
}
