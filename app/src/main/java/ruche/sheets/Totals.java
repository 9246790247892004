package ruche.sheets;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// The account of a plan: what went in, what is made, what is left and why, and the sums.
///
/// @param rowsIn rows of the sheets used
/// @param made rows that the import would make
/// @param left reason → rows left for it; with `made` they give `rowsIn`
/// @param sums amount field → currency → sum over the rows made, in minor units; currencies are
///     never added up, and a negative sum is taken by no row
/// @param sumsWithoutBlocks the same without the blocks that repeat earlier rows
/// @param repeatedRows rows made that repeat an earlier one, in blocks or alone
public record Totals(
        int rowsIn,
        int made,
        Map<String, Integer> left,
        Map<String, Map<String, Long>> sums,
        Map<String, Map<String, Long>> sumsWithoutBlocks,
        int repeatedRows) {

    /// Nothing was lost on the way.
    public boolean isComplete() {
        return rowsIn
                == made + left.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Map<String, Map<String, Long>> sums(Collection<PlannedRow> rows) {
        var sums = new TreeMap<String, Map<String, Long>>();
        for (var row : rows) {
            row.values().forEach((field, value) -> {
                if (value instanceof Value.Sum(var minor, var currency) && minor >= 0) {
                    sums.computeIfAbsent(field, unseen -> new TreeMap<>()).merge(currency + "", minor, Math::addExact);
                }
            });
        }
        return sums;
    }

    static Map<String, Integer> left(Collection<PlannedRow> rows) {
        var left = new TreeMap<String, Integer>();
        for (var row : rows) {
            var why = row.left();
            if (why != null) {
                left.merge(why.key(), 1, Integer::sum);
            }
        }
        return left;
    }
}
