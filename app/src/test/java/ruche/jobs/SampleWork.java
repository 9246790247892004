package ruche.jobs;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import ruche.kernel.Refusal;

/// Work for tests, after its payload: `"count"`, `"refuse"`, `"stumble"` (fails twice), `"fail"`.
@Component
class SampleWork implements JobWork {
    /// Also a message key, as of any work.
    static final String KIND = "jobs.work";

    final ConcurrentMap<JobId, Integer> runs = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        int number = runs.merge(run.id(), 1, Integer::sum);
        switch (run.payload()) {
            case "\"refuse\"" -> throw new Refusal("shell.not-found", "RHM-2018-0001");
            case "\"stumble\"" -> stumble(number);
            case "\"fail\"" -> throw new IllegalStateException("always");
            default -> {
                for (int i = 1; i <= 1000; i++) run.progress(i, 1000);
            }
        }
        run.result("{\"runs\":" + number + "}");
    }

    private static void stumble(int number) {
        if (number < 3) throw new IllegalStateException("run " + number);
    }
}
