package ruche.jobs;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;

/// Where a piece of long work stands: the page follows it by itself.
@Controller
class JobPages {
    private final Jobs jobs;
    private final Words words;

    JobPages(Jobs jobs, Words words) {
        this.jobs = jobs;
        this.words = words;
    }

    /// @param then where to go on from the page once the work is done, below the cell's address
    @GetMapping("/c/{cell}/jobs/{id}")
    String job(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String then, Model model) {
        var job = jobs.job(visit.cell(), new JobId(id));
        model.addAttribute("job", job);
        model.addAttribute("text", text(visit, job));
        model.addAttribute("then", then.startsWith("/") && !then.startsWith("//") ? then : "");
        return "jobs/job";
    }

    @GetMapping("/c/{cell}/jobs/{id}/progress")
    @ResponseBody
    Map<String, Object> progress(Visit visit, @PathVariable UUID id) {
        var job = jobs.job(visit.cell(), new JobId(id));
        return Map.of("done", job.done(), "total", job.total(), "text", text(visit, job), "ended", job.ended());
    }

    private String text(Visit visit, Job job) {
        var writing = new Writing(visit.lang());
        var failure = job.failure();
        return switch (job.state()) {
            case QUEUED -> words.say(visit.lang(), "jobs.queued");
            case RUNNING ->
                job.total() == 0
                        ? words.say(visit.lang(), "jobs.running")
                        : words.say(
                                visit.lang(),
                                "jobs.running-of",
                                writing.number(job.done()),
                                writing.number(job.total()));
            case DONE -> words.say(visit.lang(), "jobs.done");
            case FAILED ->
                failure == null ? words.say(visit.lang(), "jobs.unforeseen") : words.say(visit.lang(), failure);
        };
    }
}
