package ruche.territory;

import ruche.kernel.CellId;

/// Which place a cell stands for: answered by a module that knows cells.
@FunctionalInterface
public interface CellTerritory {
    /// @return the code of a place, which may not be known yet
    String of(CellId cell);
}
