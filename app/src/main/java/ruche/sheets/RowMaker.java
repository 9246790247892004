package ruche.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the cells of a data row into values, or says why not.
final class RowMaker {
    private final String sheet;
    private final Target target;
    private final Readings readings;
    private final ChoiceTable choices;

    RowMaker(String sheet, Target target, Readings readings, ChoiceTable choices) {
        this.sheet = sheet;
        this.target = target;
        this.readings = readings;
        this.choices = choices;
    }

    PlannedRow make(int number, Content content) {
        var draft = new Draft(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(content.notes()), new ArrayList<>());
        for (var field : target.fields()) {
            var cell = content.cells().get(field.id());
            if (cell != null) {
                draft.raw().put(field.id(), cell.text().strip());
                take(field, readings.read(cell, field), draft);
            }
        }
        target.fields().forEach(field -> standIn(field, draft));
        var missing = missing(draft.values());
        return new PlannedRow(
                sheet,
                number,
                missing == null ? RowKind.DATA : RowKind.DETAIL,
                Map.copyOf(draft.values()),
                Map.copyOf(draft.raw()),
                Map.copyOf(content.others()),
                Set.copyOf(content.inherited()),
                List.copyOf(draft.notes()),
                missing != null
                        ? missing
                        : draft.asks().isEmpty() ? null : draft.asks().getFirst());
    }

    private record Draft(Map<String, Value> values, Map<String, String> raw, List<Reason> notes, List<Reason> asks) {}

    private void take(Field field, Reading reading, Draft draft) {
        switch (reading) {
            case Reading.Blank() -> {}
            case Reading.Read(var value) -> put(field, value, draft);
            case Reading.ReadBut(var value, var note) -> {
                put(field, value, draft);
                draft.notes().add(note);
            }
            case Reading.Ambiguous(var reason) -> draft.asks().add(reason);
            case Reading.Unreadable(var note) -> draft.notes().add(note);
        }
    }

    private void put(Field field, Value value, Draft draft) {
        if (!field.kind().isLookedUp() || !(value instanceof Value.Text(var text))) {
            draft.values().put(field.id(), value);
            return;
        }
        var match = choices.take(field, text);
        if (match.option() != null) {
            draft.values().put(field.id(), new Value.Chosen(match.option()));
            if (match.isShort()) draft.notes().add(Reason.of("sheets.note.short-name", text));
        } else if (field.options().isEmpty()) {
            draft.values().put(field.id(), value);
        } else {
            draft.notes().add(Reason.of("sheets.note.unmatched", text));
        }
    }

    private static void standIn(Field field, Draft draft) {
        var other = field.elseFrom() == null ? null : draft.values().get(field.elseFrom());
        if (other != null && !draft.values().containsKey(field.id())) {
            draft.values().put(field.id(), other);
            draft.notes().add(Reason.of("sheets.note.stands-in", field.id(), field.elseFrom() + ""));
        }
    }

    private @Nullable Reason missing(Map<String, Value> values) {
        var missing = target.fields().stream()
                .filter(field -> field.needed() && !values.containsKey(field.id()))
                .map(Field::id)
                .toList();
        return missing.isEmpty() ? null : new Reason("sheets.left.missing", missing);
    }
}
