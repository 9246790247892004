package ruche.sheets;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads phone numbers and e-mail addresses.
final class Contacts {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;.]{2,}");
    private static final Pattern FILLING = Pattern.compile("[\\s.\\-/()_]|^'");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[/;,،·|\\n]+\\s*");

    private Contacts() {}

    /// What cannot be read as one may be several: those that can be read are taken, and the person is told of the rest.
    static Reading several(Cell cell, Function<Cell, Reading> one) {
        var whole = one.apply(cell);
        if (!(whole instanceof Reading.Unreadable)) {
            return whole;
        }
        var values = new ArrayList<String>();
        var notes = new ArrayList<Reason>();
        for (var part : BETWEEN.split(cell.text().strip())) {
            switch (one.apply(Cell.text(part))) {
                case Reading.Read(Value.Text(var text)) -> values.add(text);
                case Reading.ReadBut(Value.Text(var text), var _) -> values.add(text);
                case Reading.Unreadable(var note) -> notes.add(note);
                default -> {}
            }
        }
        if (values.isEmpty()) {
            return whole;
        }
        var text = new Value.Text(String.join(Field.AND, values));
        return notes.isEmpty() ? Reading.of(text) : new Reading.ReadBut(text, notes.getFirst());
    }

    /// A number kept as a figure has lost its leading nought; it is put back and the person is told.
    static Reading phone(Cell cell) {
        var number = cell.number();
        var text = number == null ? Digits.plain(cell.text()) : number.toPlainString();
        if (text.isEmpty() || text.equals("-")) {
            return Reading.BLANK;
        }
        var digits = FILLING.matcher(text).replaceAll("");
        if (digits.matches("0\\d{9}") || digits.matches("(?:\\+|00)\\d{8,15}")) {
            return Reading.of(new Value.Text(digits.startsWith("00") ? "+" + digits.substring(2) : digits));
        }
        if (digits.matches("[1-9]\\d{8}")) {
            return restored("0" + digits, cell);
        }
        return digits.matches("[1-9]\\d{10,12}")
                ? restored("+" + digits, cell)
                : new Reading.Unreadable(
                        Reason.of("sheets.note.no-phone", cell.text().strip()));
    }

    private static Reading restored(String digits, Cell cell) {
        return new Reading.ReadBut(
                new Value.Text(digits),
                Reason.of("sheets.note.phone-restored", cell.text().strip(), digits));
    }

    static Reading email(Cell cell) {
        var text = cell.text().strip().replaceFirst("(?i)^mailto:", "");
        if (text.isEmpty() || text.equals("-")) {
            return Reading.BLANK;
        }
        return EMAIL.matcher(text).matches()
                ? Reading.of(new Value.Text(text))
                : new Reading.Unreadable(Reason.of("sheets.note.no-email", text));
    }
}
