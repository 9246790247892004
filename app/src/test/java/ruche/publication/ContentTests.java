package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class ContentTests {
    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Lang lang) {
        var content = content();

        var read = Content.read(content.json());

        assertThat(read.in(lang)).isEqualTo(content.in(lang));
        assertThat(read.json()).isEqualTo(content.json());
    }

    @Test
    void whatALaterProgramAddedIsPassedOver() {
        var json = content().json().replaceFirst("\\{", "{\"later\":[1],");

        assertThat(Content.read(json)).isEqualTo(content());
    }

    private static Content content() {
        var report = new EnumMap<Lang, ReportDocument>(Lang.class);
        for (var lang : Lang.values())
            report.put(lang, ReportDocumentSamples.in(lang).report(7));
        return Content.of(report);
    }
}
