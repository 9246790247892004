package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.sheets.Workbooks.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class HeaderTests {
    private static final List<Option> AXES = List.of(
            Option.of("health", "الصحة", "Santé"),
            Option.of("youth", "التنشيط السوسيو ثقافي والرياضي", "Animation socioculturelle et sportive"));

    private static Plan plan(Grid grid) {
        return new Planner(TargetSamples.requests(AXES)).plan(grid, Choices.none());
    }

    private static Map<String, String> headers(Plan plan) {
        var headers = new HashMap<String, String>();
        plan.sheets().getFirst().columns().forEach(column -> {
            if (column.field() != null) {
                headers.put(column.field(), column.label());
            }
        });
        return headers;
    }

    @Test
    void findsAnArabicHeaderBelowItsTitles() {
        var plan = plan(Workbooks.of(
                row("المملكة المغربية"),
                row("لائحة أفكار المشاريع المقترحة خلال الورشة"),
                row(),
                row("ر.ت", "صَاحب المشـروع", "عنوان المشروع", "المحور", "الكلفة التقديرية (درهم)"),
                row(1, "جمعية النخيل", "حفر بئر بدوار أولاد علي", "الصحة", 180_000)));

        assertThat(headers(plan))
                .containsEntry("bearer", "صَاحب المشـروع")
                .containsEntry("title", "عنوان المشروع")
                .containsEntry("requested", "الكلفة التقديرية (درهم)")
                .containsEntry("theme", "المحور");
        assertThat(plan.rows())
                .extracting(PlannedRow::kind)
                .containsExactly(RowKind.TITLE, RowKind.TITLE, RowKind.BLANK, RowKind.HEADER, RowKind.DATA);
        assertThat(plan.rows().getLast().values()).containsEntry("theme", new Value.Chosen("health"));
    }

    @Test
    void doesNotTakeATitleThatNamesFieldsForTheHeader() {
        var plan = plan(Workbooks.of(
                row("Liste des projets par association, thème et montant demandé"),
                row("Association", "Intitulé"),
                row("Amal", "Puits")));

        assertThat(plan.sheets().getFirst().headerRow()).isEqualTo(2);
    }

    @Test
    void joinsAHeaderOfTwoRows() {
        var plan = plan(Workbooks.with(sheet -> {
            Workbooks.fill(
                    sheet,
                    row("Association", "Intitulé du projet", "Montant", ""),
                    row("", "", "demandé", "accordé"),
                    row("Amal", "Puits", 180_000, 90_000));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
        }));

        assertThat(headers(plan))
                .containsEntry("requested", "Montant demandé")
                .containsEntry("granted", "Montant accordé");
        assertThat(plan.totals().made()).isEqualTo(1);
        assertThat(plan.rows().getLast().values()).containsEntry("granted", new Value.Sum(90_000_00, "MAD"));
    }

    @Test
    void readsAHeadingBetweenTheRowsAsTheirTheme() {
        var plan = plan(Workbooks.of(
                row("Association", "Intitulé", "Coût estimé"),
                row("Axe : Santé"),
                row("Amal", "Ambulance", 400_000),
                row("التنشيط السوسيو-ثقافي والرياضي"),
                row("Nour", "Terrain de sport", 250_000)));

        assertThat(plan.made().map(row -> row.values().get("theme")))
                .containsExactly(new Value.Chosen("health"), new Value.Chosen("youth"));
        assertThat(plan.totals().left()).containsEntry("sheets.left.section", 2);
    }

    @Test
    void checksTotalsAgainstTheirBlocks() {
        var plan = plan(Workbooks.of(
                row("Association", "Intitulé", "Montant accordé"),
                row("Amal", "Puits", 100),
                row("Nour", "École", 200),
                row("", "المجموع الفرعي", 300),
                row("Salam", "Piste", 50),
                row("Sous-total", "", 60),
                row("Total général", "", 350)));

        var totals = plan.sheets().getFirst().totals();
        assertThat(totals).extracting(TotalCheck::agrees).containsExactly(true, false, true);
        assertThat(totals.get(1)).isEqualTo(new TotalCheck(6, "granted", 60_00, 50_00, "MAD", 1));
    }

    @Test
    void knowsASumThatNoWordAnnounces() {
        var plan = plan(Workbooks.of(
                row("Association", "Intitulé", "Montant accordé"),
                row("Amal", "Puits", 100),
                row("Nour", "École", 200),
                row("", "", 300)));

        assertThat(plan.rows().getLast().kind()).isEqualTo(RowKind.TOTAL);
    }

    @Test
    void doesNotTakeAnAssociationCalledTotalForASum() {
        var plan = plan(Workbooks.of(
                row("Code", "Association", "Intitulé", "Montant accordé"),
                row(1, "Amal", "Puits", 100),
                row(2, "Total Solidarité", "École", 200)));

        assertThat(plan.totals().made()).isEqualTo(2);
    }

    @Test
    void countsASumOverSeveralRowsOnce() {
        var plan = plan(Workbooks.with(sheet -> {
            Workbooks.fill(
                    sheet,
                    row("Association", "Intitulé", "Montant accordé"),
                    row("Amal", "Puits", 300),
                    row("Amal", "Pompe", ""));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        }));

        assertThat(plan.totals().sums()).containsEntry("granted", Map.of("MAD", 300_00L));
        assertThat(plan.rows().getLast().notes()).extracting(Reason::key).containsExactly("sheets.note.figure-merged");
    }

    @Test
    void calculatesFormulasWhoseValueIsMissing() {
        var plan = plan(Workbooks.with(sheet -> {
            Workbooks.fill(sheet, row("Association", "Intitulé", "Coût estimé"), row("Amal", "Puits", ""));
            sheet.getRow(1).createCell(2).setCellFormula("2*1500+B9");
        }));

        assertThat(plan.rows().getLast().values()).containsEntry("requested", new Value.Sum(3_000_00, "MAD"));
    }

    @Test
    void leavesARowWithoutWhatItNeeds() {
        var plan = plan(Workbooks.of(
                row("Association", "Intitulé", "Coût estimé"), row("Total", "", 0), row("", "Puits", 100)));

        assertThat(plan.rows().getLast().left()).isEqualTo(new Reason("sheets.left.missing", List.of("bearer")));
    }

    @Test
    void asksBeforeItTakesAnAmbiguousSum() {
        var grid = Workbooks.of(
                row("Association", "Intitulé", "Coût estimé"),
                row("Nour", "École", "12,75"),
                row("Amal", "Puits", "1,250"));
        var planner = new Planner(TargetSamples.requests());

        var asked = planner.plan(grid, Choices.none());
        var answered = planner.plan(grid, Choices.none().withMark("requested", DecimalMark.POINT));

        assertThat(asked.rows().getLast().left())
                .isEqualTo(new Reason("sheets.left.ambiguous-amount", List.of("1,250")));
        assertThat(answered.rows().getLast().values()).containsEntry("requested", new Value.Sum(1_250_00, "MAD"));
    }
}
