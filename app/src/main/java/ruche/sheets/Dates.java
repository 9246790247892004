package ruche.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ruche.engine.text.NormalForm;

/// Reads days: `2018-01-15`, `15/01/2018`, `15-1-18`, `١٥ يناير 2018`, `1er février 2018`, and a workbook's own.
///
/// The day comes before the month, as people here write it; only where that cannot be is the month read first.
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?");
    private static final Pattern SHORT =
            Pattern.compile("(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{4}|\\d{2})(?: \\d{1,2}[:h].*)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:\\p{L}+ ,? ?)?(\\d{1,2})(?:er|ere)?[ -]*(\\p{L}+)\\.?[ ,-]*(\\d{4}|\\d{2})");
    private static final Map<String, Integer> MONTHS = months();

    /// Days as a workbook counts them, from 1970 to 2119.
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(25_569);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private Dates() {}

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        var lists = List.of(
                "يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر",
                "جانفي فيفري مارس افريل مايو جوان يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
                "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
                "janv fevr mars avr mai juin juil aout sept oct nov dec",
                "jan fev mar avril may jun jul aou sep octobre novembre decembre",
                "january february march april may june july august september october november december",
                "jan feb mar apr may jun jul aug sep oct nov dec");
        for (var list : lists) {
            var names = list.split(" ", -1);
            for (int month = 0; month < names.length; month++) {
                months.put(NormalForm.of(names[month]), month + 1);
            }
        }
        return months;
    }

    static Reading read(Cell cell) {
        if (cell.date() != null) {
            return Reading.of(new Value.Day(cell.date()));
        }
        if (cell.isBlank() || cell.text().strip().equals("-")) {
            return Reading.BLANK;
        }
        return cell.number() == null ? text(cell) : serial(cell, cell.number());
    }

    private static Reading text(Cell cell) {
        return parse(NormalForm.of(cell.text()))
                .map(day -> Reading.of(new Value.Day(day)))
                .orElseGet(() -> unreadable(cell));
    }

    private static Reading unreadable(Cell cell) {
        return new Reading.Unreadable(
                Reason.of("sheets.note.no-date", cell.text().strip()));
    }

    private static Reading serial(Cell cell, BigDecimal number) {
        if (number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0) {
            return unreadable(cell);
        }
        var day = SERIAL_ORIGIN.plusDays(number.longValue());
        return new Reading.ReadBut(new Value.Day(day), Reason.of("sheets.note.serial-date", cell.text(), day));
    }

    static Optional<LocalDate> parse(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(year(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var numbers = SHORT.matcher(text);
        if (numbers.matches()) {
            int first = number(numbers.group(1));
            int second = number(numbers.group(2));
            int year = year(numbers.group(3));
            return second > 12 ? day(year, first, second) : day(year, second, first);
        }
        var words = WORDS.matcher(text);
        return words.matches()
                ? day(year(words.group(3)), MONTHS.getOrDefault(words.group(2), 0), number(words.group(1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// Two digits mean this century up to 69, the last one from 70.
    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
