package ruche.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.shell.PlainText;

/// One cell, as a person sees it and as the file holds it.
///
/// @param text what a person sees; empty when blank
/// @param number the number held, if it is one and no date
/// @param date the day held, if the cell is shown as a date
/// @param inherited filled from the top left cell of a merged region
/// @param formula how its value came about, if by a formula
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, Inherited inherited, Formula formula) {

    public Cell {
        text = PlainText.of(text);
    }

    /// Whether a merged region gave the cell its value, and from which side.
    public enum Inherited {
        NO,
        /// From the left, in the first row of the region or further down.
        ACROSS,
        /// From a row above, in the first column of the region.
        DOWN
    }

    /// Where a formula's value comes from.
    public enum Formula {
        NONE,
        /// The value that the file holds.
        CACHED,
        /// Calculated anew: the file held none, or a doubtful nought.
        RECOMPUTED,
        /// The file holds no value and it could not be calculated.
        WITHOUT_VALUE
    }

    static final Cell BLANK = new Cell("", null, null, Inherited.NO, Formula.NONE);

    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, null, null, Inherited.NO, Formula.NONE);
    }

    static Cell number(BigDecimal number, String text) {
        return new Cell(text, number, null, Inherited.NO, Formula.NONE);
    }

    static Cell date(LocalDate date, String text) {
        return new Cell(text, null, date, Inherited.NO, Formula.NONE);
    }

    Cell inherited(Inherited from) {
        return new Cell(text, number, date, from, formula);
    }

    Cell by(Formula formula) {
        return new Cell(text, number, date, inherited, formula);
    }

    /// Nothing that a person would see.
    public boolean isBlank() {
        return text.isBlank();
    }

    boolean isInherited() {
        return inherited != Inherited.NO;
    }
}
