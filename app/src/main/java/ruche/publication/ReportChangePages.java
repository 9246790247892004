package ruche.publication;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.History;
import ruche.kernel.Slice;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.strategy.Cycles;

/// The acts since a report was published, one by one: what the agent is told to look at before publishing anew.
@Controller
class ReportChangePages {
    private static final int PAGE = 100;

    private final ReportChanges changes;
    private final Versions versions;
    private final Cycles cycles;
    private final History history;

    ReportChangePages(ReportChanges changes, Versions versions, Cycles cycles, History history) {
        this.changes = changes;
        this.versions = versions;
        this.cycles = cycles;
        this.history = history;
    }

    @GetMapping("/c/{cell}/reports/{cycle}/changes")
    String changes(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var found = changes.lines(visit.cell(), cycle, before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        long count = changes.since(visit.cell(), cycle).count();
        model.addAttribute("cycle", cycle);
        model.addAttribute(
                "latest", versions.published(visit.cell(), cycle.id()).orElse(null));
        model.addAttribute("count", Math.min(count, Waiting.MOST));
        model.addAttribute("more", count > Waiting.MOST);
        model.addAttribute("lines", Slice.of(history.told(visit, found), PAGE, line -> String.valueOf(line.index())));
        return "publication/changes";
    }
}
