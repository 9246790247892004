package ruche.jobs;

/// How one kind of long work is done: a bean of the module that knows it.
///
/// After a crash the work is run again from its start, so it keeps its own place in its own tables.
public interface JobWork {
    /// Such as `sheets.apply`; also the message key of its wording.
    String kind();

    /// @throws ruche.kernel.Refusal when it cannot be done; the reason is shown on the job's page
    void run(JobRun run);
}
