package ruche.examples;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static ruche.examples.SheetSources.field;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruche.sheets.Cell;
import ruche.sheets.SheetReader;
import ruche.sheets.SheetRow;

class ExampleSheetsTests {
    static Stream<Path> sheets() {
        return Stream.of(ExampleFiles.RHAMNA_2018, ExampleFiles.REHAMNA_2025)
                .flatMap(example -> SheetSources.grids(example.folder().resolve("source")).stream()
                        .map(grid -> example.folder().resolve(grid.file())));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void areWhatTheirSourcesBuild(Path sheet, @TempDir Path built) throws Exception {
        ExampleSheets.build(sheet.resolveSibling("."), built);

        assertThat(cells(sheet)).isEqualTo(cells(built.resolve(sheet.getFileName())));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sayThatTheyAreInvented(Path sheet) throws Exception {
        assertThat(cells(sheet)).contains("محتوى مبتكر على إطار حقيقي", "contenu inventé sur un cadre réel");
    }

    /// By the reader that reads everybody's files: each idea in the row that the decisions name.
    @ParameterizedTest
    @MethodSource("sheets")
    void areReadRowByRow(Path sheet) throws Exception {
        var name = sheet.getFileName().toString();
        var expected = SheetSources.table(sheet.resolveSibling("source").resolve("ideas.tsv")).stream()
                .filter(idea -> field(idea, "file").equals(name))
                .collect(Collectors.toMap(idea -> Integer.valueOf(field(idea, "row")), idea -> field(idea, "title")));

        var read = new SheetReader()
                .read(sheet).sheets().getFirst().rows().stream()
                        .collect(Collectors.toMap(
                                SheetRow::number,
                                row -> row.cells().stream().map(Cell::text).toList()));

        assertThat(expected)
                .hasSizeGreaterThan(10)
                .allSatisfy((row, title) ->
                        assertThat(read).extractingByKey(row, as(LIST)).contains(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atelier-sante.xlsx", "atelier-environnement.xlsx", "atelier-agr.ods"})
    void endWithTheTotalOfTheirCosts(String name) {
        var source = ExampleFiles.RHAMNA_2018.folder().resolve("source");
        var grid = SheetSources.grids(source).stream()
                .filter(each -> each.file().equals(name))
                .findFirst()
                .orElseThrow();
        long costs = SheetSources.table(source.resolve("ideas.tsv")).stream()
                .filter(idea -> field(idea, "file").equals(name))
                .map(idea -> field(idea, "cost_mad"))
                .filter(cost -> !cost.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();

        var total = SheetSources.table(source.resolve("rows.tsv")).stream()
                .filter(cell -> field(cell, "file").equals(name))
                .map(cell -> grid.rows()
                        .getOrDefault(Integer.valueOf(field(cell, "row")), new TreeMap<>())
                        .get(Integer.valueOf(field(cell, "column"))))
                .mapToLong(content -> switch (content) {
                    case SheetGrid.Content.Whole(long number) -> number;
                    case SheetGrid.Content.Formula(var sum, long result) -> result;
                    case null, default -> 0;
                })
                .filter(number -> number > 0)
                .reduce((_, last) -> last);

        assertThat(total).hasValue(costs);
    }

    /// All a reader would see, in one text: cells with their addresses, and the merged ranges.
    private static String cells(Path sheet) throws IOException {
        var name = sheet.getFileName().toString();
        if (name.endsWith(".csv")) {
            var bytes = Files.readAllBytes(sheet);
            boolean marked = bytes[0] == (byte) 0xEF;
            return new String(bytes, marked ? StandardCharsets.UTF_8 : Charset.forName("windows-1256"));
        }
        if (name.endsWith(".ods")) {
            try (var zip = new ZipFile(sheet.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return workbook(sheet);
    }

    private static String workbook(Path file) throws IOException {
        var text = new StringBuilder();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var formatter = new DataFormatter();
            for (var sheet : workbook) {
                text.append(sheet.getSheetName()).append(sheet.isRightToLeft()).append(sheet.getMergedRegions());
                for (var row : sheet) {
                    row.forEach(cell -> text.append(cell.getAddress())
                            .append('=')
                            .append(cell.getCellType())
                            .append(formatter.formatCellValue(cell))
                            .append('\n'));
                }
            }
        }
        return text.toString();
    }
}
