package ruche.sheets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one row of the file would become, or why it is left.
///
/// @param sheet the sheet's name; empty for a CSV file
/// @param number the row's number in the file, from 1
/// @param values field → value
/// @param raw field → what stands in the cell
/// @param others header → values that no field takes
/// @param inherited fields filled from a merged region or from above
/// @param notes what the person should know of it
/// @param left why the row is left; `null`: it is made
public record PlannedRow(
        String sheet,
        int number,
        RowKind kind,
        Map<String, Value> values,
        Map<String, String> raw,
        Map<String, String> others,
        Set<String> inherited,
        List<Reason> notes,
        @Nullable Reason left) {

    public RowAt at() {
        return RowAt.of(this);
    }

    /// Whether the import would make something of it.
    public boolean isMade() {
        return left == null;
    }

    static PlannedRow left(String sheet, int number, RowKind kind, Reason why) {
        return new PlannedRow(sheet, number, kind, Map.of(), Map.of(), Map.of(), Set.of(), List.of(), why);
    }

    /// The same row, not made.
    public PlannedRow leaving(Reason why) {
        return new PlannedRow(sheet, number, kind, values, raw, others, inherited, notes, why);
    }

    /// With one more thing to know of it.
    public PlannedRow noting(Reason note) {
        return noting(List.of(note));
    }

    PlannedRow noting(List<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new java.util.ArrayList<>(notes);
        all.addAll(more);
        return new PlannedRow(sheet, number, kind, values, raw, others, inherited, List.copyOf(all), left);
    }

    /// With what is proposed for a field that it leaves out, and the note that it is a proposal.
    PlannedRow taking(Proposed proposed) {
        if (!isMade() || values.containsKey(proposed.field())) return this;
        var more = new java.util.HashMap<>(values);
        more.put(proposed.field(), new Value.Chosen(proposed.option()));
        return with(Map.copyOf(more)).noting(Reason.of("sheets.note.proposed", proposed.field(), proposed.because()));
    }

    PlannedRow with(Map<String, Value> otherValues) {
        return new PlannedRow(sheet, number, kind, otherValues, raw, others, inherited, notes, left);
    }
}
