package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Browser;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;

@RucheTest
class SheetPrintTests {
    /// A4 upright within margins of 10 mm, at 96 points an inch.
    private static final int A4 = 718;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @ParameterizedTest
    @EnumSource
    void aSheetFitsOnPaperWithItsReasons(Lang lang) throws IOException {
        var ground = samples.ground();
        var batch = samples.asked(ground, samples.well(ground), ground.water());
        var html = Pages.of(context)
                .as(ground.id(), Role.AGENT)
                .in(lang)
                .read("/c/" + ground.cell().code() + "/appraisal/" + batch.value() + "/sheet/"
                        + ground.water().value());

        try (var browser = new Browser("http://127.0.0.1")) {
            var page = browser.desk(lang);
            page.setViewportSize(A4, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setContent(html.replace("</head>", "<style>" + style() + "</style></head>"));

            var widest = (Integer) page.evaluate("document.querySelector('table.paper').scrollWidth");
            assertThat(widest).isPositive().isLessThanOrEqualTo(A4);
        }
    }

    private static String style() throws IOException {
        try (var css =
                Objects.requireNonNull(SheetPrintTests.class.getResourceAsStream("/ruche/shell/assets/ruche.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
