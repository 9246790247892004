package ruche.sheets;

/// A total that stands in the file, beside what its rows give.
///
/// @param row the total's row
/// @param field the amount field
/// @param stated what the file says, in minor units
/// @param computed what the rows give
/// @param currency of both
/// @param rows how many rows were summed
public record TotalCheck(int row, String field, long stated, long computed, String currency, int rows) {

    public boolean agrees() {
        return stated == computed;
    }
}
