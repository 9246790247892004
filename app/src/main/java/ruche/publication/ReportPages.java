package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.shell.Visit;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Reports for everybody to read and to take away.
@Controller
class ReportPages {
    /// Languages in which reports are offered; another one of the interface's is set when asked for.
    static final List<Lang> OFFERED = List.of(Lang.AR, Lang.FR);

    /// How many lines of the register a page shows; the files have them all.
    static final int SHOWN = 200;

    private final Reports reports;
    private final Cycles cycles;
    private final Typesetter typesetter;

    ReportPages(Reports reports, Cycles cycles, Typesetter typesetter) {
        this.reports = reports;
        this.cycles = cycles;
        this.typesetter = typesetter;
    }

    @GetMapping("/c/{cell}/reports")
    String list(Visit visit, Model model) {
        model.addAttribute("cycles", cycles.all(visit.cell()));
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/reports";
    }

    @GetMapping("/c/{cell}/reports/{cycle}")
    String report(Visit visit, @PathVariable String cycle, Model model) {
        var found = cycles.named(visit.cell(), cycle);
        model.addAttribute("cycle", found);
        model.addAttribute("report", reports.document(visit.cell(), found.id(), visit.lang()));
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/report";
    }

    @GetMapping("/c/{cell}/reports/{cycle}/report-{lang}.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable String cycle, @PathVariable String lang) {
        var found = cycles.named(visit.cell(), cycle);
        var language = language(lang);
        return Download.pdf(
                reports.pdf(visit.cell(), found.id(), language), name("report", visit, found) + "-" + language.code());
    }

    @GetMapping("/c/{cell}/reports/{cycle}/register-{lang}.xlsx")
    ResponseEntity<byte[]> register(Visit visit, @PathVariable String cycle, @PathVariable String lang) {
        var found = cycles.named(visit.cell(), cycle);
        var language = language(lang);
        return Download.xlsx(
                reports.register(visit.cell(), found.id(), language),
                name("register", visit, found) + "-" + language.code());
    }

    @GetMapping("/c/{cell}/reports/{cycle}/register.csv")
    void csv(Visit visit, @PathVariable String cycle, HttpServletResponse response) throws IOException {
        var found = cycles.named(visit.cell(), cycle);
        response.setContentType(Download.CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named(name("register", visit, found) + ".csv"));
        reports.registerCsv(visit.cell(), found.id(), visit.lang(), response.getOutputStream());
    }

    private static String name(String what, Visit visit, Cycle cycle) {
        return what + "-" + visit.here().code() + "-" + cycle.code();
    }

    private static Lang language(String code) {
        return Optional.of(code)
                .flatMap(Lang::of)
                .filter(lang -> lang.code().equals(code))
                .orElseThrow(() -> new NotFound(code));
    }
}
