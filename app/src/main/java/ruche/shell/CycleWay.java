package ruche.shell;

import java.util.Optional;

/// A page of a module to which the home of a cell leads for a cycle, once there is something on it: a bean of each
/// module that has one, since none that lies above the home can be asked.
@FunctionalInterface
public interface CycleWay {
    /// Empty while the visitor would find nothing there.
    ///
    /// @param cycle its code
    Optional<Way> of(Visit visit, String cycle);

    /// @param key message key
    /// @param path below the cell's address
    record Way(String key, String path) {}
}
