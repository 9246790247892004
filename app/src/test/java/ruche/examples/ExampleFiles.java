package ruche.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An example's folder as tables.
record ExampleFiles(Path folder) {
    static final ExampleFiles RHAMNA_2018 = new ExampleFiles(Path.of("../examples/rhamna-2018"));
    static final ExampleFiles REHAMNA_2025 = new ExampleFiles(Path.of("../examples/rehamna-2025"));

    List<NamedCsvRecord> csv(String name) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The values of one column, lists separated by semicolons taken apart, blanks left out.
    Stream<String> column(String name, String column) {
        return csv(name).stream().flatMap(row -> list(row.getField(column)));
    }

    List<String> keys(String name, String... columns) {
        return csv(name).stream()
                .map(row -> Arrays.stream(columns).map(row::getField).collect(Collectors.joining(" ")))
                .toList();
    }

    List<Map<String, String>> ideas() {
        return SheetSources.table(folder.resolve("source/ideas.tsv"));
    }

    List<String> sourceKeys() {
        return ideas().stream()
                .map(idea -> SheetSources.field(idea, "file") + "#" + SheetSources.field(idea, "row"))
                .toList();
    }

    JsonNode cycle() {
        return JsonMapper.shared().readTree(folder.resolve("cycle.json"));
    }

    Set<String> codes(String list) {
        return nodes(cycle().path(list)).map(ExampleFiles::code).collect(Collectors.toSet());
    }

    /// Axes and sub-axes.
    Set<String> axes() {
        return nodes(cycle().path("axes"))
                .flatMap(axis -> Stream.concat(Stream.of(axis), nodes(axis.path("sub"))))
                .map(ExampleFiles::code)
                .collect(Collectors.toSet());
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String code(JsonNode node) {
        return node.path(node.has("code") ? "code" : "id").asString();
    }

    static Stream<String> list(String cell) {
        return Arrays.stream(cell.split(";")).filter(part -> !part.isEmpty());
    }
}
