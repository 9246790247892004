package ruche.search;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ruche.kernel.CellId;
import ruche.record.Journal;

/// How far into the record of each cell an index goes, as it is committed with it.
///
/// @param reached by cell: how many entries it knows, and by what the last of them is known again
record Checkpoint(Map<CellId, At> reached) {
    private static final int LETTERS = 16;
    private static final String EDITION = "1";
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}):([0-9]{1,18}):([0-9a-f]*)");

    record At(long entries, String last) {}

    Checkpoint {
        reached = Map.copyOf(reached);
    }

    /// @param entries how many of each cell are known
    static Checkpoint of(Map<CellId, Long> entries, Journal journal) {
        var reached = new LinkedHashMap<CellId, At>();
        entries.forEach((cell, known) -> reached.put(cell, new At(known, last(cell, known, journal))));
        return new Checkpoint(reached);
    }

    private static String last(CellId cell, long entries, Journal journal) {
        return journal.lastOf(cell, entries)
                .map(hash -> HexFormat.of().formatHex(hash).substring(0, LETTERS))
                .orElse("");
    }

    /// Whether the record still has what was read: not where an older copy of the database was brought back.
    boolean holds(Journal journal) {
        return reached.entrySet().stream()
                .allMatch(of -> of.getValue().entries() == 0
                        || of.getValue()
                                .last()
                                .equals(last(of.getKey(), of.getValue().entries(), journal)));
    }

    Map<CellId, Long> entries() {
        var entries = new LinkedHashMap<CellId, Long>();
        reached.forEach((cell, at) -> entries.put(cell, at.entries()));
        return entries;
    }

    String written() {
        var out = new StringBuilder(EDITION);
        reached.forEach((cell, at) -> out.append(' ')
                .append(cell.value())
                .append(':')
                .append(at.entries())
                .append(':')
                .append(at.last()));
        return out.toString();
    }

    /// Empty for what this program did not write. It is read part by part: there may be thousands of cells.
    static Optional<Checkpoint> read(String written) {
        var parts = written.split(" ", -1);
        if (!parts[0].equals(EDITION)) return Optional.empty();
        var reached = new LinkedHashMap<CellId, At>();
        for (int i = 1; i < parts.length; i++) {
            var part = PART.matcher(parts[i]);
            if (!part.matches()) return Optional.empty();
            reached.put(
                    new CellId(Integer.parseInt(part.group(1))), new At(Long.parseLong(part.group(2)), part.group(3)));
        }
        return Optional.of(new Checkpoint(reached));
    }
}
