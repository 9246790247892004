package ruche.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the header among the first rows of a sheet, by how many fields of the target its labels match.
final class HeaderFinder {
    static final int ROWS = 20;

    /// What a second row must add before two rows count as one header.
    private static final double SECOND_ROW = 0.4;

    /// A row further down must be much more of a header than the first that could be one.
    private static final double ABOUT_AS_GOOD = 0.8;

    /// Half matches among so many strange labels are chance.
    private static final double MOST_STRANGE = 1 / 3.0;

    private final Target target;
    private final LabelMatch match;
    private final Set<String> remembered;

    /// @param remembered keys of columns that the person has named before
    HeaderFinder(Target target, LabelMatch match, Set<String> remembered) {
        this.target = target;
        this.match = match;
        this.remembered = remembered;
    }

    Optional<Header> find(Sheet sheet) {
        var candidates = new ArrayList<Header>();
        for (int i = 0; i < Math.min(ROWS, sheet.rows().size()); i++) {
            candidate(sheet, i).ifPresent(candidates::add);
        }
        double best = candidates.stream().mapToDouble(Header::score).max().orElse(0);
        return candidates.stream()
                .filter(header -> header.score() >= ABOUT_AS_GOOD * best)
                .findFirst();
    }

    private Optional<Header> candidate(Sheet sheet, int index) {
        var row = sheet.rows().get(index);
        if (row.isBlank() || hasFigures(row)) {
            return Optional.empty();
        }
        var single = header(row, row, Header.labels(row));
        var below = index + 1 < sheet.rows().size() ? sheet.rows().get(index + 1) : row;
        var joined =
                isTitle(row) || isTitle(below) || hasFigures(below) ? single : header(row, below, joined(row, below));
        return Stream.of(joined.score() > single.score() + SECOND_ROW ? joined : single)
                .filter(header -> header.score() > 0)
                .findFirst();
    }

    /// One text, from the first column on: it stands over the table, not over a column.
    private static boolean isTitle(SheetRow row) {
        return Footnotes.loneText(row).isPresent() && !row.cell(0).isBlank();
    }

    private static boolean hasFigures(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.number() != null || cell.date() != null);
    }

    private static List<String> joined(SheetRow above, SheetRow below) {
        var labels = new ArrayList<String>();
        for (int column = 0; column < Math.max(above.width(), below.width()); column++) {
            var upper = above.cell(column).text().strip();
            var lower = below.cell(column).text().strip();
            labels.add(upper.equals(lower) ? upper : (upper + " " + lower).strip());
        }
        return labels;
    }

    private Header header(SheetRow first, SheetRow last, List<String> labels) {
        return new Header(first.number(), last.number(), labels, score(labels));
    }

    /// The best match of each field, counted once; fewer than two fields, or two in one label, are no header, unless
    /// the person has named the only column.
    private double score(List<String> labels) {
        var filled = new HashSet<>(labels);
        filled.remove("");
        double known = filled.stream()
                .filter(label -> remembered.contains(Labels.key(label)))
                .count();
        double sum = 0;
        double surest = 0;
        int fields = 0;
        for (var field : target.fields()) {
            double best = filled.stream()
                    .mapToDouble(label -> match.score(label, field).value())
                    .max()
                    .orElse(0);
            surest = Math.max(surest, best);
            sum += best >= LabelMatch.LIKELY ? best : 0;
            fields += best >= LabelMatch.LIKELY ? 1 : 0;
        }
        double least = known > 0 ? Math.min(2, filled.size()) : 2;
        boolean byChance = known == 0 && surest < LabelMatch.CERTAIN && fields < MOST_STRANGE * filled.size();
        return byChance || Math.min(fields + known, filled.size()) < least
                ? 0
                : sum + known + 0.05 * Math.min(20, filled.size());
    }
}
