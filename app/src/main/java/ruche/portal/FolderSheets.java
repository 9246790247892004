package ruche.portal;

import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.RowKind;
import ruche.sheets.WholeFile;

/// Files of a folder that come in by the import that everybody uses. Where a person would be asked, a folder is
/// refused: it comes in as a whole.
@Component
class FolderSheets {
    private static final String UNMATCHED = "sheets.note.unmatched";

    private final WholeFile files;

    FolderSheets(WholeFile files) {
        this.files = files;
    }

    /// @param key of the file under `files`
    /// @throws FolderFaulty with the row that cannot be made as it stands
    void take(CycleJson folder, String key, CellId cell, String kind, String context, By by) {
        folder.file(key).ifPresent(name -> {
            var plan = files.take(cell, kind, context, lastPart(name), folder.bytes(name), by);
            plan.ifPresent(done -> done.rows().forEach(row -> refuseFaulty(name, row)));
        });
    }

    private static void refuseFaulty(String name, PlannedRow row) {
        if (row.kind() != RowKind.DATA && row.kind() != RowKind.DETAIL) return;
        var unmatched = row.notes().stream()
                .filter(note -> note.key().equals(UNMATCHED))
                .findFirst();
        if (unmatched.isPresent()) throw faulty(name, row, unmatched.get());
        var left = row.left();
        if (left != null) throw faulty(name, row, left);
    }

    private static FolderFaulty faulty(String name, PlannedRow row, Reason why) {
        return FolderFaulty.because(
                name, row.number(), new Refusal(why.key(), why.arguments().toArray()));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
