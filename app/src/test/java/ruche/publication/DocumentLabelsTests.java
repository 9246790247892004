package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class DocumentLabelsTests {
    @Test
    void areAllUsedByTheirTemplate() throws IOException {
        allStandIn("report.typ", DocumentLabels.REPORT);
        allStandIn("batch.typ", DocumentLabels.BATCH);
        allStandIn("letter.typ", DocumentLabels.LETTER);
        allStandIn("directory.typ", DocumentLabels.DIRECTORY);
    }

    @ParameterizedTest
    @EnumSource
    void areWordedInEveryLanguage(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);

        assertThat(DocumentLabels.report(samples::say)).hasSameSizeAs(DocumentLabels.REPORT);
        assertThat(DocumentLabels.batch(samples::say)).hasSameSizeAs(DocumentLabels.BATCH);
        assertThat(DocumentLabels.letter(samples::say)).hasSameSizeAs(DocumentLabels.LETTER);
        assertThat(DocumentLabels.directory(samples::say)).hasSameSizeAs(DocumentLabels.DIRECTORY);
        assertThat(DocumentLabels.register(samples::say)).hasSameSizeAs(DocumentLabels.REGISTER);
    }

    private static void allStandIn(String template, List<String> keys) throws IOException {
        var text = source("lib.typ") + source(template);
        assertThat(keys).isNotEmpty().allMatch(key -> text.contains('"' + key + '"'));
    }

    private static String source(String template) throws IOException {
        try (var file = Typesetter.class.getResourceAsStream("typst/" + template)) {
            assertThat(file).as(template).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
