package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mends rows of a CSV file that a delimiter inside a text or a sum has cut into more cells than the header has.
///
/// A row is mended only when its cells can be joined in one way: every way to join neighbours is tried, those that put
/// a wrong kind of value under a typed header fall out, and when several remain, only the ones in which every join
/// looks like writing count (a space after the delimiter, or centimes after a sum).
final class LongRows {
    private static final int MOST_WAYS = 20_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:[ .\u00A0\u202F]?\\d{3})*");
    private static final Pattern CENTIMES = Pattern.compile("\\d\\d");

    private final int width;
    private final char delimiter;
    private final Shape shape;
    private final Readings readings;

    LongRows(int width, char delimiter, Shape shape, Readings readings) {
        this.width = width;
        this.delimiter = delimiter;
        this.shape = shape;
        this.readings = readings;
    }

    /// Cells up to the last filled one.
    static int filledWidth(SheetRow row) {
        int filled = row.width();
        while (filled > 0 && row.cell(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    boolean isLong(SheetRow row) {
        return filledWidth(row) > width;
    }

    /// The row with as many cells as the header; empty if it is not clear how.
    Optional<SheetRow> mend(SheetRow row) {
        var texts = row.cells().stream().map(Cell::text).toList();
        var ways = new ArrayList<Way>();
        if (!collect(texts, 0, new Way(new ArrayList<>(), true), ways, new int[1])) {
            return Optional.empty();
        }
        var natural = ways.stream().filter(Way::natural).toList();
        var only = ways.size() == 1 ? ways : natural;
        return only.size() == 1
                ? Optional.of(new SheetRow(
                        row.number(),
                        only.getFirst().cells().stream().map(Cell::text).toList(),
                        row.notes(),
                        row.doubt()))
                : Optional.empty();
    }

    /// @param cells the texts so far
    /// @param natural whether every join so far looks like writing
    private record Way(List<String> cells, boolean natural) {
        Way with(String cell, boolean stillNatural) {
            var more = new ArrayList<>(cells);
            more.add(cell);
            return new Way(more, natural && stillNatural);
        }
    }

    /// Tries every number of cells for the next column.
    ///
    /// @return false when there are too many ways to try
    private boolean collect(List<String> texts, int from, Way way, List<Way> ways, int[] tried) {
        if (++tried[0] > MOST_WAYS) {
            return false;
        }
        int column = way.cells().size();
        if (column == width) {
            if (from == texts.size()) {
                ways.add(way);
            }
            return true;
        }
        int spare = (texts.size() - from) - (width - column);
        for (int joined = 0; joined <= spare; joined++) {
            var parts = texts.subList(from, from + joined + 1);
            var cell = String.join(String.valueOf(delimiter), parts);
            if (fits(column, cell, parts)
                    && !collect(texts, from + joined + 1, way.with(cell, isNatural(column, parts)), ways, tried)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int column, String text, List<String> parts) {
        var field = shape.fieldAt(column);
        if (field.isEmpty()) {
            return true;
        }
        return switch (field.get().kind()) {
            case TEXT, CHOICE, PLACE -> true;
            case CODE -> parts.size() == 1;
            case AMOUNT -> (parts.size() == 1 || isSum(parts)) && reads(text, field.get());
            case DATE, NUMBER, YEAR, PHONE, EMAIL -> parts.size() == 1 && reads(text, field.get());
        };
    }

    private boolean reads(String text, Field field) {
        return !(readings.read(Cell.text(text), field) instanceof Reading.Unreadable);
    }

    private boolean isNatural(int column, List<String> parts) {
        boolean money = shape.fieldAt(column)
                .filter(field -> field.kind() == FieldKind.AMOUNT)
                .isPresent();
        if (money) {
            return parts.size() == 1 || isSum(parts);
        }
        return parts.stream().skip(1).allMatch(part -> part.startsWith(" "));
    }

    /// A whole sum and its centimes, parted by the very sign that parts the cells.
    private boolean isSum(List<String> parts) {
        return delimiter == ','
                && parts.size() == 2
                && WHOLE.matcher(parts.getFirst().strip()).matches()
                && CENTIMES.matcher(parts.getLast().strip()).matches();
    }
}
