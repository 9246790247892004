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

    /// Says how far the work is. Call it often: it writes a few times a second at most.
    ///
    /// @throws JobStopped when the program is shutting down or another run has taken over: let it pass
    void progress(long done, long total);

    /// What the job leaves behind, as JSON.
    void result(String json);
}
