package ruche.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads sums of money into whole minor units.
///
/// @param figures how the column writes figures
record Amounts(Figures figures) {
    private static final int MOST_DIGITS = 15;

    Reading read(Cell cell) {
        return switch (figures.read(cell)) {
            case Figure.Exact(var number, var currency) -> sum(number, currency, cell);
            case Figure.Nothing() -> Reading.BLANK;
            case Figure.Unreadable() -> unreadable(cell);
            case Figure.TwoWays() ->
                new Reading.Ambiguous(
                        Reason.of("sheets.left.ambiguous-amount", cell.text().strip()));
        };
    }

    private static Reading sum(BigDecimal number, @Nullable String currency, Cell cell) {
        var minor = number.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return minor.precision() > MOST_DIGITS
                ? unreadable(cell)
                : Reading.of(new Value.Sum(minor.longValueExact(), currency));
    }

    private static Reading unreadable(Cell cell) {
        return new Reading.Unreadable(
                Reason.of("sheets.note.no-amount", cell.text().strip()));
    }
}
