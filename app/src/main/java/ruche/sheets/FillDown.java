package ruche.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Remembers what stood above, for fields that people write once for many rows.
///
/// What names a row (words, a code) does not reach across a header or a total; a theme or a place does.
final class FillDown {
    private final Map<String, List<Field>> groups;
    private final Map<String, Cell> last = new HashMap<>();

    FillDown(Target target) {
        this.groups = target.fields().stream()
                .filter(field -> field.fillGroup() != null)
                .collect(Collectors.groupingBy(field -> field.fillGroup() + ""));
    }

    void fill(Content content) {
        for (var group : groups.values()) {
            if (group.stream().anyMatch(field -> content.has(field.id()))) {
                group.forEach(field -> remember(field.id(), content));
            } else {
                group.forEach(field -> inherit(field.id(), content));
            }
        }
    }

    private void remember(String field, Content content) {
        var cell = content.cells().get(field);
        if (cell == null) {
            last.remove(field);
        } else {
            last.put(field, cell);
        }
    }

    private void inherit(String field, Content content) {
        var above = last.get(field);
        if (above != null) {
            content.cells().put(field, above);
            content.inherited().add(field);
        }
    }

    /// A heading says it for the rows below.
    void section(Field field, Cell heading) {
        last.put(field.id(), heading);
    }

    /// A header or a total ends what names a row.
    void endBlock() {
        groups.values().stream().flatMap(List::stream).forEach(field -> {
            if (!field.kind().isLookedUp()) {
                last.remove(field.id());
            }
        });
    }
}
