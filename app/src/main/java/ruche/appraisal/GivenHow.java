package ruche.appraisal;

/// How a service's opinion came into the record.
public enum GivenHow {
    /// Its representative gave it through the pages.
    ONLINE,
    /// An agent typed it in from a printed sheet.
    ON_PAPER,
    /// An agent wrote it down while it was said, in a sector meeting.
    IN_MEETING;

    /// Its name in the messages.
    public String key() {
        return "appraisal.given-" + name();
    }
}
