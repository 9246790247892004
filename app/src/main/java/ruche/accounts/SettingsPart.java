package ruche.accounts;

import java.util.Map;
import ruche.kernel.CellId;

/// What one module says of how a cell is set up: a bean of the module that keeps it. Nothing of people, ideas or
/// meetings stands in it.
public interface SettingsPart {
    /// Smaller comes first in the file; steps of ten.
    int order();

    /// Maps, lists, texts, numbers and truths by name, each always in the same order; what is not set is left out.
    Map<String, Object> of(CellId cell);
}
