package ruche.jobs;

/// Where a job stands.
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
