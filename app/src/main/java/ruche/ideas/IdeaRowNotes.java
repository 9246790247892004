package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import ruche.sheets.PlannedRow;
import ruche.sheets.Value;
import ruche.strategy.Cycle;

/// What whoever imports should know of a row before it becomes an idea of a cycle.
final class IdeaRowNotes {
    private final Cycle cycle;

    IdeaRowNotes(Cycle cycle) {
        this.cycle = cycle;
    }

    List<ruche.sheets.Reason> of(PlannedRow row) {
        var notes = new ArrayList<ruche.sheets.Reason>();
        year(row, notes);
        for (var field : List.of("asked", "own", "granted")) negative(row, field, notes);
        if (!(row.values().get(IdeaFields.COMMUNE) instanceof Value.Chosen)) commune(row, notes);
        return notes;
    }

    private void year(PlannedRow row, List<ruche.sheets.Reason> notes) {
        if (row.values().get(IdeaFields.YEAR) instanceof Value.Year(var year) && year != cycle.year())
            notes.add(ruche.sheets.Reason.of("ideas.note-other-year", year, cycle.year()));
    }

    private static void negative(PlannedRow row, String field, List<ruche.sheets.Reason> notes) {
        if (row.values().get(field) instanceof Value.Sum(var minor, var _) && minor < 0)
            notes.add(ruche.sheets.Reason.of(
                    "ideas.note-negative", row.raw().getOrDefault(field, "").strip()));
    }

    private void commune(PlannedRow row, List<ruche.sheets.Reason> notes) {
        var words = row.raw().getOrDefault(IdeaFields.COMMUNE, "").strip();
        if (!words.isEmpty()) notes.add(ruche.sheets.Reason.of("ideas.note-commune-kept", words));
        if (cycle.communeRequired()) notes.add(ruche.sheets.Reason.of("ideas.note-commune-needed"));
    }
}
