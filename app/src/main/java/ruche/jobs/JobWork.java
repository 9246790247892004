package ruche.jobs;

import java.util.Optional;

/// Long work of one kind: a bean of the module whose work it is.
///
/// It may be run again from its start, after a crash or an unforeseen failure: it keeps its own place in its
/// tables, and what is done already is not done twice. A `Refusal` ends the job as failed and is shown in the
/// reader's language; any other exception is tried again, three times in all.
public interface JobWork {
    /// A stable word, such as `sheets.apply`; also the message key of what it is.
    String kind();

    /// Does the work, outside any transaction.
    ///
    /// @throws ruche.kernel.Refusal when it cannot be done; the reason is shown on the job's page
    void run(JobRun run);

    /// Where its result is to be seen, below the cell's address; empty when there is no such page.
    default Optional<String> page(Job job) {
        return Optional.empty();
    }
}
