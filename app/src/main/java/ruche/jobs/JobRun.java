package ruche.jobs;

import ruche.kernel.By;
import ruche.kernel.CellId;

/// What a piece of work is given while it runs.
public interface JobRun {
    CellId cell();

    /// Who asked for it.
    By by();

    /// As given to [Jobs#start].
    String payload();

    /// Shows progress at once, whatever transaction is open.
    ///
    /// @param total 0 while not known
    void progress(long done, long total);

    /// Leaves JSON for whoever looks at the job later.
    void result(String json);
}
