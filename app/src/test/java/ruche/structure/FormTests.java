package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Templates and styles: forms carry their token, nothing is placed left or right.
class FormTests {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "ruche");
    private static final Pattern POST_FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.{0,160})", Pattern.DOTALL);
    private static final Pattern PHYSICAL = Pattern.compile(
            "(margin|padding|border)-(left|right|top|bottom)|text-align: *(left|right)|float: *(left|right)"
                    + "|(?<![a-z-])(left|right|width|height): |(min|max)-(width|height): (?=[^)]*;)");

    @Test
    void everyFormThatWritesCarriesItsTokenAndKey() throws IOException {
        int forms = 0;
        for (var template : files(".jte")) {
            var form = POST_FORM.matcher(Files.readString(template));
            while (form.find()) {
                forms++;
                assertThat(form.group(1)).as(template.toString()).contains("@template.shell.keys(");
            }
        }
        assertThat(forms).isPositive();
    }

    @Test
    void stylesUseLogicalPropertiesOnly() throws IOException {
        var styles = files(".css");
        assertThat(styles).isNotEmpty();
        for (var style : styles)
            assertThat(Files.readString(style)).as(style.toString()).doesNotContainPattern(PHYSICAL);
    }

    @Test
    void templatesCarryNoStyleOrScriptOfTheirOwn() throws IOException {
        var templates = files(".jte");
        assertThat(templates).hasSizeGreaterThan(50);
        for (var template : templates) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("\\sstyle=\"|\\son[a-z]+=\"");
        }
    }

    private static List<Path> files(String suffix) throws IOException {
        try (var all = Files.walk(RESOURCES)) {
            return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
