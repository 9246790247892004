package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.kernel.Lang;

/// What the program hands out of a cycle's own data is PDF/UA-1.
@RucheTest
class AccessibleDocumentsTests {
    private static final LocalDate GIVEN_BACK = LocalDate.of(2018, 2, 14);

    @Autowired
    private BeanFactory program;

    @Autowired
    private Reports reports;

    @Test
    void aReportIsAccessible() {
        var given = ReportsTests.decided(program);

        for (var lang : Lang.values())
            assertThat(PdfStandard.faults(report(given, lang))).isEmpty();
    }

    @Test
    void theReportOfACycleThatHasOnlyBegunIsAccessible() {
        var given = new CycleSamples(program, null);

        for (var lang : Lang.values())
            assertThat(PdfStandard.faults(report(given, lang))).isEmpty();
    }

    @Test
    void aSheetOfABatchIsAccessible() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var water = given.service("مصلحة الماء", "Service de l’eau");
        var batch = given.ask(List.of(given.classified(given.well())), List.of(water));
        var sheets = program.getBean(BatchSheets.class);

        for (var lang : Lang.values())
            assertThat(PdfStandard.faults(sheets.pdf(given.cell.id(), batch, water, lang)))
                    .isEmpty();
    }

    private byte[] report(CycleSamples given, Lang lang) {
        return reports.pdf(given.cell.id(), given.cycle.id(), lang);
    }
}
