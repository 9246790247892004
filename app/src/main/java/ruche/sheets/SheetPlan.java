package ruche.sheets;

import java.util.List;

/// What the plan makes of one sheet.
///
/// @param used whether its rows are in the plan
/// @param rowsIn its rows in the file, up to the last filled one
/// @param headerRow the number of its header's first row; 0 if none names the columns
/// @param top its first rows, any of which may be its header
/// @param columns what each column is taken for
/// @param totals the file's own totals, checked
public record SheetPlan(
        String name,
        SheetRole role,
        Reason reason,
        boolean used,
        int rowsIn,
        int headerRow,
        List<TopRow> top,
        List<ColumnMapping> columns,
        List<TotalCheck> totals) {}
