package ruche.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;

/// The plan's form: `column:<key>`, `value:<field>:<key>`, `mark:<field>`, `decimal`, `sheet:<name>`, `header:<sheet>`,
/// `inherit:<field>`, `leave` of a block.
final class ChoicesForm {
    static final String COLUMN = "column:";
    static final String VALUE = "value:";
    static final String MARK = "mark:";
    static final String SHEET = "sheet:";
    static final String HEADER = "header:";
    static final String INHERIT = "inherit:";
    static final String DECIMAL = "decimal";
    static final String LEAVE = "leave";
    static final String LEAVE_ALL = "leave-all";
    private static final String YES = "yes";

    private ChoicesForm() {}

    static Choices read(Map<String, String[]> form) {
        var columns = new HashMap<String, String>();
        var values = new HashMap<String, Map<String, String>>();
        var marks = new HashMap<String, DecimalMark>();
        var sheets = new HashMap<String, Boolean>();
        var headers = new HashMap<String, Integer>();
        var inherits = new HashMap<String, Boolean>();
        form.forEach((name, given) -> {
            var value = given[given.length - 1];
            if (name.startsWith(COLUMN)) columns.put(name.substring(COLUMN.length()), value);
            if (name.startsWith(VALUE)) value(name.substring(VALUE.length()), value, values);
            if (name.startsWith(MARK) && !value.isEmpty())
                marks.put(name.substring(MARK.length()), DecimalMark.valueOf(value));
            if (name.startsWith(HEADER) && !value.isEmpty()) headers.put(name.substring(HEADER.length()), row(value));
            if (name.startsWith(INHERIT)) inherits.put(name.substring(INHERIT.length()), value.equals(YES));
            if (name.startsWith(SHEET)) sheets.put(name.substring(SHEET.length()), value.equals(YES));
        });
        var blocks = new TreeSet<>(Set.of(form.getOrDefault(LEAVE, new String[0])));
        var left = new Choices.LeftRepeats(form.containsKey(LEAVE_ALL), blocks);
        return new Choices(columns, values, marks, decimal(form), sheets, headers, inherits, left, Map.of(), Map.of());
    }

    private static @Nullable DecimalMark decimal(Map<String, String[]> form) {
        var given = form.getOrDefault(DECIMAL, new String[] {""})[0];
        return given.isEmpty() ? null : DecimalMark.valueOf(given);
    }

    /// @throws Refusal `sheets.no-row` where no row has such a number
    private static int row(String number) {
        try {
            return Math.max(0, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            throw new Refusal("sheets.no-row", number);
        }
    }

    private static void value(String fieldAndKey, String option, Map<String, Map<String, String>> values) {
        var parts = fieldAndKey.split(":", 2);
        values.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], option);
    }
}
