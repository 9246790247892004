package ruche.sheets;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a cell as a value of its field; choices are looked up elsewhere.
final class Readings {
    private static final Pattern YEAR = Pattern.compile("(?:\\D*\\s)?((?:19|20|21)\\d\\d)(?:[.,]0+)?");

    /// For when no column has yet been looked at.
    static final Readings ANY = new Readings(Map.of());

    private final Map<String, Figures> figures;

    /// @param figures how each field of sums or numbers is written in the sheet
    Readings(Map<String, Figures> figures) {
        this.figures = figures;
    }

    Reading read(Cell cell, Field field) {
        if (cell.formula() == Cell.Formula.WITHOUT_VALUE) {
            return new Reading.Unreadable(Reason.of("sheets.note.formula-without-value"));
        }
        return switch (field.kind()) {
            case TEXT, CHOICE, PLACE -> text(cell.text());
            case CODE -> text(code(cell));
            case AMOUNT -> new Amounts(figures(field)).read(cell);
            case NUMBER -> number(cell, figures(field));
            case DATE -> Dates.read(cell);
            case YEAR -> year(cell);
            case PHONE -> field.several() ? Contacts.several(cell, Contacts::phone) : Contacts.phone(cell);
            case EMAIL -> field.several() ? Contacts.several(cell, Contacts::email) : Contacts.email(cell);
        };
    }

    private Figures figures(Field field) {
        return figures.getOrDefault(field.id(), Figures.UNDECIDED);
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

    /// A number that cannot be read leaves its row as it is, without the number.
    private static Reading number(Cell cell, Figures figures) {
        return switch (figures.read(cell)) {
            case Figure.Exact(var number, var _, var supposed) ->
                supposed
                        ? new Reading.ReadBut(new Value.Quantity(number), thousands(cell))
                        : Reading.of(new Value.Quantity(number));
            case Figure.Nothing() -> Reading.BLANK;
            case Figure.TwoWays() ->
                new Reading.Unreadable(
                        Reason.of("sheets.note.two-ways", cell.text().strip()));
            case Figure.Unreadable() ->
                new Reading.Unreadable(
                        Reason.of("sheets.note.no-number", cell.text().strip()));
        };
    }

    static Reason thousands(Cell cell) {
        return Reason.of("sheets.note.thousands", cell.text().strip());
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
