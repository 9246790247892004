package ruche.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// What the person has decided about a file; the rest is proposed.
///
/// @param columns key of a column → field, or "" for none
/// @param values field → normal label → option, or "" for none
/// @param marks amount field → what parts its centimes
/// @param sheets name of a sheet → whether it is used
/// @param leftRepeats what repeats are left out
public record Choices(
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        Map<String, DecimalMark> marks,
        Map<String, Boolean> sheets,
        LeftRepeats leftRepeats) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Which rows that repeat earlier ones are left.
    ///
    /// @param all every one of them
    /// @param blocks the blocks that begin at these rows, as `sheet!row`
    public record LeftRepeats(boolean all, Set<String> blocks) {}

    /// Nothing decided yet.
    public static Choices none() {
        return new Choices(Map.of(), Map.of(), Map.of(), Map.of(), new LeftRepeats(false, Set.of()));
    }

    public Choices withColumn(String key, String field) {
        return new Choices(with(columns, key, field), values, marks, sheets, leftRepeats);
    }

    /// Takes a label for an option.
    ///
    /// @param label the key of a [ValueMapping]
    /// @param option the caller's option; "" for none
    public Choices withValue(String field, String label, String option) {
        var table = with(values.getOrDefault(field, Map.of()), label, option);
        return new Choices(columns, with(values, field, table), marks, sheets, leftRepeats);
    }

    public Choices withMark(String field, DecimalMark mark) {
        return new Choices(columns, values, with(marks, field, mark), sheets, leftRepeats);
    }

    public Choices withSheet(String name, boolean used) {
        return new Choices(columns, values, marks, with(sheets, name, used), leftRepeats);
    }

    public Choices leavingAllRepeats() {
        return new Choices(columns, values, marks, sheets, new LeftRepeats(true, leftRepeats.blocks()));
    }

    public Choices leavingBlock(RepeatBlock block) {
        var blocks = new TreeSet<>(leftRepeats.blocks());
        blocks.add(block.id());
        return new Choices(columns, values, marks, sheets, new LeftRepeats(leftRepeats.all(), blocks));
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        var after = new HashMap<>(before);
        after.put(key, value);
        return Map.copyOf(after);
    }

    /// What holds for the next file with the same headers too: columns, values and decimal marks.
    public Choices forNextFile() {
        return new Choices(columns, values, marks, Map.of(), none().leftRepeats());
    }

    public String toJson() {
        return JSON.writeValueAsString(new Choices(
                new TreeMap<>(columns),
                new TreeMap<>(values),
                new TreeMap<>(marks),
                new TreeMap<>(sheets),
                leftRepeats));
    }

    public static Choices fromJson(String json) {
        return JSON.readValue(json, Choices.class);
    }
}
