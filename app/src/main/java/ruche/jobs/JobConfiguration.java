package ruche.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.Role;
import ruche.shell.MenuItem;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    /// A run whose heartbeat stopped is taken up again by whoever is alive.
    @Bean
    Task<Void> jobTaskOfScheduler(JobTask task) {
        return Tasks.oneTime(JobTask.NAME)
                .onFailure(task::failed)
                .onDeadExecutionRevive()
                .execute(task::execute);
    }

    @Bean
    MenuItem jobsMenu() {
        return MenuItem.roles("jobs.title", "/jobs", 920, Role.ADMINISTRATOR, Role.AGENT, Role.OBSERVER);
    }
}
