package ruche.sheets;

import java.util.List;
import java.util.stream.Collectors;

/// A row among the first of a sheet: any of them may be its header.
///
/// @param number the row's number in the file
/// @param text its first cells, to know it by
/// @param signature what files share whose columns bear the names that stand in this row
public record TopRow(int number, String text, String signature) {
    private static final int LONGEST = 80;

    static TopRow of(SheetRow row) {
        var labels = Header.labels(row);
        var text = labels.stream().filter(label -> !label.isEmpty()).collect(Collectors.joining(" · "));
        var header = new Header(row.number(), row.number(), labels, 0);
        return new TopRow(
                row.number(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text, header.signature());
    }

    static List<TopRow> of(Sheet sheet) {
        return sheet.rows().stream()
                .limit(HeaderFinder.ROWS)
                .filter(row -> !row.isBlank())
                .map(TopRow::of)
                .toList();
    }
}
