package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Publishing a report, its versions, and what changed between two of them.
@Controller
class VersionPages {
    private static final String VERSIONS = "/c/{cell}/reports/{cycle}/versions";
    private static final String DRAFT = "draft";

    private final Reports reports;
    private final Versions versions;
    private final Cycles cycles;
    private final Forms forms;
    private final Clock clock;

    VersionPages(Reports reports, Versions versions, Cycles cycles, Forms forms, Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.cycles = cycles;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(VERSIONS)
    String list(Visit visit, @PathVariable("cycle") String code, Model model) {
        return list(visit, cycles.named(visit.cell(), code), "", "", model);
    }

    @PostMapping(VERSIONS)
    String publish(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String day,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    var version = day.isBlank()
                            ? reports.publish(visit.cell(), cycle, why, visit.by())
                            : reports.publishDated(visit.cell(), cycle, why, dated(visit, day), visit.by());
                    return Forms.Done.of(
                            "/reports/" + cycle.code() + "/versions/" + version.number(),
                            "publication.said-published",
                            version.number());
                },
                () -> list(visit, cycle, why, day, model));
    }

    @PostMapping(VERSIONS + "/{version}/withdraw")
    String withdraw(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("version") String number,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    versions.withdraw(visit.cell(), cycle, ReportPages.number(number), why, visit.by());
                    return Forms.Done.of(
                            "/reports/" + cycle.code() + "/versions/" + number, "publication.said-withdrawn", number);
                },
                () -> list(visit, cycle, "", "", model));
    }

    /// @param day as typed; empty for the one that is proposed
    private String list(Visit visit, Cycle cycle, String why, String day, Model model) {
        if (visit.has(ReportPages.MAKERS)) model.addAttribute("day", day.isEmpty() ? proposed(visit, cycle) : day);
        model.addAttribute("cycle", cycle);
        model.addAttribute("versions", versions.of(visit.cell(), cycle.id()));
        model.addAttribute("why", why);
        return "publication/versions";
    }

    private LocalDate dated(Visit visit, String typed) {
        var day = Typed.day("day", typed);
        if (day.isAfter(today(visit))) throw new Refusal("publication.report-day-ahead").about("day");
        return day;
    }

    private String proposed(Visit visit, Cycle cycle) {
        return reports.proposedDay(visit.cell(), cycle, today(visit)).toString();
    }

    private LocalDate today(Visit visit) {
        return LocalDate.now(clock.withZone(visit.here().zone()));
    }

    /// @param from and `to`: number of a version, or `draft` for staff
    @GetMapping("/c/{cell}/reports/{cycle}/compare")
    String compare(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var comparable = comparable(visit, cycle);
        var after = to.isEmpty() ? later(visit, cycle, comparable, from) : to;
        var before = from.isEmpty() ? before(comparable, after) : from;
        model.addAttribute("cycle", cycle);
        model.addAttribute("comparable", comparable);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("sections", Comparison.of(document(visit, cycle, before), document(visit, cycle, after)));
        return "publication/compare";
    }

    /// The later of the last two that differ, else the last.
    ///
    /// @param from with which it is to be compared; empty for whichever stands before it
    private String later(Visit visit, Cycle cycle, List<String> comparable, String from) {
        if (!from.isEmpty()) return comparable.getLast();
        for (var later : comparable.reversed()) {
            var before = before(comparable, later);
            if (!Comparison.of(document(visit, cycle, before), document(visit, cycle, later))
                    .isEmpty()) return later;
        }
        return comparable.getLast();
    }

    private static String before(List<String> comparable, String later) {
        return comparable.get(Math.max(0, comparable.indexOf(later) - 1));
    }

    /// Versions that stand, oldest first, then for staff the draft.
    ///
    /// @throws NotFound if there is none
    private List<String> comparable(Visit visit, Cycle cycle) {
        var names = new java.util.ArrayList<String>();
        for (var version : versions.of(visit.cell(), cycle.id()).reversed())
            if (version.stands()) names.add(String.valueOf(version.number()));
        if (visit.has(ReportPages.READERS)) names.add(DRAFT);
        if (names.isEmpty()) throw new NotFound(cycle.code());
        return names;
    }

    private ReportDocument document(Visit visit, Cycle cycle, String name) {
        if (!name.equals(DRAFT))
            return reports.document(visit.cell(), cycle.id(), ReportPages.number(name), visit.lang());
        if (!visit.has(ReportPages.READERS)) throw new NotFound(name);
        return reports.document(visit.cell(), cycle.id(), visit.lang());
    }
}
