package ruche.territory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.territory.PlaceImport.Fault;

/// Reads a list of places (CSV in UTF-8, comma or semicolon) and says of every cell that cannot be read why.
final class PlaceList {
    static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "parent",
            "name_ar",
            "name_fr",
            "variants",
            "population_2014",
            "population_2024",
            "lat",
            "lon",
            "source");
    private static final List<String> NEEDED = List.of("code", "kind", "parent", "name_ar", "name_fr");

    final List<PlaceRow> rows = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final List<String> unused = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private PlaceList() {}

    static PlaceList read(byte[] csv) {
        var list = new PlaceList();
        try {
            list.readText(text(csv));
        } catch (CharacterCodingException e) {
            list.faults.add(Fault.of(1, "", "territory.not-utf8"));
        } catch (CsvParseException e) {
            list.faults.add(Fault.of(1, "", "territory.not-csv"));
        }
        return list;
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        var text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readText(String text) {
        var header = text.lines().findFirst().orElse("");
        char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        for (var line : reader) {
            if (columns.isEmpty()) readHeader(line);
            else readLine(line);
            if (!faults.isEmpty() && rows.isEmpty() && columns.isEmpty()) return;
        }
        if (columns.isEmpty() && faults.isEmpty()) faults.add(Fault.of(1, "", "territory.empty-file"));
    }

    private void readHeader(CsvRecord line) {
        var names = line.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (var needed : NEEDED)
            if (!names.contains(needed)) faults.add(Fault.of(1, needed, "territory.column-missing"));
        if (!faults.isEmpty()) return;
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i), i);
            if (!COLUMNS.contains(names.get(i))) unused.add(names.get(i));
        }
    }

    private void readLine(CsvRecord line) {
        int before = faults.size();
        long at = line.getStartingLineNumber();
        if (line.getFieldCount() > columns.size()) faults.add(Fault.of(at, "", "territory.line-too-long"));
        var code = cell(line, "code");
        if (code.isEmpty()) faults.add(Fault.of(at, "code", "territory.code-missing"));
        var kind = kind(at, cell(line, "kind"));
        var parent = cell(line, "parent");
        var name = Bilingual.orNull(cell(line, "name_ar"), cell(line, "name_fr"));
        if (name == null) faults.add(Fault.of(at, "name_ar", "territory.name-missing"));
        var population2014 = whole(at, "population_2014", cell(line, "population_2014"));
        var population2024 = whole(at, "population_2024", cell(line, "population_2024"));
        var latitude = degrees(at, "lat", cell(line, "lat"), 90);
        var longitude = degrees(at, "lon", cell(line, "lon"), 180);
        if (faults.size() > before || kind == null || name == null) return;
        var place = new Place(
                code,
                kind,
                parent.isEmpty() ? null : parent,
                name,
                population2014,
                population2024,
                latitude,
                longitude,
                cell(line, "source"));
        rows.add(new PlaceRow(at, place, variants(cell(line, "variants"))));
    }

    private String cell(CsvRecord line, String column) {
        var index = columns.get(column);
        return index == null || index >= line.getFieldCount()
                ? ""
                : line.getField(index).strip();
    }

    private static List<String> variants(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(variant -> !variant.isEmpty())
                .toList();
    }

    private @Nullable PlaceKind kind(long at, String text) {
        try {
            return PlaceKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of(at, "kind", "territory.kind-unknown", text));
            return null;
        }
    }

    private @Nullable Integer whole(long at, String column, String text) {
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,9}")) return Integer.valueOf(text);
        faults.add(Fault.of(at, column, "territory.not-whole", text));
        return null;
    }

    private @Nullable Double degrees(long at, String column, String text, int most) {
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,3}(\\.\\d+)?") && Math.abs(Double.parseDouble(text)) <= most)
            return Double.valueOf(text);
        faults.add(Fault.of(at, column, "territory.not-degrees", text, most));
        return null;
    }
}
