package ruche.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tab-separated file with a line of headings.
public final class Table {
    private Table() {}

    /// Rows by heading; a missing cell is empty, and so is a lone `-`.
    public static List<Map<String, String>> read(Reader reader) {
        try (var lines = new BufferedReader(reader)) {
            var first = lines.readLine();
            if (first == null) return List.of();
            var headings = (first.startsWith("\uFEFF") ? first.substring(1) : first).split("\t", -1);
            var rows = new ArrayList<Map<String, String>>();
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank()) rows.add(row(headings, line.split("\t", -1)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] headings, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < headings.length; i++)
            row.put(headings[i].strip(), i < cells.length ? cells[i].strip() : "");
        return row;
    }

    /// A resource beside this class.
    ///
    /// @throws IllegalArgumentException if it is not there
    static List<Map<String, String>> resource(String name) {
        return resource(Table.class, name);
    }

    /// A resource beside another class.
    ///
    /// @throws IllegalArgumentException if it is not there
    public static List<Map<String, String>> resource(Class<?> beside, String name) {
        var stream = beside.getResourceAsStream(name);
        if (stream == null) throw new IllegalArgumentException("no such resource: " + name);
        return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    static List<String> list(Map<String, String> row, String heading) {
        var cell = row.getOrDefault(heading, "");
        if (cell.isEmpty() || cell.equals("-")) return List.of();
        var parts = new ArrayList<String>();
        for (var part : cell.split(";")) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }

    static @Nullable String orNull(Map<String, String> row, String heading) {
        var cell = row.getOrDefault(heading, "");
        return cell.isEmpty() || cell.equals("-") ? null : cell;
    }
}
