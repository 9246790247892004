package ruche.territory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.territory.PlaceImport.Fault;

/// Takes a whole list of places in, all or nothing.
@Component
class PlaceImports {
    private final PlaceStore store;
    private final Journal journal;

    PlaceImports(PlaceStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    PlaceImport take(byte[] list, @Nullable String only, CellId cell, By by) {
        var checked = check(list, only);
        if (!checked.faults().isEmpty()) return new PlaceImport.Faulty(checked.faults());
        var rows = checked.rows();
        var written = store.write(rows);
        int added = (int) written.stream().filter(PlaceStore.Written::isNew).count();
        int changed = written.size() - added;
        if (!written.isEmpty()) journal.write(cell, by, change(list, added, changed));
        return new PlaceImport.Imported(added, changed, rows.size() - added - changed, checked.unused());
    }

    PlaceList look(byte[] list, @Nullable String only) {
        var checked = check(list, only);
        return new PlaceList(
                checked.faults(), checked.rows().stream().map(PlaceRow::code).collect(Collectors.toUnmodifiableSet()));
    }

    private record Checked(List<PlaceRow> rows, List<Fault> faults, List<String> unused) {}

    private Checked check(byte[] list, @Nullable String only) {
        var file = PlaceFile.read(list);
        if (!file.faults().isEmpty()) return new Checked(List.of(), file.faults(), file.unused());
        var rows = new PlaceChecks(store.known(null), file.rows(), store.spellings(null), only).checked();
        return new Checked(rows, rows.stream().flatMap(PlaceImports::faults).toList(), file.unused());
    }

    private static java.util.stream.Stream<Fault> faults(PlaceRow row) {
        return row.faults().stream().map(fault -> Fault.of(row.at().number(), fault.field(), fault.reason()));
    }

    private static Change change(byte[] list, int added, int changed) {
        return Change.of("places.imported", "places/" + sha256(list))
                .with("added", added)
                .with("changed", changed);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
