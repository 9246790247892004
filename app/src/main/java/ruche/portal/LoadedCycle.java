package ruche.portal;

import ruche.accounts.Cell;
import ruche.strategy.Cycle;

/// What a folder stood for.
public record LoadedCycle(Cell cell, Cycle cycle) {}
