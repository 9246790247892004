package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.appraisal.Answer;
import ruche.appraisal.Verdict;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.publication.ReportDocument.Registered;
import ruche.shell.Visit;
import ruche.strategy.CycleId;

@RucheTest
class ReportsTests {
    private static final LocalDate GIVEN_BACK = LocalDate.of(2018, 2, 14);

    @Autowired
    private BeanFactory program;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    @Test
    void theFiguresOfWhoTookPartFollowTheAttendanceInPageReportAndRegister() throws Exception {
        var given = new CycleSamples(program, GIVEN_BACK);
        for (int i = 0; i < 7; i++) given.organisationAttends("association");
        given.personsAttend("sector-service", 26);
        assertEverywhere(given, "7", "26");

        given.organisationAttends("association");
        given.personsAttend("sector-service", 5);

        assertEverywhere(given, "8", "31");
    }

    private void assertEverywhere(CycleSamples given, String associations, String persons) throws Exception {
        for (var lang : List.of(Lang.AR, Lang.FR)) {
            var arabic = lang == Lang.AR;
            var name = arabic ? "الجمعيات" : "Associations";
            var people = arabic ? "أشخاص من المصالح الخارجية" : "Personnes des services extérieurs";
            var unit = arabic ? "هيئات" : "organismes";
            var heads = arabic ? "أشخاص" : "personnes";

            assertThat(words(draft(given, lang)))
                    .contains(name + " " + associations + " " + unit, people + " " + persons + " " + heads);
            assertThat(sheet(reports.register(given.cell.id(), given.cycle.id(), lang), 1))
                    .contains(List.of(name, associations, unit), List.of(people, persons, heads));
            assertThat(lines(given, lang))
                    .anyMatch(line -> stand(line, arabic, name, associations, unit))
                    .anyMatch(line -> stand(line, arabic, people, persons, heads));
        }
    }

    private static boolean stand(String line, boolean arabic, String... words) {
        return Stream.of(words).allMatch(word -> line.contains(PdfText.visual(word, arabic)));
    }

