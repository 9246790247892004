package ruche.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruche.examples.SheetGrid.Content;
import ruche.examples.SheetGrid.Merge;

/// Reads an example's `source/` folder: `files.tsv` names the sheets, `columns.tsv` says which field of an idea
/// stands in which column, `ideas.tsv` and `rows.tsv` (titles, headers, totals) say what stands in which row.
final class SheetSources {
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SUM = Pattern.compile("=(SUM\\(([A-Z])(\\d+):[A-Z](\\d+)\\))");

    private final Map<String, SheetGrid> grids = new LinkedHashMap<>();
    private final List<Map<String, String>> columns;

    private SheetSources(Path source) {
        for (var file : table(source.resolve("files.tsv"))) {
            var name = field(file, "file");
            grids.put(
                    name,
                    SheetGrid.empty(
                            name,
                            field(file, "sheet"),
                            field(file, "direction").equals("rtl"),
                            field(file, "charset")));
        }
        columns = table(source.resolve("columns.tsv"));
        table(source.resolve("ideas.tsv")).forEach(this::idea);
        table(source.resolve("rows.tsv")).forEach(this::other);
    }

    static List<SheetGrid> grids(Path source) {
        return List.copyOf(new SheetSources(source).grids.values());
    }

    /// The rows of a tab-separated file under its header.
    static List<Map<String, String>> table(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var header = List.of(lines.getFirst().split("\t", -1));
            return lines.stream().skip(1).map(line -> row(file, header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String field(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return value;
    }

    private static Map<String, String> row(Path file, List<String> header, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(file.getFileName() + ": " + cells.length + " cells in " + line);
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            row.put(header.get(i), cells[i]);
        }
        return row;
    }

    private void idea(Map<String, String> idea) {
        var grid = grid(field(idea, "file"));
        int row = Integer.parseInt(field(idea, "row"));
        for (var column : columns) {
            if (field(column, "file").equals(grid.file())) {
                write(
                        grid,
                        row,
                        Integer.parseInt(field(column, "column")),
                        field(idea, field(column, "field")),
                        field(column, "how"));
            }
        }
    }

    private void write(SheetGrid grid, int row, int column, String value, String how) {
        if (value.isEmpty() || inherited(grid, row, column, value, how)) {
            return;
        }
        grid.put(row, column, content(value));
        if (how.equals("merge")) {
            grid.merges().add(new Merge(column, row, row));
        }
    }

    /// A value repeated in the next row is written once: merged over its rows, or left blank below.
    private boolean inherited(SheetGrid grid, int row, int column, String value, String how) {
        if (how.isEmpty()) {
            return false;
        }
        var above = grid.rows().headMap(row).values().stream()
                .filter(cells -> cells.containsKey(column))
                .reduce((_, last) -> last)
                .map(cells -> cells.get(column));
        if (above.isEmpty() || !above.get().equals(new Content.Text(value))) {
            return false;
        }
        if (how.equals("merge")) {
            var open = grid.merges().removeLast();
            grid.merges().add(new Merge(column, open.first(), row));
        }
        return true;
    }

    private void other(Map<String, String> cell) {
        var grid = grid(field(cell, "file"));
        int row = Integer.parseInt(field(cell, "row"));
        int column = Integer.parseInt(field(cell, "column"));
        var value = field(cell, "value");
        Matcher sum = SUM.matcher(value);
        grid.put(row, column, sum.matches() ? formula(grid, sum, column) : content(value));
    }

    private static Content formula(SheetGrid grid, Matcher sum, int column) {
        long result =
                grid.rows().subMap(Integer.parseInt(sum.group(3)), Integer.parseInt(sum.group(4)) + 1).values().stream()
                        .mapToLong(cells -> cells.get(column) instanceof Content.Whole(long number) ? number : 0)
                        .sum();
        return new Content.Formula(sum.group(1), result);
    }

    private static Content content(String value) {
        if (WHOLE.matcher(value).matches()) {
            return new Content.Whole(Long.parseLong(value));
        }
        return DAY.matcher(value).matches() ? new Content.Day(LocalDate.parse(value)) : new Content.Text(value);
    }

    private SheetGrid grid(String file) {
        var grid = grids.get(file);
        if (grid == null) {
            throw new IllegalArgumentException("file not in files.tsv: " + file);
        }
        return grid;
    }
}
