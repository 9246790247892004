package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFileTests {
    @Test
    void aFileIsKnownByWhatItHolds() {
        assertThat(PaperFile.of(PaperSamples.pdf("محضر")).media()).isEqualTo("application/pdf");
        assertThat(PaperFile.of(PaperSamples.picture("png")).media()).isEqualTo("image/png");
        assertThat(PaperFile.of(PaperSamples.picture("jpeg")).media()).isEqualTo("image/jpeg");
        assertThat(PaperFile.of(PaperSamples.heic()).media()).isEqualTo("image/heic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "MZ\u0090\u0000 a program",
                "PK\u0003\u0004 a folder",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                " %PDF-1.4 not at the beginning %%EOF"
            })
    void whatIsNoScanIsRefused(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "actors.file-kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/S /J#61vaScript",
                "/#4aS (x)",
                "/S /Launch /F (cmd.exe)",
                "/Names << /EmbeddedFiles 3 0 R >>",
                "/Type /EmbeddedFile",
                "/Subtype /RichMedia",
                "/XFA 7 0 R"
            })
    void aPdfThatDoesMoreThanBeReadIsRefused(String inside) {
        assertRefused(PaperSamples.pdf(inside), "actors.file-active");
    }

    @Test
    void wordsOfAPaperAreNoPrograms() {
        assertThat(PaperFile.of(PaperSamples.pdf("(JavaScript et JS, Launch) Tj /Jsomething /Launcher"))
                        .media())
                .isEqualTo("application/pdf");
    }

    /// In a large scan some bytes of the picture look like any short name.
    @Test
    void bytesOfAPictureAreNoPrograms() {
        var scan = PaperSamples.pdf("/Length 9 >>\nstream\n..\u00E9/JS .\nendstream\n<< /Type /Page");

        assertThat(PaperFile.of(scan).media()).isEqualTo("application/pdf");
    }

    @Test
    void aProgramInPackedObjectsIsFound() {
        var packed = PaperSamples.packed("<< /S /JavaScript /JS (app.alert(1)) >>");

        assertRefused(packed, "actors.file-active");
    }

    @Test
    void whatIsCutShortIsRefused() {
        var picture = PaperSamples.picture("png");

        assertRefused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "actors.file-damaged");
        assertRefused(Arrays.copyOf(picture, 12), "actors.file-damaged");
        assertRefused(new byte[0], "actors.file-missing");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused(Arrays.copyOf(PaperSamples.pdf("x"), PaperFile.MOST + 1), "actors.file-large");
        assertThat(PaperFile.of(padded(PaperFile.MOST)).bytes()).hasSize(PaperFile.MOST);
    }

    /// 60,000 pixels by 60,000 in fifty bytes.
    @Test
    void aSmallFileThatStandsForAHugePictureIsRefused() {
        var picture = PaperSamples.picture("png");
        for (int side : new int[] {16, 20}) {
            picture[side + 2] = (byte) 0xEA;
            picture[side + 3] = 0x60;
        }

        assertRefused(picture, "actors.file-large");
    }

    private static byte[] padded(int length) {
        var head = "%PDF-1.4\n%".getBytes(StandardCharsets.US_ASCII);
        var end = "\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        var file = new byte[length];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(end, 0, file, length - end.length, end.length);
        return file;
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> PaperFile.of(file))
                .isInstanceOfSatisfying(
                        ruche.kernel.Refusal.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
