package ruche.actors;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ruche.SharedData;

/// The associations of a real town, which lie beside the checkout; and the hundred pairs of them that were labelled by
/// hand, of which the checkout keeps numbers only.
final class MontpellierRows {
    private MontpellierRows() {}

    static Path file() {
        return SharedData.at("real/actors-montpellier-fr/montpellier_associations_2011_a.csv");
    }

    record Row(String name, String acronym, String field) {}

    /// Row 1 is the first below the header.
    static List<Row> all() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file())) {
            return rows.stream()
                    .map(row ->
                            new Row(row.getField("NomAsso").strip(), row.getField("Sigle"), row.getField("Domaine")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    enum Same {
        YES,
        NO,
        UNSURE
    }

    record Labelled(String stratum, int one, int other, Same same) {}

    static List<Labelled> labelled() {
        try (var in = Objects.requireNonNull(MontpellierRows.class.getResourceAsStream("twins-montpellier.csv"));
                var rows = CsvReader.builder()
                        .ofNamedCsvRecord(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Labelled(
                            row.getField("stratum"),
                            Integer.parseInt(row.getField("a")),
                            Integer.parseInt(row.getField("b")),
                            Same.valueOf(row.getField("same").toUpperCase(java.util.Locale.ROOT))))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
