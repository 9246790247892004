package ruche.jobs;

/// This run must end at once; the job itself goes on elsewhere or later.
public class JobStopped extends RuntimeException {
    JobStopped(String why) {
        super(why);
    }
}
