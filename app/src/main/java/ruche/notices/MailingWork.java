package ruche.notices;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.jobs.Job;
import ruche.jobs.JobRun;
import ruche.jobs.JobWork;

/// Carries the messages of a mailing. Begun again after a crash it goes on with those that were not begun; what was cut
/// off is put to staff as perhaps sent.
@Component
class MailingWork implements JobWork {
    /// Also the message key of what it is.
    static final String KIND = "notices.mailing-work";

    private final Deliveries deliveries;
    private final Sender sender;

    MailingWork(Deliveries deliveries, Sender sender) {
        this.deliveries = deliveries;
        this.sender = sender;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var mailing = mailing(run.payload());
        long total = deliveries.left(run.cell(), mailing);
        for (long done = 0; ; done++) {
            run.progress(done, Math.max(done, total));
            var claim = deliveries.claim(run.cell(), mailing);
            if (claim.isEmpty()) return;
            sender.send(claim.get());
        }
    }

    @Override
    public Optional<String> page(Job job) {
        return Optional.of("/mailings/" + mailing(job.payload()).value());
    }

    private static MailingId mailing(String payload) {
        return new MailingId(UUID.fromString(payload.replace("\"", "")));
    }
}
