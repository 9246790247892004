package ruche.notices;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Empties the outbox every few seconds: one program at a time, whichever is alive.
@Configuration(proxyBeanMethods = false)
class OutboxTask {
    private static final Logger log = LoggerFactory.getLogger(OutboxTask.class);

    @Bean
    Task<Void> emptyingOfOutbox(
            Deliveries deliveries, Sender sender, @Value("${ruche.notices.every:3s}") Duration every) {
        return Tasks.recurring("outbox", FixedDelay.of(every))
                .execute((TaskInstance<Void> _, ExecutionContext context) -> empty(deliveries, sender, context));
    }

    private static void empty(Deliveries deliveries, Sender sender, ExecutionContext context) {
        for (var cell : deliveries.busy()) {
            int silent = deliveries.giveUpSilent(cell);
            if (silent > 0) log.warn("{} messages of cell {} were cut off while they were sent", silent, cell.value());
            while (!context.getSchedulerState().isShuttingDown()) {
                var claim = deliveries.claim(cell);
                if (claim.isEmpty()) break;
                sender.send(claim.get());
            }
        }
    }
}
