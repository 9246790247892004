package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Remembers what stood above, for fields that people write once for many rows.
///
/// What names a row (words, a code) does not reach across a header, a total or a blank row, and is remarked upon; a
/// theme or a place does reach across.
final class FillDown {
    private final Map<String, List<Field>> groups;
    private final Map<String, Above> last = new HashMap<>();

    /// @param inherits field → whether the person wants it filled
    FillDown(Target target, Map<String, Boolean> inherits) {
        this.groups = target.fields().stream()
                .filter(field -> field.fillGroup() != null && inherits.getOrDefault(field.id(), true))
                .collect(Collectors.groupingBy(field -> field.fillGroup() + ""));
    }

    private record Above(Cell cell, int row) {}

    void fill(int row, Content content) {
        for (var group : groups.values()) {
            if (group.stream().anyMatch(field -> content.has(field.id()))) {
                group.forEach(field -> remember(field.id(), row, content));
            } else {
                inherit(group, content);
            }
        }
    }

    private void remember(String field, int row, Content content) {
        var cell = content.cells().get(field);
        if (cell == null) {
            last.remove(field);
        } else {
            last.put(field, new Above(cell, row));
        }
    }

    private void inherit(List<Field> group, Content content) {
        var naming = new ArrayList<String>();
        int from = 0;
        for (var field : group) {
            var above = last.get(field.id());
            if (above == null) {
                continue;
            }
            content.cells().put(field.id(), above.cell());
            content.inherited().add(field.id());
            if (!field.kind().isLookedUp()) {
                naming.add(field.id());
                from = above.row();
            }
        }
        if (!naming.isEmpty()) {
            content.notes().add(Reason.of("sheets.note.from-above", String.join(", ", naming), from));
        }
    }

    /// A heading says it for the rows below.
    void section(Field field, SheetRow row, Cell heading) {
        last.put(field.id(), new Above(heading, row.number()));
    }

    /// A header, a total or a blank row ends what names a row.
    void endBlock() {
        groups.values().stream().flatMap(List::stream).forEach(field -> {
            if (!field.kind().isLookedUp()) {
                last.remove(field.id());
            }
        });
    }
}
