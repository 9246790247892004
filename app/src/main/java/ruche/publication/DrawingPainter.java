package ruche.publication;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruche.kernel.Lang;

/// Paints the drawings of [ReportCharts] as PNG, for documents that show no SVG: the few shapes they are made of, with
/// the letters of the printed documents. The same drawing gives the same bytes.
final class DrawingPainter {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingPainter.class);
    private static final XMLInputFactory XML = factory();
    /// Points of the picture for one of the drawing, so that it is sharp in print.
    private static final int SCALE = 3;
    /// White around the drawing, whose letters may begin at its very edge.
    private static final int MARGIN = 4;

    /// That of the document's language first.
    private final List<Font> fonts;

    private DrawingPainter(List<Font> fonts) {
        this.fonts = fonts;
    }

    /// @param fonts the folder of the typesetter's fonts
    /// @return nobody where there are none, or the machine cannot draw letters: a document then has its tables
    ///     alone
    static Optional<DrawingPainter> with(Path fonts, Lang lang) {
        try {
            var latin = font(fonts.resolve("NotoSans-Regular.ttf"));
            var arabic = font(fonts.resolve("NotoNaskhArabic-Regular.ttf"));
            return Optional.of(new DrawingPainter(lang == Lang.AR ? List.of(arabic, latin) : List.of(latin, arabic)));
        } catch (IOException | FontFormatException | LinkageError | InternalError unable) {
            LOG.warn("Word documents get no drawings: {}", unable.toString());
            return Optional.empty();
        }
    }

    private static Font font(Path file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    }

    /// @param svg as [ReportCharts] draws it
    /// @throws IllegalArgumentException if it holds a shape that no drawing of ours has
    byte[] png(String svg) {
        try {
            var shapes = XML.createXMLStreamReader(new StringReader(svg));
            shapes.nextTag();
            var image = new BufferedImage(side(shapes, "width"), side(shapes, "height"), BufferedImage.TYPE_INT_RGB);
            paint(shapes, image);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("no drawing: " + svg, broken);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static int side(XMLStreamReader drawing, String name) {
        return SCALE * ((int) number(drawing, name) + 2 * MARGIN);
    }

    private void paint(XMLStreamReader shapes, BufferedImage image) throws XMLStreamException {
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(SCALE, SCALE);
            pen.translate(MARGIN, MARGIN);
            while (shapes.hasNext()) if (shapes.next() == XMLStreamConstants.START_ELEMENT) shape(shapes, pen);
        } finally {
            pen.dispose();
        }
    }

    private void shape(XMLStreamReader shape, Graphics2D pen) throws XMLStreamException {
        switch (shape.getLocalName()) {
            case "rect" -> rectangle(shape, pen);
            case "circle" -> circle(shape, pen);
            case "line" -> line(shape, pen);
            case "text" -> words(shape, pen);
            case "title", "desc" -> shape.getElementText();
            case "g" -> passOver(shape);
            default -> throw new IllegalArgumentException("cannot paint a " + shape.getLocalName());
        }
    }

    /// What only a page shows, on a phone.
    ///
    /// @throws IllegalArgumentException if it is to be seen
    private static void passOver(XMLStreamReader group) throws XMLStreamException {
        if (!"none".equals(group.getAttributeValue(null, "display")))
            throw new IllegalArgumentException("cannot paint a group");
        for (int within = 1; within > 0; ) {
            int event = group.next();
            if (event == XMLStreamConstants.START_ELEMENT) within++;
            if (event == XMLStreamConstants.END_ELEMENT) within--;
        }
    }

    private static void rectangle(XMLStreamReader shape, Graphics2D pen) {
        pen.setColor(colour(shape, "fill"));
        pen.fill(new Rectangle2D.Double(
                number(shape, "x"), number(shape, "y"), number(shape, "width"), number(shape, "height")));
    }

    private static void circle(XMLStreamReader shape, Graphics2D pen) {
        var radius = number(shape, "r");
        var circle = new Ellipse2D.Double(
                number(shape, "cx") - radius, number(shape, "cy") - radius, 2 * radius, 2 * radius);
        var opaque = pen.getComposite();
        pen.setComposite(AlphaComposite.SrcOver.derive((float) number(shape, "fill-opacity")));
        pen.setColor(colour(shape, "fill"));
        pen.fill(circle);
        pen.setComposite(opaque);
        pen.setColor(colour(shape, "stroke"));
        pen.setStroke(new BasicStroke((float) number(shape, "stroke-width")));
        pen.draw(circle);
    }

    private static void line(XMLStreamReader shape, Graphics2D pen) {
        pen.setColor(colour(shape, "stroke"));
        pen.setStroke(new BasicStroke((float) number(shape, "stroke-width")));
        pen.draw(new Line2D.Double(number(shape, "x1"), number(shape, "y1"), number(shape, "x2"), number(shape, "y2")));
    }

    private void words(XMLStreamReader shape, Graphics2D pen) throws XMLStreamException {
        pen.setColor(colour(shape, "fill"));
        var size = (float) number(shape, "font-size");
        var x = number(shape, "x");
        var y = number(shape, "y");
        var anchor = attribute(shape, "text-anchor");
        var words = shape.getElementText().replaceAll("[\\u2066-\\u2069]", "");
        if (words.isEmpty()) return;
        var layout = new TextLayout(lettered(words, size).getIterator(), pen.getFontRenderContext());
        var left = switch (anchor) {
            case "end" -> x - layout.getAdvance();
            case "middle" -> x - layout.getAdvance() / 2;
            default -> x;
        };
        pen.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, y)));
    }

    /// Each letter in the first font that has it.
    private AttributedString lettered(String words, float size) {
        var lettered = new AttributedString(words);
        lettered.addAttribute(TextAttribute.FONT, fonts.getFirst().deriveFont(size));
        for (int i = 0; i < words.length(); i++)
            for (var font : fonts)
                if (font.canDisplay(words.charAt(i))) {
                    lettered.addAttribute(TextAttribute.FONT, font.deriveFont(size), i, i + 1);
                    break;
                }
        return lettered;
    }

    private static double number(XMLStreamReader shape, String name) {
        return Double.parseDouble(attribute(shape, name));
    }

    private static Color colour(XMLStreamReader shape, String name) {
        return Color.decode(attribute(shape, name));
    }

    private static String attribute(XMLStreamReader shape, String name) {
        var value = shape.getAttributeValue(null, name);
        if (value == null) throw new IllegalArgumentException(shape.getLocalName() + " without " + name);
        return value;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
