package ruche.territory;

import java.util.List;

/// What became of a list of places.
public sealed interface PlaceImport {
    /// All of it is in.
    ///
    /// @param unused columns of the file that were not read
    record Imported(int added, int changed, int unchanged, List<String> unused) implements PlaceImport {}

    /// Nothing of it is in.
    record Faulty(List<Fault> faults) implements PlaceImport {}

    /// @param line in the file, the header being line 1
    /// @param key message key of what is wrong there
    record Fault(long line, String column, String key, List<Object> arguments) {
        static Fault of(long line, String column, String key, Object... arguments) {
            return new Fault(line, column, key, List.of(arguments));
        }
    }
}
