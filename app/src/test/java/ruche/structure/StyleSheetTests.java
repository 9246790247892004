package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One sheet serves both directions: what names a side of the screen would be wrong in one of them.
class StyleSheetTests {
    private static final Path ASSETS = Path.of("src/main/resources/ruche/shell/assets");

    private static final Pattern PHYSICAL = Pattern.compile("(?<![\\w.-])("
            + "(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)(-[a-z]+)?"
            + "|border-(top|bottom)-(left|right)-radius"
            + "|left|right|top|bottom|width|height|min-width|max-width|min-height|max-height"
            + "|background-position(-x|-y)?)\\s*:"
            + "|(text-align|float|clear)\\s*:\\s*(left|right)");

    /// Media queries ask for the screen's width by that name.
    private static final Pattern MEDIA = Pattern.compile("@media[^{]*");

    @Test
    void namesNoSideOfTheScreen() throws IOException {
        var sheets = sheets();

        assertThat(sheets).isNotEmpty();
        for (var sheet : sheets)
            assertThat(physical(Files.readString(sheet))).as(sheet.toString()).isEmpty();
    }

    @Test
    void findsASideThatIsNamed() {
        assertThat(physical("a { margin-left: 1px; text-align: right; width: 3px }"))
                .containsExactly("margin-left:", "text-align: right", "width:");
        assertThat(physical("@media (max-width: 40rem) { a { margin-inline-start: 1px } }"))
                .isEmpty();
    }

    /// Arabic letters join: space between them, or a slant, breaks the word.
    @Test
    void neitherSpacesNorSlantsArabic() throws IOException {
        for (var sheet : sheets())
            assertThat(Files.readString(sheet))
                    .as(sheet.toString())
                    .doesNotContainPattern("letter-spacing\\s*:\\s*+(?!0\\b)")
                    .doesNotContainPattern("font-style\\s*:\\s*(italic|oblique)");
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static List<String> physical(String css) {
        return PHYSICAL.matcher(MEDIA.matcher(css).replaceAll("@media "))
                .results()
                .map(found -> found.group().strip())
                .toList();
    }
}
