package ruche.sheets;

import java.util.Map;

/// Rows one after the other that all repeat earlier ones.
///
/// @param sheet where they stand
/// @param from first row
/// @param to last row
/// @param rows how many rows repeat
/// @param earlierSheet where the row that the first one repeats stands
/// @param earlierRow its number
/// @param sums amount field → currency → what the block holds of it, in minor units
public record RepeatBlock(
        String sheet,
        int from,
        int to,
        int rows,
        String earlierSheet,
        int earlierRow,
        Map<String, Map<String, Long>> sums) {

    /// Under what [Choices] knows it.
    public String id() {
        return sheet + "!" + from;
    }
}
