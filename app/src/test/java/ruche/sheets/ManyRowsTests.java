package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/// Time is counted in this thread's own processor seconds: the machine may be busy otherwise.
class ManyRowsTests {
    private static final String[] HEADER = {
        "Code", "Association", "Intitulé", "Thème", "Montant demandé", "Montant accordé", "Date", "Année", "Remarque"
    };

    @Test
    void plansTenThousandRowsInSeconds() throws IOException {
        var bytes = workbook(10_000);
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();

        var plan = new Planner(TargetSamples.requests()).plan(new SheetReader().read(bytes), Choices.none());

        assertThat(plan.totals().made()).isEqualTo(10_000);
        assertThat(plan.totals().sums()).containsEntry("granted", java.util.Map.of("MAD", 10_000L * 125_000_50));
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void readsAHundredThousandRows() throws IOException {
        var grid = new SheetReader().read(workbook(100_000));

        assertThat(grid.sheets().getFirst().rows()).hasSize(100_001);
    }

    private static byte[] workbook(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "جمعية رقم " + row % 500);
                sheet.value(row, 2, "حفر بئر بدوار أولاد علي " + row);
                sheet.value(row, 3, "الصحة");
                sheet.value(row, 4, row * 100.5);
                sheet.value(row, 5, "125 000,50");
                sheet.value(row, 6, "15/01/2018");
                sheet.value(row, 7, 2018);
                sheet.value(row, 8, "remarque " + row);
            }
        }
        return out.toByteArray();
    }
}
