package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;
import ruche.shell.Chart;
import ruche.shell.Chart.Bar;

class DrawingPainterTests {
    /// `--honey` of the bars.
    private static final Color HONEY = Color.decode("#d9982b");

    private static final int SCALE = 3;
    private static final int ROW = 50 * SCALE;

    /// The longest bar leaves 150 of 560 points to its figure.
    @Test
    void aBarIsAsLongAsItsFigure_andGrowsFromTheRightInArabic() throws IOException {
        for (var lang : List.of(Lang.FR, Lang.AR)) {
            var picture = picture(painter(lang).png(bars(lang, 40, 10)));

            assertThat(honey(picture, 0)).as(lang + ", 40").isBetween(SCALE * 408, SCALE * 410);
            assertThat(honey(picture, 1)).as(lang + ", 10").isBetween(SCALE * 101, SCALE * 103);
        }
        assertThat(starts(picture(painter(Lang.FR).png(bars(Lang.FR, 40, 10))))).isLessThan(20);
        assertThat(starts(picture(painter(Lang.AR).png(bars(Lang.AR, 40, 10))))).isGreaterThan(SCALE * 140);
    }

    /// Joined letters are narrower than the same letters apart: 500 points of ink would be letters side by side.
    @Test
    void arabicLettersAreJoined() throws IOException {
        var joined = painter(Lang.AR).png(named("ببببببببببببب"));
        var apart = painter(Lang.AR).png(named("ب ب ب ب ب ب ب ب ب ب ب ب ب".replace(' ', '\u200c')));

        assertThat(inked(picture(joined))).isLessThan(inked(picture(apart)) * 3 / 4);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesForTheSameDrawing(Lang lang) {
        assertThat(painter(lang).png(bars(lang, 3, 2))).isEqualTo(painter(lang).png(bars(lang, 3, 2)));
    }

    /// What leads from a place of a map to its name.
    @Test
    void paintsALine() throws IOException {
        var bars = bars(Lang.FR, 3, 2);
        var crossed = bars.replace(
                "</svg>",
                "<line class=\"leader\" stroke=\"#655c50\" stroke-width=\"0.8\" x1=\"0\" y1=\"0\" x2=\"560\" y2=\"80\"/></svg>");

        assertThat(inked(picture(painter(Lang.FR).png(crossed))))
                .isGreaterThan(inked(picture(painter(Lang.FR).png(bars))));
    }

    @Test
    void refusesAShapeItDoesNotKnow() {
        var strange = bars(Lang.FR, 3, 2).replace("<rect ", "<path ");

        assertThatThrownBy(() -> painter(Lang.FR).png(strange)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DrawingPainter painter(Lang lang) {
        return DrawingPainter.with(TypesetterTests.FOLDER.resolve("fonts"), lang)
                .orElseThrow();
    }

    private static String bars(Lang lang, long first, long second) {
        return Chart.bars(
                "x",
                "t",
                "d",
                List.of(new Bar("الصحة", first, "" + first, null), new Bar("Santé", second, "" + second, null)),
                lang);
    }

    private static String named(String name) {
        return Chart.bars("x", "t", "d", List.of(new Bar(name, 0, "", null)), Lang.AR);
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// How wide a bar is, in points of the picture.
    private static int honey(BufferedImage picture, int bar) {
        int wide = 0;
        for (int x = 0; x < picture.getWidth(); x++) if (isHoney(picture, x, bar)) wide++;
        return wide;
    }

    private static int starts(BufferedImage picture) {
        for (int x = 0; x < picture.getWidth(); x++) if (isHoney(picture, x, 0)) return x;
        return -1;
    }

    private static boolean isHoney(BufferedImage picture, int x, int bar) {
        return picture.getRGB(x, bar * ROW + ROW - 11 * SCALE) == HONEY.getRGB();
    }

    /// How many columns of the picture's upper part hold ink.
    private static int inked(BufferedImage picture) {
        int inked = 0;
        for (int x = 0; x < picture.getWidth(); x++)
            for (int y = 0; y < 26 * SCALE; y++)
                if (picture.getRGB(x, y) != Color.WHITE.getRGB()) {
                    inked++;
                    break;
                }
        return inked;
    }
}
