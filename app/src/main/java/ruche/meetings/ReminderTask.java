package ruche.meetings;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// Reminds people in the morning: one program at a time, whichever is alive; missed while none was, it is made up for.
@Configuration(proxyBeanMethods = false)
class ReminderTask {
    private static final Logger log = LoggerFactory.getLogger(ReminderTask.class);

    static final By US = new By.Program("reminders");

    @Bean
    Task<Void> reminding(
            Cells cells,
            Reminders reminders,
            MeetingReminders meetings,
            @Value("${ruche.reminders.at:07:00}") String at,
            @Value("${ruche.reminders.zone:Africa/Casablanca}") String zone) {
        return Tasks.recurring("meeting-reminders", Schedules.daily(ZoneId.of(zone), LocalTime.parse(at)))
                .execute((TaskInstance<Void> _, ExecutionContext context) -> {
                    for (var cell : cells.all()) {
                        if (context.getSchedulerState().isShuttingDown()) return;
                        remind(cell.id(), reminders, meetings);
                    }
                });
    }

    /// What goes wrong in one cell keeps no other from being reminded.
    private static void remind(CellId cell, Reminders reminders, MeetingReminders meetings) {
        try {
            int sent = reminders.daily(cell, US) + meetings.daily(cell, US);
            if (sent > 0) log.info("cell {}: {} reminders", cell.value(), sent);
        } catch (DataAccessException | Refusal wrong) {
            log.error("nobody of cell {} was reminded", cell.value(), wrong);
        }
    }
}
