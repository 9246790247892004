package ruche.sheets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;

/// Takes a whole file in at once, for files that come in together with others or not at all.
@Component
public class WholeFile {
    private final SheetImports imports;
    private final ImportStore store;
    private final Carrying rows;
    private final Journal journal;

    WholeFile(SheetImports imports, ImportStore store, Carrying rows, Journal journal) {
        this.imports = imports;
        this.store = store;
        this.rows = rows;
        this.journal = journal;
    }

    /// The same import as in the pages, planned and applied in the caller's transaction; it can be taken back there.
    ///
    /// @return the plan that was carried out; empty when these very bytes came in before
    /// @throws SheetRefused if it cannot be read, or is empty
    /// @throws ruche.kernel.Refusal `sheets.needs-mapping` if its headings are not known
    @Transactional
    public Optional<Plan> take(CellId cell, String kind, String context, String fileName, byte[] bytes, By by) {
        var before = imports.known(cell, kind, context, bytes);
        if (before.isPresent() && before.get().state() == SheetImport.State.APPLIED) return Optional.empty();
        var id = imports.open(cell, kind, context, fileName, bytes, by);
        var plan = imports.plan(cell, id);
        plan.requireMapped();
        store.advance(cell, id, List.of(SheetImport.State.PLANNED), SheetImport.State.APPLYING);
        rows.take(cell, id, 0, plan.rows(), by);
        store.advance(cell, id, List.of(SheetImport.State.APPLYING), SheetImport.State.APPLIED);
        journal.write(cell, by, Change.of("sheets.applied", SheetImports.subject(id)));
        return Optional.of(plan);
    }
}
