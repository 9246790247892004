package ruche.kernel;

/// A cell, the tenant. Its value leads every key of a cell's tables.
///
/// @throws IllegalArgumentException if `value` is below 1
public record CellId(int value) {
    public CellId {
        if (value < 1) throw new IllegalArgumentException("no cell: " + value);
    }
}
