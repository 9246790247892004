package ruche.sheets;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a cell as a value of its field; choices are looked up elsewhere.
final class Readings {
    private static final Pattern YEAR = Pattern.compile("(?:\\D*\\s)?((?:19|20|21)\\d\\d)(?:[.,]0+)?");

    /// For when no column has yet been looked at.
    static final Readings ANY = new Readings(Map.of());

    private final Map<String, Amounts> amounts;

    /// @param amounts how each amount field of the sheet is read
    Readings(Map<String, Amounts> amounts) {
        this.amounts = amounts;
    }

    Reading read(Cell cell, Field field) {
        if (cell.formula() == Cell.Formula.WITHOUT_VALUE) {
            return new Reading.Unreadable(Reason.of("sheets.note.formula-without-value"));
        }
        return switch (field.kind()) {
            case TEXT, CHOICE, PLACE -> text(cell.text());
            case CODE -> text(code(cell));
            case AMOUNT ->
                amounts.getOrDefault(field.id(), new Amounts(Figures.UNDECIDED)).read(cell);
            case NUMBER -> number(cell);
            case DATE -> Dates.read(cell);
            case YEAR -> year(cell);
            case PHONE -> Contacts.phone(cell);
            case EMAIL -> Contacts.email(cell);
        };
    }

    private static Reading text(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? Reading.BLANK : Reading.of(new Value.Text(stripped));
    }

    /// A code that a workbook holds as a figure shows neither separators nor decimals.
    private static String code(Cell cell) {
        var number = cell.number();
        return number == null ? cell.text() : number.toPlainString();
    }

    private static Reading number(Cell cell) {
        return switch (Figures.UNDECIDED.read(cell)) {
            case Figure.Exact(var number, var _) -> Reading.of(new Value.Quantity(number));
            case Figure.Nothing() -> Reading.BLANK;
            case Figure.TwoWays() ->
                new Reading.Ambiguous(
                        Reason.of("sheets.left.ambiguous-amount", cell.text().strip()));
            case Figure.Unreadable() ->
                new Reading.Unreadable(
                        Reason.of("sheets.note.no-number", cell.text().strip()));
        };
    }

    private static Reading year(Cell cell) {
        var day = cell.date();
        if (day != null) {
            return Reading.of(new Value.Year(day.getYear()));
        }
        var text = code(cell).strip();
        if (text.isEmpty() || text.equals("-")) {
            return Reading.BLANK;
        }
        var year = YEAR.matcher(Digits.plain(text));
        return year.matches()
                ? Reading.of(new Value.Year(Integer.parseInt(year.group(1))))
                : new Reading.Unreadable(Reason.of("sheets.note.no-year", text));
    }

    static @Nullable Value valueOf(Reading reading) {
        return switch (reading) {
            case Reading.Read(var value) -> value;
            case Reading.ReadBut(var value, var _) -> value;
            case Reading.Blank _, Reading.Ambiguous _, Reading.Unreadable _ -> null;
        };
    }
}
