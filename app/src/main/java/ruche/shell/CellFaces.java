package ruche.shell;

import ruche.kernel.CellId;

/// What pages and documents show of a cell: answered by the module that keeps the cells.
@FunctionalInterface
public interface CellFaces {
    /// @throws ruche.kernel.NotFound if there is no such cell
    CellFace face(CellId cell);
}