    @Test
    void tellsTheWholeCycle() throws Exception {
        var given = decided();

        var report = reports.document(given.cell.id(), given.cycle.id(), Lang.FR);

        assertThat(report.cover().title()).isEqualTo("Rapport final du cycle 2018");
        assertThat(report.cover().date()).isEqualTo("14 février 2018");
        assertThat(report.perAxis().lines())
                .extracting(line -> line.name().text(), line -> line.ideas().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Environnement et développement durable", "3"),
                        org.assertj.core.groups.Tuple.tuple("Santé", "0"));
        assertThat(report.perCommune().total()).isNotNull();
        assertThat(report.opinions()).hasSize(1).first().satisfies(line -> {
            assertThat(line.service().text()).isEqualTo("Service de l’eau");
            assertThat(List.of(
                            line.asked(),
                            line.feasible(),
                            line.onConditions(),
                            line.notFeasible(),
                            line.notConcerned(),
                            line.waiting()))
                    .extracting(Figure::text)
                    .containsExactly("3", "1", "0", "1", "0", "1");
        });
        assertThat(report.convergences())
                .singleElement()
                .satisfies(line -> assertThat(line.why().text())
                        .isEqualTo("Le lieu : البئر في الجماعة المبرمجة — il manque : الربط بالكهرباء"));
        assertThat(report.retained())
                .singleElement()
                .satisfies(list -> assertThat(list.total())
                        .isEqualTo(new Figure(
                                "180\u00A0000\u00A0DH",
                                "18000000 MAD",
                                "/ideas?cycle=2018&sum=yes&state=RETAINED&axis=environment")));
        assertThat(report.postponed())
                .singleElement()
                .satisfies(line -> assertThat(line.reason().text()).isEqualTo("Pas de terrain"));
        assertThat(report.refused())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(new OwnWords("خارج اختصاص الخلية", "ar")));
        assertThat(report.programme())
                .singleElement()
                .satisfies(goal ->
                        assertThat(goal.activities().getFirst().when()).isEqualTo("15 février 2018 – 30 mars 2018"));
        var page = words(draft(given, Lang.FR));
        assertThat(page).contains("Pas de terrain", "180\u00A0000\u00A0DH", "Programme d’eau potable", "Skhour");
        assertThat(pdf(given, Lang.FR)).isNotEmpty();
    }

    /// Three ideas on an axis: retained, postponed, refused; one merged, one withdrawn.
    private CycleSamples decided() {
        return decided(program);
    }

    static CycleSamples decided(BeanFactory program) {
        var given = new CycleSamples(program, GIVEN_BACK).withProgramme();
        var well = given.classified(given.well());
        var tree = given.classified(given.idea("Reboisement autour de l’école", null, CycleSamples.dirhams(40_000)));
        var bus = given.classified(given.idea("حافلة للنقل المدرسي", null, null));
        given.merge(given.idea("بئر بأولاد علي", CycleSamples.SKHOUR, CycleSamples.dirhams(150_000)), well);
        given.withdraw(given.idea("نقطة ماء مؤقتة", null, null));
        var water = given.service("مصلحة الماء", "Service de l’eau");
        given.ask(List.of(well, tree, bus), List.of(water));
        given.answer(well, water, Answer.FEASIBLE, "");
        given.answer(bus, water, Answer.NOT_FEASIBLE, "ليس من اختصاصنا");
        given.joinWithWaterProgramme(well, water);
        given.decide(well, Verdict.RETAINED, "", "");
        given.decide(tree, Verdict.POSTPONED, "لا يوجد عقار", "Pas de terrain");
        given.decide(bus, Verdict.NOT_RETAINED, "خارج اختصاص الخلية", "");
        return given;
    }

    @Test
    void keepsMergedAndWithdrawnIdeasInTheRegisterWithoutCountingThem() {
        var given = decided();

        var report = reports.document(given.cell.id(), given.cycle.id(), Lang.AR);

        assertThat(report.register())
                .extracting(Registered::state)
                .contains("مدمجة في " + report.register().getFirst().idea().number(), "مسحوبة");
        assertThat(report.register()).hasSize(5);
        assertThat(report.perAxis().total())
                .isNotNull()
                .satisfies(total -> assertThat(total.ideas().text()).isEqualTo("3"));
        assertThat(report.highlights().getFirst().number().text()).isEqualTo("5");
    }

    @Test
    void tellsNothingOfTheDecisionOnAnIdeaWithdrawnSince() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var well = given.classified(given.well());
        given.decide(well, Verdict.RETAINED, "", "");
        given.withdraw(well);

        var report = reports.document(given.cell.id(), given.cycle.id(), Lang.AR);

        assertThat(report.retained()).isEmpty();
        assertThat(report.register()).hasSize(1);
    }

    @Test
    void readsInTheRightOrderInArabic() {
        var given = decided();

        assertThat(lines(given, Lang.AR))
                .anyMatch(line -> stand(line, true, "التقرير النهائي لدورة 2018"))
                .anyMatch(line -> stand(line, true, "حفر بئر بدوار أولاد علي"))
                .anyMatch(line -> stand(line, true, "180\u00A0000\u00A0درهم"))
                .anyMatch(line -> stand(line, true, "مسحوبة"));
        assertThat(PdfText.copied(pdf(given, Lang.AR)))
                .contains("حفر بئر بدوار أولاد علي", "البيئة والتنمية المستدامة")
                .doesNotContainPattern("[\\uFB50-\\uFDFF\\uFE70-\\uFEFE]");
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        var given = decided();
        var first = new ArrayList<byte[]>();
        for (var lang : ReportPages.OFFERED) {
            first.add(pdf(given, lang));
            first.add(reports.docx(given.cell.id(), given.cycle.id(), lang));
            first.add(reports.register(given.cell.id(), given.cycle.id(), lang));
        }

        db.sql("delete from report_file where cell_id = :cell")
                .param("cell", given.cell.id().value())
                .update();

        var second = new ArrayList<byte[]>();
        for (var lang : ReportPages.OFFERED) {
            second.add(pdf(given, lang));
            second.add(reports.docx(given.cell.id(), given.cycle.id(), lang));
            second.add(reports.register(given.cell.id(), given.cycle.id(), lang));
        }
        for (int i = 0; i < first.size(); i++) assertThat(second.get(i)).isEqualTo(first.get(i));
    }

    @Test
    void setsAReportAnewOnlyWhenItChanged() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var before = pdf(given, Lang.FR);
        var made = madeAt(given);
        pdf(given, Lang.FR);
        assertThat(madeAt(given)).isEqualTo(made);

        given.well();

        assertThat(pdf(given, Lang.FR)).isNotEqualTo(before);
        assertThat(madeAt(given)).isNotEqualTo(made);
    }

    private java.sql.Timestamp madeAt(CycleSamples given) {
        return db.sql("select made_at from report_file where cell_id = :cell and lang = 'fr' and format = 'pdf'")
                .param("cell", given.cell.id().value())
                .query(java.sql.Timestamp.class)
                .single();
    }

    @Test
    void isDatedByTheLastChangeWhileNoDayIsFixed() {
        var given = new CycleSamples(program, null);

        var cover = reports.document(given.cell.id(), given.cycle.id(), Lang.FR).cover();

        var today = LocalDate.now(clock.withZone(given.cell.zone()));
        assertThat(cover.date()).isEqualTo(new ruche.shell.Writing(Lang.FR).date(today));
    }

    @Test
    void aCycleThatHasOnlyBegunHasAReportThatSaysSo() throws Exception {
        var given = new CycleSamples(program, null);

        var page = draft(given, Lang.AR);

        assertThat(page).contains("لا شيء بعد.");
        assertThat(lines(given, Lang.AR)).anyMatch(line -> stand(line, true, "لا شيء بعد"));
        assertThat(sheet(reports.register(given.cell.id(), given.cycle.id(), Lang.AR), 0))
                .hasSize(2);
    }

    @Test
    void theRegisterIsAWorkbookOfFiguresAndAFileForPrograms() throws Exception {
        var given = decided();

        var rows = sheet(reports.register(given.cell.id(), given.cycle.id(), Lang.FR), 0);
        var csv = csv(given);

        assertThat(rows).hasSize(7);
        assertThat(rows.get(1)).startsWith("Numéro", "Idée de projet", "Porteur");
        assertThat(rows.get(2)).contains("حفر بئر بدوار أولاد علي", "180,000.00", "MAD", "retenue");
        assertThat(csv).startsWith("\uFEFFNuméro;Idée de projet;").contains(";180000,00;;MAD;", ";retirée;");
        assertThat(csv.lines()).hasSize(6);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws Exception {
        var given = new CycleSamples(program, GIVEN_BACK);
        given.idea("=HYPERLINK(\"x\")", null, null);

        var csv = csv(given);

        assertThat(csv).contains("'=HYPERLINK");
        assertThat(sheet(reports.register(given.cell.id(), given.cycle.id(), Lang.FR), 0)
                        .get(2))
                .contains("=HYPERLINK(\"x\")");
    }

    @Test
    void filesAreHandedOutToEverybody() throws Exception {
        var given = new CycleSamples(program, GIVEN_BACK);
        assertThat(get(given, "/report-ar.pdf", Lang.FR).statusCode()).isEqualTo(404);
        reports.publish(given.cell.id(), given.cycle, "قُدّم للمجلس", CycleSamples.BY);

        for (var file : List.of(
                "/report-ar.pdf",
                "/report-fr.pdf",
                "/report-ar.docx",
                "/report-fr.docx",
                "/register-ar.xlsx",
                "/register-fr.xlsx",
                "/register.csv"))
            assertThat(get(given, file, Lang.FR).statusCode()).as(file).isEqualTo(200);
        var pdf = get(given, "/report-ar.pdf", Lang.FR);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"report-" + given.cell.code() + "-2018-ar.pdf\"");
        assertThat(get(given, "/report-xx.pdf", Lang.FR).statusCode()).isEqualTo(404);
        assertThat(http("/c/" + given.cell.code() + "/reports", Lang.FR).body())
                .contains("/reports/2018/report-ar.pdf", "Lire le rapport");
    }

    @Test
    void saysWhatToInstallWhereTheTypesetterIsMissing(@TempDir Path empty) {
        var given = new CycleSamples(program, GIVEN_BACK);
        try (var missing = new Typesetter(empty)) {
            var without = new Reports(
                    program.getBean(ReportReading.class),
                    new ReportFiles(db, missing, clock),
                    program.getBean(Versions.class),
                    program.getBean(ruche.shell.Words.class));

            assertThat(missing.installed()).isFalse();
            assertThatThrownBy(() -> without.pdf(given.cell.id(), given.cycle.id(), Lang.AR))
                    .isInstanceOf(TypesetterMissing.class);
            assertThat(without.register(given.cell.id(), given.cycle.id(), Lang.AR))
                    .isNotEmpty();
        }
        assertThat(program.getBean(Typesetter.class).installed()).isTrue();
    }

    @Test
    void aSheetIsForTheStaffAndForItsService() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var water = given.service("مصلحة الماء", "Service de l’eau");
        var health = given.service("مندوبية الصحة", "Délégation de la santé");
        var batch = given.ask(List.of(given.classified(given.well())), List.of(water, health))
                .value()
                .toString();
        var pages = program.getBean(SheetPages.class);
        var sheet = water.value().toString();

        var own = pages.sheet(visit(given, Role.SERVICE, water.value()), batch, sheet);

        assertThat(PdfText.copied(java.util.Objects.requireNonNull(own.getBody())))
                .contains("-2018-0001", "Service de l’eau");
        assertThat(pages.sheet(visit(given, Role.AGENT, null), batch, sheet).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThatThrownBy(() -> pages.sheet(visit(given, Role.SERVICE, health.value()), batch, sheet))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.sheet(visit(given, Role.AGENT, null), batch, "no-id"))
                .isInstanceOf(NotFound.class);
    }

    private static Visit visit(CycleSamples given, Role role, @Nullable UUID body) {
        return new Visit(
                Lang.FR,
                given.cell.face(),
                new PersonId(Ids.next()),
                "",
                Set.of(role),
                body == null ? Map.of() : Map.of(role, List.of(body)));
    }

    @Test
    void aCellHasNoReportOfAnother() {
        var given = new CycleSamples(program, GIVEN_BACK);
        var other = new CycleSamples(program, GIVEN_BACK);

        assertThatThrownBy(() -> reports.document(other.cell.id(), new CycleId(given.cycleId()), Lang.AR))
                .isInstanceOf(NotFound.class);
    }

    private String csv(CycleSamples given) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.registerCsv(given.cell.id(), given.cycle.id(), Lang.FR, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private byte[] pdf(CycleSamples given, Lang lang) {
        return reports.pdf(given.cell.id(), given.cycle.id(), lang);
    }

    /// What staff sees while nothing is published.
    private String draft(CycleSamples given, Lang lang) {
        return Pages.of(context)
                .as(given.cell.id(), Role.COMMITTEE)
                .in(lang)
                .read("/c/" + given.cell.code() + "/reports/2018/draft");
    }

    private HttpResponse<String> get(CycleSamples given, String file, Lang lang) throws Exception {
        return http("/c/" + given.cell.code() + "/reports/2018" + file, lang);
    }

    private HttpResponse<String> http(String path, Lang lang) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Language", lang.code())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// What a page says, without its tags.
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("[ \\n]+", " ");
    }

    private List<String> lines(CycleSamples given, Lang lang) {
        return PdfText.lines(pdf(given, lang)).stream().map(PdfText.Line::text).toList();
    }

    private static List<List<String>> sheet(byte[] xlsx, int index) throws IOException {
        var format = new DataFormatter(java.util.Locale.ROOT);
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (var row : book.getSheetAt(index)) {
                var cells = new ArrayList<String>();
                for (var cell : row) cells.add(format.formatCellValue(cell));
                rows.add(cells);
            }
        }
        return rows;
    }
}
