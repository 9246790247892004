package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Knows a header again when it stands further down, as it was or in another shape.
final class HeaderWatch {
    private static final double MOST_OF_A_HEADER = 0.6;

    private final Shape main;
    private final Target target;
    private final LabelMatch match;

    /// Key of a label → the columns it stands over in the first header.
    private final Map<String, Set<Integer>> known = new HashMap<>();

    /// @param parts for each row of the header, its texts by column
    HeaderWatch(Shape main, List<SheetRow> parts, Target target, LabelMatch match) {
        this.main = main;
        this.target = target;
        this.match = match;
        main.columns().stream()
                .filter(column -> !column.label().isBlank())
                .forEach(column -> learn(Labels.key(column.label()), column.column()));
        for (var part : parts) {
            for (int column = 0; column < part.width(); column++) {
                if (!part.cell(column).isBlank()) {
                    learn(Labels.key(part.cell(column).text()), column);
                }
            }
        }
    }

    private void learn(String key, int column) {
        known.computeIfAbsent(key, unseen -> new HashSet<>()).add(column);
    }

    /// The shape that begins at this row if it is a header; empty if it is none.
    Optional<Shape> shapeAt(SheetRow row) {
        var filled = filled(row);
        if (filled.stream().anyMatch(column -> isFigure(row.cell(column)))) {
            return Optional.empty();
        }
        var named = new ArrayList<ColumnMapping>();
        int left = filled.size();
        for (int column : filled) {
            name(column, row.cell(column).text()).ifPresent(named::add);
            left--;
            if (named.size() + left < Math.max(2, MOST_OF_A_HEADER * filled.size())) {
                return Optional.empty();
            }
        }
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.stream().anyMatch(this::isElsewhere) ? main.renamed(named) : main);
    }

    private static List<Integer> filled(SheetRow row) {
        return IntStream.range(0, row.width())
                .filter(column ->
                        !row.cell(column).isBlank() && row.cell(column).inherited() != Cell.Inherited.ACROSS)
                .boxed()
                .toList();
    }

    private static boolean isFigure(Cell cell) {
        return cell.number() != null || cell.date() != null;
    }

    /// What a cell names, if it is a label that this file or the target knows.
    private Optional<ColumnMapping> name(int column, String label) {
        var key = Labels.key(label);
        var columns = known.get(key);
        if (columns != null) {
            int source = columns.contains(column) ? column : columns.iterator().next();
            return Optional.of(
                    mapping(column, label, key, main.columns().get(source).field(), 1));
        }
        return target.fields().stream()
                .filter(field -> match.score(label, field).value() >= LabelMatch.CERTAIN)
                .findFirst()
                .map(field -> mapping(
                        column,
                        label,
                        key,
                        field.id(),
                        match.score(label, field).value()));
    }

    private static ColumnMapping mapping(int column, String label, String key, @Nullable String field, double score) {
        return new ColumnMapping(column, label, key, field, score, Reason.of("sheets.match.same", label));
    }

    /// A known label over another column than in the first header, or another field's name over a column.
    private boolean isElsewhere(ColumnMapping named) {
        var columns = known.get(named.key());
        if (columns != null) {
            return !columns.contains(named.column());
        }
        var here = main.columns().get(named.column()).field();
        return !java.util.Objects.equals(here, named.field());
    }
}
