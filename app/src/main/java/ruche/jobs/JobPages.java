package ruche.jobs;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ruche.kernel.NotFound;
import ruche.kernel.Slice;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;

@Controller
class JobPages {
    private final Jobs jobs;
    private final JobTask task;
    private final Words words;

    JobPages(Jobs jobs, JobTask task, Words words) {
        this.jobs = jobs;
        this.task = task;
        this.words = words;
    }

    /// A job as a page shows it.
    ///
    /// @param title message key
    /// @param page where its result is, below the cell's address; null when there is no such page
    record Shown(Job job, String title, @Nullable String page) {}

    @GetMapping("/c/{cell}/jobs")
    String list(@RequestParam(required = false) @Nullable UUID before, Visit visit, Model model) {
        var found = jobs.list(visit.cell(), before);
        model.addAttribute(
                "jobs",
                new Slice<>(found.items().stream().map(job -> shown(job, "")).toList(), found.next()));
        return "jobs/list";
    }

    /// @param then where to go on once the work is done, below the cell's address; else as the work says
    @GetMapping("/c/{cell}/jobs/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String then, Visit visit, Model model) {
        var job = jobs.job(visit.cell(), id(id));
        model.addAttribute("shown", shown(job, then));
        model.addAttribute("text", text(job, visit));
        return "jobs/job";
    }

    record Now(long done, long total, String text, boolean ended) {}

    @GetMapping("/c/{cell}/jobs/{id}/progress")
    @ResponseBody
    Now progress(@PathVariable String id, Visit visit) {
        var job = jobs.job(visit.cell(), id(id));
        return new Now(job.done(), job.total(), text(job, visit), job.ended());
    }

    private Shown shown(Job job, String then) {
        var work = task.known(job.kind());
        var own = Optional.of(then).filter(path -> path.matches("/[^/\\\\].*"));
        var page = own.or(() -> work.flatMap(known -> known.page(job)));
        return new Shown(
                job,
                work.map(JobWork::kind).orElse("jobs.work"),
                job.state() == Job.State.DONE ? page.orElse(null) : null);
    }

    private String text(Job job, Visit visit) {
        var lang = visit.lang();
        var writing = new Writing(lang);
        if (job.failure() != null) return words.say(lang, job.failure());
        if (job.state() == Job.State.RUNNING && job.total() > 0)
            return words.say(lang, "jobs.progress", writing.number(job.done()), writing.number(job.total()));
        return words.say(lang, "jobs.state-" + job.state());
    }

    private static JobId id(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(id -> new JobId(UUID.fromString(id)))
                .orElseThrow(() -> new NotFound(text));
    }
}
