package ruche.territory;

import java.util.List;
import ruche.sheets.Reason;

/// What became of a list of places that comes in whole or not at all.
public sealed interface PlaceImport {
    /// All of it is in.
    ///
    /// @param unused columns of the file that were not read
    record Imported(int added, int changed, int unchanged, List<String> unused) implements PlaceImport {}

    /// Nothing of it is in.
    record Faulty(List<Fault> faults) implements PlaceImport {}

    /// @param line in the file, from 1
    /// @param field what the cell is wanted for; empty where the fault is of the line or the file
    /// @param key message key of what is wrong there
    record Fault(long line, String field, String key, List<Object> arguments) {
        static Fault of(long line, String field, Reason reason) {
            return new Fault(line, field, reason.key(), List.copyOf(reason.arguments()));
        }

        static Fault of(long line, String field, String key, Object... arguments) {
            return new Fault(line, field, key, List.of(arguments));
        }
    }
}
