package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Makes something of the rows of a plan, and notes beside each what became of it.
@Component
class Carrying {
    private final SheetImports imports;
    private final ImportStore store;

    Carrying(SheetImports imports, ImportStore store) {
        this.imports = imports;
        this.store = store;
    }

    /// In the caller's transaction.
    ///
    /// @param first position of the first of these rows in the plan
    void take(CellId cell, ImportId id, int first, List<PlannedRow> rows, By by) {
        store.lock(cell, id);
        var of = imports.find(cell, id);
        var made = rows.stream().filter(PlannedRow::isMade).toList();
        var source = new ImportTarget.Source(id, of.fileName());
        var subjects = imports.target(of.kind())
                .make(cell, of.context(), source, made, by)
                .iterator();
        var all = new ArrayList<@Nullable String>();
        for (var row : rows) all.add(row.isMade() ? subjects.next() : null);
        store.rowsDone(cell, id, first, rows, all);
    }
}
