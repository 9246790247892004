package ruche.sheets;

import java.util.List;
import java.util.regex.Pattern;

/// How far the values of a column are of a field's kind.
final class Fit {
    private static final int SAMPLE = 200;
    private static final int LONGEST_CODE = 40;
    private static final double MOSTLY = 0.8;
    private static final double SHARED = 0.3;
    private static final int ENOUGH_TO_TELL = 20;
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)(?=.*[\\p{L}_/-])\\S{2,40}|\\d{6,}|[\\d ']{9,}");

    private Fit() {}

    /// The column's filled cells below the header, as many as are worth looking at.
    static List<Cell> sample(Sheet sheet, int column, int headerRow) {
        return sheet.rows().stream()
                .skip(headerRow)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank() && cell.inherited() != Cell.Inherited.ACROSS)
                .limit(SAMPLE)
                .toList();
    }

    /// From 0 to 1; an empty column could be anything.
    static double of(List<Cell> sample, Field field, ChoiceTable choices) {
        return sample.isEmpty()
                ? 0.8
                : (double) sample.stream()
                                .filter(cell -> fits(cell, field, choices))
                                .count()
                        / sample.size();
    }

    private static boolean fits(Cell cell, Field field, ChoiceTable choices) {
        return switch (field.kind()) {
            case TEXT -> cell.number() == null && cell.text().codePoints().anyMatch(Character::isLetter);
            case CHOICE, PLACE ->
                field.options().isEmpty() || choices.match(field, cell.text()).isSure();
            case CODE -> cell.text().length() <= LONGEST_CODE;
            case AMOUNT, NUMBER -> isFigure(cell);
            case DATE, YEAR, PHONE, EMAIL -> Readings.valueOf(Readings.ANY.read(cell, field)) != null;
        };
    }

    /// Whether the values look like references: letters or signs among digits, or long numbers.
    static boolean areCodes(List<Cell> sample) {
        long codes = sample.stream()
                .filter(cell -> CODE.matcher(cell.text().strip()).matches())
                .count();
        return codes >= MOSTLY * sample.size();
    }

    /// Whether most values come again and again.
    static boolean areShared(List<Cell> sample) {
        long different =
                sample.stream().map(cell -> cell.text().strip()).distinct().count();
        return sample.size() >= ENOUGH_TO_TELL && different < SHARED * sample.size();
    }

    private static boolean isFigure(Cell cell) {
        return !(Figures.UNDECIDED.read(cell) instanceof Figure.Unreadable);
    }
}
