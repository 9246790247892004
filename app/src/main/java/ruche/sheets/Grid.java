package ruche.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file holds, whatever its kind.
///
/// @param delimiter what separates the cells of a CSV file; `null` for a workbook
/// @param encoding how the bytes of a CSV file were read; `null` for a workbook
/// @param macros the file holds programs, which nobody has looked at
public record Grid(
        Kind kind,
        List<Sheet> sheets,
        @Nullable Character delimiter,
        @Nullable String encoding,
        boolean macros) {

    /// The kinds of file that are read.
    public enum Kind {
        XLSX,
        XLS,
        ODS,
        CSV
    }
}
