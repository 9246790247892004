package ruche.sheets;

import org.jspecify.annotations.Nullable;

/// What became of one row of a file.
///
/// @param position in the plan, from 0
/// @param subject address of what was made, below the cell's; null for a row left
/// @param left why the row was left; null for a row made
public record RowDone(
        int position,
        String sheet,
        int rowNumber,
        @Nullable String subject,
        @Nullable Reason left) {}
