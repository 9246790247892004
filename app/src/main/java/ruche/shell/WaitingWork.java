package ruche.shell;

import java.util.List;

/// What waits for the visitor in the cell he visits: a bean of each module in which work can wait.
@FunctionalInterface
public interface WaitingWork {
    /// In the order in which it is best done; nothing of a count of none.
    List<Waiting> of(Visit visit);
}
