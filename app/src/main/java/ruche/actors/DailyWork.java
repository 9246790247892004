package ruche.actors;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// What the registry does each morning by itself: reminds of what ends, and forgets what was kept long enough.
@Configuration(proxyBeanMethods = false)
class DailyWork {
    static final By DAILY = new By.Program("daily");

    private static final Logger log = LoggerFactory.getLogger(DailyWork.class);
    private static final LocalTime AT = LocalTime.of(5, 40);
    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    @Bean
    Task<Void> dailyWorkOfActors(Cells cells, EndReminders reminders, Registrations registrations) {
        return Tasks.recurring("actors-daily", Schedules.daily(ZONE, AT))
                .execute((TaskInstance<Void> _, ExecutionContext context) -> {
                    for (var cell : cells.all()) {
                        if (context.getSchedulerState().isShuttingDown()) return;
                        work(cell.id(), reminders, registrations);
                    }
                });
    }

    /// What goes wrong in one cell keeps no other waiting.
    private static void work(CellId cell, EndReminders reminders, Registrations registrations) {
        try {
            registrations.sweep(cell, DAILY);
            reminders.remind(cell, DAILY);
        } catch (RuntimeException failure) {
            log.error("the daily work of cell {} failed", cell.value(), failure);
        }
    }
}
