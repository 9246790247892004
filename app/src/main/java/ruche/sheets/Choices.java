package ruche.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the person has decided about a file; the rest is proposed.
///
/// @param columns key of a column → field, or "" for none
/// @param values field → normal label → option, or "" for none
/// @param marks field of sums or numbers → what parts its decimals
/// @param decimal what parts decimals in all other such fields; `null`: each column tells
/// @param sheets name of a sheet → whether it is used
/// @param headers name of a sheet → the row that names its columns; 0 for none
/// @param inherits field → whether it is taken from the row above where blank
/// @param leftRepeats what repeats are left out
/// @param rows row, as `sheet!number` → what it is
/// @param proposed row → what the program proposed for it and the person lets stand
public record Choices(
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        Map<String, DecimalMark> marks,
        @Nullable DecimalMark decimal,
        Map<String, Boolean> sheets,
        Map<String, Integer> headers,
        Map<String, Boolean> inherits,
        LeftRepeats leftRepeats,
        Map<String, RowSaid> rows,
        Map<String, Proposed> proposed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LeftRepeats NO_REPEATS = new LeftRepeats(false, Set.of());

    /// Decisions kept before a kind of them came into being lack it.
    public Choices {
        headers = Objects.requireNonNullElse(headers, Map.of());
        inherits = Objects.requireNonNullElse(inherits, Map.of());
        rows = Objects.requireNonNullElse(rows, Map.of());
        proposed = Objects.requireNonNullElse(proposed, Map.of());
    }

    /// Which rows that repeat earlier ones are left.
    ///
    /// @param all every one of them
    /// @param blocks the blocks that begin at these rows, as `sheet!row`
    public record LeftRepeats(boolean all, Set<String> blocks) {}

    /// Nothing decided yet.
    public static Choices none() {
        return new Choices(
                Map.of(), Map.of(), Map.of(), null, Map.of(), Map.of(), Map.of(), NO_REPEATS, Map.of(), Map.of());
    }

    /// @param key of a [ColumnMapping]
    /// @param field of the target; "" for none
    public Choices withColumn(String key, String field) {
        return withColumns(with(columns, key, field));
    }

    /// Takes the column under a heading, in whatever spelling, for a field.
    public Choices withHeading(String heading, String field) {
        return withColumn(Labels.key(heading), field);
    }

    private Choices withColumns(Map<String, String> other) {
        return new Choices(other, values, marks, decimal, sheets, headers, inherits, leftRepeats, rows, proposed);
    }

    /// Takes a label for an option.
    ///
    /// @param label the key of a [ValueMapping]
    /// @param option the caller's option; "" for none
    public Choices withValue(String field, String label, String option) {
        var table = with(values.getOrDefault(field, Map.of()), label, option);
        return withValues(with(values, field, table));
    }

    private Choices withValues(Map<String, Map<String, String>> other) {
        return new Choices(columns, other, marks, decimal, sheets, headers, inherits, leftRepeats, rows, proposed);
    }

    public Choices withMark(String field, DecimalMark mark) {
        var more = with(marks, field, mark);
        return new Choices(columns, values, more, decimal, sheets, headers, inherits, leftRepeats, rows, proposed);
    }

    /// The decimal mark of the whole file, but for fields that have their own.
    public Choices withDecimal(DecimalMark mark) {
        return new Choices(columns, values, marks, mark, sheets, headers, inherits, leftRepeats, rows, proposed);
    }

    @Nullable DecimalMark markOf(String field) {
        return marks.getOrDefault(field, decimal);
    }

    public Choices withSheet(String name, boolean used) {
        var more = with(sheets, name, used);
        return new Choices(columns, values, marks, decimal, more, headers, inherits, leftRepeats, rows, proposed);
    }

    /// Takes a row of a sheet for its header.
    ///
    /// @param sheet its name; "" for a CSV file
    /// @param row its number in the file, from 1; 0 when no row names the columns
    public Choices withHeader(String sheet, int row) {
        var more = with(headers, sheet, row);
        return new Choices(columns, values, marks, decimal, sheets, more, inherits, leftRepeats, rows, proposed);
    }

    /// Whether a field is taken from the row above where it is blank.
    public Choices withInheriting(String field, boolean fromAbove) {
        var more = with(inherits, field, fromAbove);
        return new Choices(columns, values, marks, decimal, sheets, headers, more, leftRepeats, rows, proposed);
    }

    public Choices leavingAllRepeats() {
        return leaving(new LeftRepeats(true, leftRepeats.blocks()));
    }

    public Choices leavingBlock(RepeatBlock block) {
        var blocks = new TreeSet<>(leftRepeats.blocks());
        blocks.add(block.id());
        return leaving(new LeftRepeats(leftRepeats.all(), blocks));
    }

    private Choices leaving(LeftRepeats left) {
        return new Choices(columns, values, marks, decimal, sheets, headers, inherits, left, rows, proposed);
    }

    /// Says what one row is; `null` leaves it to the program again.
    public Choices withRow(RowAt row, @Nullable RowSaid said) {
        if (said != null) return withRows(with(rows, row.key(), said));
        var others = new HashMap<>(rows);
        others.remove(row.key());
        return withRows(Map.copyOf(others));
    }

    Choices withRows(Map<String, RowSaid> other) {
        return new Choices(columns, values, marks, decimal, sheets, headers, inherits, leftRepeats, other, proposed);
    }

    /// Lets stand what the program proposes, for all rows at once; none takes it back.
    ///
    /// @param other row, as `sheet!number` → what is proposed
    Choices withProposed(Map<String, Proposed> other) {
        return new Choices(columns, values, marks, decimal, sheets, headers, inherits, leftRepeats, rows, other);
    }

    @Nullable RowSaid said(RowAt row) {
        return rows.get(row.key());
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        var after = new HashMap<>(before);
        after.put(key, value);
        return Map.copyOf(after);
    }

    /// These decisions and what a plan takes for granted beside them.
    Choices settled(Map<String, String> allColumns, Map<String, Map<String, String>> allValues) {
        return withColumns(allColumns).withValues(allValues);
    }

    /// What holds for the next file with the same headers too: not which sheets, rows and repeats, nor what one row is
    /// or is proposed for it.
    public Choices forNextFile() {
        return new Choices(
                columns, values, marks, decimal, Map.of(), Map.of(), inherits, NO_REPEATS, Map.of(), Map.of());
    }

    public String toJson() {
        return JSON.writeValueAsString(new Choices(
                new TreeMap<>(columns),
                new TreeMap<>(values),
                new TreeMap<>(marks),
                decimal,
                new TreeMap<>(sheets),
                new TreeMap<>(headers),
                new TreeMap<>(inherits),
                leftRepeats,
                new TreeMap<>(rows),
                new TreeMap<>(proposed)));
    }

    public static Choices fromJson(String json) {
        return JSON.readValue(json, Choices.class);
    }
}
