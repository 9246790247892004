package ruche.accounts;

import java.util.Map;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import tools.jackson.databind.node.ObjectNode;

/// What one module says of how a cell is set up: a bean of the module that keeps it. Nothing of people, ideas or
/// meetings stands in it.
public interface SettingsPart {
    /// Smaller comes first in the file, and is taken over first; steps of ten.
    int order();

    /// Maps, lists, texts, numbers and truths by name, each always in the same order; what is not set is left out.
    Map<String, Object> of(CellId cell);

    /// Changes in the file what is wished otherwise, before anything of it is taken over; what cannot be stays, for
    /// [#take] to say so.
    ///
    /// @param taken told of what is left out as it is wished
    default void wish(CellId cell, ObjectNode file, SettingsWish wish, SettingsTaken taken) {}

    /// Adds what the file says and the cell lacks; what the cell has stays as it is. Within a transaction.
    ///
    /// @param taken told of each thing, whether it was added or stays
    /// @throws Refusal if the part says something that cannot be
    void take(CellId cell, SettingsNode file, SettingsTaken taken, By by);
}
