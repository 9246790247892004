package ruche.jobs;

import ruche.kernel.By;
import ruche.kernel.CellId;

/// A job being run, as its work sees it.
public interface JobRun {
    CellId cell();

    JobId id();

    /// On whose word.
    By by();

    /// JSON as given to [Jobs#start].
    String payload();

    /// Says how far the work is, seen at once whatever transaction is open. Call it often: it writes a few times a
    /// second at most.
    ///
    /// @throws JobStopped when the program is shutting down or another run has taken over: let it pass
    void progress(long done, long total);

    /// Leaves JSON for whoever looks at the job later; stored when the work ends well.
    void result(String json);
}
