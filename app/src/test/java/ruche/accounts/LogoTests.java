package ruche.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

@RucheTest
class LogoTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cells cells;

    @Autowired
    private Logos logos;

    @Autowired
    private SettingsFile settings;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void theLogoStandsOnEachPageOfTheCellUntilItIsRemoved(String format) throws IOException {
        var cell = CellSamples.fresh(cells);
        var home = "/c/" + cell.code();
        var pages = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR).in(Lang.FR);

        var set = pages.upload(home + "/settings/logo", file(picture(900, 300, format)));

        assertThat(set.getStatus()).isEqualTo(302);
        var address = home + "/logo/" + cells.byId(cell.id()).logo();
        assertThat(Pages.of(context).read(home)).contains("<img src=\"" + address + "\"");
        var sent = Pages.of(context).get(address);
        assertThat(sent.getContentType()).startsWith("image/");
        var small = ImageIO.read(new ByteArrayInputStream(sent.getContentAsByteArray()));
        assertThat(small.getWidth()).isEqualTo(96);
        assertThat(small.getHeight()).isEqualTo(32);
        assertThat(Pages.of(context).get(home + "/logo/0123456789abcdef").getStatus())
                .isEqualTo(404);

        pages.post(home + "/settings/logo/remove");

        assertThat(Pages.of(context).read(home)).doesNotContain("/logo/");
        assertThat(Pages.of(context).get(address).getStatus()).isEqualTo(404);
    }

    @Test
    void aLogoOfManyColoursStaysLightOnPages() throws IOException {
        var cell = CellSamples.fresh(cells);
        var home = "/c/" + cell.code();
        var noise = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(7);
        for (int x = 0; x < 600; x++) for (int y = 0; y < 600; y++) noise.setRGB(x, y, random.nextInt());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", bytes);
        var pages = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR);

        pages.upload(home + "/settings/logo", file(bytes.toByteArray()));

        var sent = Pages.of(context).get(home + "/logo/" + cells.byId(cell.id()).logo());
        assertThat(sent.getContentType()).isEqualTo("image/jpeg");
        assertThat(sent.getContentAsByteArray()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(sent.getContentAsByteArray()))
                        .getWidth())
                .isGreaterThanOrEqualTo(24);
    }

    @Test
    void nothingOfTheFileButItsPixelsIsKept() throws IOException {
        var cell = CellSamples.fresh(cells);
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var plain = picture(40, 40, "png");
        var file = Arrays.copyOf(plain, plain.length + hidden.length);
        System.arraycopy(hidden, 0, file, plain.length, hidden.length);

        logos.set(cell.id(), file, By.commandLine());

        assertThat(new String(logos.large(cell.id()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void whatIsNoPictureIsRefusedInTheReadersLanguage() {
        var cell = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR);

        var answer = pages.upload(
                "/c/" + cell.code() + "/settings/logo",
                file("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("ليس صورة PNG أو JPEG سليمة");
        assertThat(cells.byId(cell.id()).logo()).isNull();
    }

    @Test
    void aSmallFileThatStandsForAHugePictureIsNotPainted() throws IOException {
        var bomb = picture(10, 10, "png");
        var head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> Logo.of(bomb))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("accounts.logo-large"));
    }

    @ParameterizedTest
    @CsvSource({"3000, 100", "900, 112", "80, 2400", "1, 1", "23, 23"})
    void aStrokeOrADotIsNoLogo(int wide, int high) throws IOException {
        var stroke = picture(wide, high, "png");

        assertThatThrownBy(() -> Logo.of(stroke))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("accounts.logo-shape"));
    }

    @Test
    void aPictureCutOffIsRefused() throws IOException {
        var whole = picture(300, 300, "jpeg");

        for (int length : new int[] {0, 1, 8, 33, 60}) {
            var part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Logo.of(part)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theLogoGoesWithTheSettings() throws IOException {
        var from = CellSamples.fresh(cells);
        var to = CellSamples.fresh(cells);
        logos.set(from.id(), picture(50, 80, "png"), By.commandLine());

        settings.take(to.id(), settings.of(from.id()), By.commandLine());

        assertThat(cells.byId(to.id()).logo()).isEqualTo(cells.byId(from.id()).logo());
    }

    @Test
    void theNameIsCorrectedInBothLanguages() {
        var cell = CellSamples.fresh(cells);
        var pages = Pages.of(context).as(cell.id(), Role.ADMINISTRATOR).in(Lang.FR);

        pages.post("/c/" + cell.code() + "/settings/name", "name_ar", "خلية النحل", "name_fr", "La Ruche nouvelle");
        var refused = pages.post("/c/" + cell.code() + "/settings/name", "name_ar", " ", "name_fr", "");

        assertThat(cells.byId(cell.id()).name()).isEqualTo(new Bilingual("خلية النحل", "La Ruche nouvelle"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(pages.read("/c/" + cell.code() + "/audit")).contains("Cellule renommée", "La Ruche nouvelle");
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("logo", "logo", null, content);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) picture.setRGB(x, y, x * 65_793 + y);
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }
}
