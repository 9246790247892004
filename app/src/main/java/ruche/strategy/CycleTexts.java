package ruche.strategy;

import java.nio.file.Path;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// What a cell writes about a cycle, as a file of the cycle's folder has it: a bean of the module that keeps such
/// texts.
public interface CycleTexts {
    /// Adds what the file says and the cell has not written; what is written stays as it is. Within a transaction.
    ///
    /// @throws Refusal if the file cannot be read, or speaks of what is not there
    void take(CellId cell, Cycle cycle, Path file, By by);
}
