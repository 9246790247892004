package ruche.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Slice;
import ruche.record.Journal;
import ruche.shell.Visit;

/// Who did what in a cell, and why, the latest first. It stands here because the record knows no people.
@Controller
class AuditPages {
    private static final int PAGE = 100;

    private final Journal journal;
    private final History history;

    AuditPages(Journal journal, History history) {
        this.journal = journal;
        this.history = history;
    }

    @GetMapping("/c/{cell}/audit")
    String audit(
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "false") boolean check,
            Visit visit,
            Model model) {
        if (check) {
            model.addAttribute("checked", journal.size(visit.cell()));
            model.addAttribute("unsound", journal.firstUnsound(visit.cell()).orElse(-1L));
        }
        var found = journal.latest(visit.cell(), before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        var lines = history.told(visit, found);
        model.addAttribute("lines", Slice.of(lines, PAGE, line -> String.valueOf(line.index())));
        return "accounts/audit";
    }
}
