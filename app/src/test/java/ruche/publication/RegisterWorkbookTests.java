package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ruche.kernel.Lang;

class RegisterWorkbookTests {
    @Test
    void readsFromRightToLeftInArabicOnly() throws IOException {
        try (var arabic = open(written(Lang.AR, null, 3));
                var french = open(written(Lang.FR, null, 3))) {
            assertThat(arabic).hasSize(4).allMatch(sheet -> sheet.isRightToLeft());
            assertThat(french).hasSize(4).noneMatch(sheet -> sheet.isRightToLeft());
            assertThat(arabic.getSheetName(0)).isEqualTo("سجل الأفكار");
        }
    }

    @Test
    void keepsAmountsAsNumbersAndDaysAsDates() throws IOException {
        try (var workbook = open(written(Lang.AR, null, 3))) {
            var row = workbook.getSheetAt(0).getRow(1);

            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("حفر بئر بدوار أولاد علي");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(1_250_000.50);
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(180_000);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(9))).isTrue();
            assertThat(row.getCell(9).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2018, 1, 18, 0, 0));
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(133);
        }
    }

    @Test
    void fixesItsHeadAndFiltersBelowIt() throws IOException {
        try (var workbook = open(written(Lang.FR, null, 3))) {
            for (var sheet : workbook) {
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo(1);
            }
            assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:L4");
        }
    }

    @Test
    void saysAboveTheHeadThatItsContentIsInvented() throws IOException {
        try (var workbook = open(written(Lang.FR, "Contenu inventé sur un cadre réel", 3))) {
            for (var sheet : workbook) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Contenu inventé");
                assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo(2);
            }
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Numéro");
        }
    }

    @Test
    void keepsFormulasOfPeopleAsText() throws IOException {
        try (var workbook = open(written(Lang.FR, null, 3))) {
            var title = workbook.getSheetAt(0).getRow(2).getCell(1);

            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\";\"y\")");
        }
    }

    @Test
    void keepsNothingOfTheMomentItWasMade() throws IOException {
        var first = written(Lang.AR, null, 50);

        assertThat(written(Lang.AR, null, 50)).isEqualTo(first);
        var created = LocalDateTime.ofInstant(ReportDocumentSamples.CREATED, ZoneOffset.UTC);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(created);
        }
        try (var workbook = open(first)) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(Date.from(ReportDocumentSamples.CREATED));
        }
    }

    @Test
    void losesNoRowOverManyPortions() throws IOException {
        try (var workbook = open(written(Lang.FR, null, 1_234))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getLastRowNum()).isEqualTo(1_234);
            for (var row = 1; row <= 1_234; row++)
                assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo("RHM-2018-%04d".formatted(row));
        }
    }

    private static byte[] written(Lang lang, @Nullable String notice, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        RegisterWorkbook.write(RegisterSamples.in(lang).register(notice, size), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }
}
