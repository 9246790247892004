package ruche.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads sums of money into whole minor units.
///
/// @param figures how the column writes figures, and in which currency
record Amounts(Figures figures) {
    private static final int MOST_DIGITS = 15;

    Reading read(Cell cell) {
        return switch (figures.read(cell)) {
            case Figure.Exact(var number, var named, var supposed) ->
                sum(number, named == null ? figures.currency() : named, supposed, cell);
            case Figure.Nothing() -> Reading.BLANK;
            case Figure.Unreadable() -> unreadable(cell);
            case Figure.TwoWays() ->
                new Reading.Ambiguous(
                        Reason.of("sheets.left.ambiguous-amount", cell.text().strip()));
        };
    }

    private static Reading sum(BigDecimal number, @Nullable String currency, boolean supposed, Cell cell) {
        var minor = number.movePointRight(Currencies.digits(currency)).setScale(0, RoundingMode.HALF_UP);
        if (minor.precision() > MOST_DIGITS) {
            return unreadable(cell);
        }
        var sum = new Value.Sum(minor.longValueExact(), currency);
        return supposed ? new Reading.ReadBut(sum, Readings.thousands(cell)) : Reading.of(sum);
    }

    private static Reading unreadable(Cell cell) {
        return new Reading.Unreadable(
                Reason.of("sheets.note.no-amount", cell.text().strip()));
    }
}
