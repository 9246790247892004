package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.Visit;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Reports to read and to take away: published ones for everybody, the draft for staff.
@Controller
class ReportPages {
    /// Languages in which files are offered; another one of the interface's is set when asked for.
    static final List<Lang> OFFERED = List.of(Lang.AR, Lang.FR);

    /// Who sees a report before it is published.
    static final Role[] READERS = {Role.AGENT, Role.ADMINISTRATOR, Role.COMMITTEE, Role.OBSERVER};

    /// Who sees what people have remarked, and who they are.
    static final Role[] STAFF = {Role.AGENT, Role.ADMINISTRATOR, Role.COMMITTEE};

    /// Who makes and publishes it.
    static final Role[] MAKERS = {Role.AGENT, Role.ADMINISTRATOR};

    /// Who reads which acts it does not tell of yet.
    static final Role[] WATCHERS = {Role.AGENT, Role.ADMINISTRATOR, Role.OBSERVER};

    /// How many lines of the register a page shows; the files have them all.
    static final int SHOWN = 200;

    private final Reports reports;
    private final Versions versions;
    private final Restitutions restitutions;
    private final Cycles cycles;
    private final Typesetter typesetter;

    ReportPages(Reports reports, Versions versions, Restitutions restitutions, Cycles cycles, Typesetter typesetter) {
        this.reports = reports;
        this.versions = versions;
        this.restitutions = restitutions;
        this.cycles = cycles;
        this.typesetter = typesetter;
    }

    @GetMapping("/c/{cell}/reports")
    String list(Visit visit, Model model) {
        var published = new LinkedHashMap<Cycle, Optional<Version>>();
        for (var cycle : cycles.all(visit.cell())) published.put(cycle, versions.published(visit.cell(), cycle.id()));
        model.addAttribute("cycles", published);
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/reports";
    }

    /// The version that stands; where there is none, that the report is in preparation.
    @GetMapping("/c/{cell}/reports/{cycle}")
    String report(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var published = versions.published(visit.cell(), cycle.id());
        if (published.isPresent()) return version(visit, cycle, published.get(), model);
        model.addAttribute("cycle", cycle);
        model.addAttribute("restitutions", restitutions.ofReports(visit.cell(), cycle));
        return "publication/in-preparation";
    }

    @GetMapping("/c/{cell}/reports/{cycle}/draft")
    String draft(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var document = reports.document(visit.cell(), cycle.id(), visit.lang());
        return show(visit, Edition.draft(cycle), document, model);
    }

    /// A version; of one that was withdrawn, a stub with the reason.
    @GetMapping("/c/{cell}/reports/{cycle}/versions/{version}")
    String version(
            Visit visit, @PathVariable("cycle") String code, @PathVariable("version") String number, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var version = versions.version(visit.cell(), cycle.id(), number(number));
        return version(visit, cycle, version, model);
    }

    private String version(Visit visit, Cycle cycle, Version version, Model model) {
        if (version.stands()) {
            var document = reports.document(visit.cell(), cycle.id(), version.number(), visit.lang());
            return show(visit, new Edition(cycle, version), Citations.citing(document, cycle, version), model);
        }
        model.addAttribute("cycle", cycle);
        model.addAttribute("version", version);
        return "publication/withdrawn";
    }

    private String show(Visit visit, Edition edition, ReportDocument report, Model model) {
        var latest = versions.published(visit.cell(), edition.cycle().id());
        model.addAttribute("latest", latest.map(Version::number).orElse(0));
        model.addAttribute("restitutions", restitutions.ofReports(visit.cell(), edition.cycle()));
        model.addAttribute("edition", edition);
        model.addAttribute("report", report);
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/report";
    }

    /// Of the version that stands.
    @GetMapping("/c/{cell}/reports/{cycle}/report-{lang}.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable("cycle") String code, @PathVariable String lang) {
        var cycle = cycles.named(visit.cell(), code);
        var version = versions.published(visit.cell(), cycle.id()).orElseThrow(() -> new NotFound(code));
        return pdf(visit, cycle, version.number(), language(lang));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/versions/{version}/report-{lang}.pdf")
    ResponseEntity<byte[]> versionPdf(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("version") String number,
            @PathVariable String lang) {
        return pdf(visit, cycles.named(visit.cell(), code), number(number), language(lang));
    }

    private ResponseEntity<byte[]> pdf(Visit visit, Cycle cycle, int version, Lang lang) {
        return Download.pdf(reports.pdf(visit.cell(), cycle.id(), version, lang), name("report", visit, cycle, lang));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/draft/report-{lang}.pdf")
    ResponseEntity<byte[]> draftPdf(Visit visit, @PathVariable("cycle") String code, @PathVariable String lang) {
        var cycle = cycles.named(visit.cell(), code);
        var language = language(lang);
        return Download.pdf(
                reports.pdf(visit.cell(), cycle.id(), language), name("report-draft", visit, cycle, language));
    }

    /// Of the version that stands.
    @GetMapping("/c/{cell}/reports/{cycle}/report-{lang}.docx")
    ResponseEntity<byte[]> docx(Visit visit, @PathVariable("cycle") String code, @PathVariable String lang) {
        var cycle = cycles.named(visit.cell(), code);
        var version = versions.published(visit.cell(), cycle.id()).orElseThrow(() -> new NotFound(code));
        return docx(visit, cycle, version.number(), language(lang));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/versions/{version}/report-{lang}.docx")
    ResponseEntity<byte[]> versionDocx(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("version") String number,
            @PathVariable String lang) {
        return docx(visit, cycles.named(visit.cell(), code), number(number), language(lang));
    }

    private ResponseEntity<byte[]> docx(Visit visit, Cycle cycle, int version, Lang lang) {
        return Download.docx(reports.docx(visit.cell(), cycle.id(), version, lang), name("report", visit, cycle, lang));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/draft/report-{lang}.docx")
    ResponseEntity<byte[]> draftDocx(Visit visit, @PathVariable("cycle") String code, @PathVariable String lang) {
        var cycle = cycles.named(visit.cell(), code);
        var language = language(lang);
        return Download.docx(
                reports.docx(visit.cell(), cycle.id(), language), name("report-draft", visit, cycle, language));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/register-{lang}.xlsx")
    ResponseEntity<byte[]> register(Visit visit, @PathVariable("cycle") String code, @PathVariable String lang) {
        var cycle = cycles.named(visit.cell(), code);
        var language = language(lang);
        return Download.xlsx(
                reports.register(visit.cell(), cycle.id(), language), name("register", visit, cycle, language));
    }

    @GetMapping("/c/{cell}/reports/{cycle}/register.csv")
    void csv(Visit visit, @PathVariable("cycle") String code, HttpServletResponse response) throws IOException {
        var cycle = cycles.named(visit.cell(), code);
        response.setContentType(Download.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Download.named(name("register", visit, cycle, null) + ".csv"));
        reports.registerCsv(visit.cell(), cycle.id(), visit.lang(), response.getOutputStream());
    }

    private static String name(String what, Visit visit, Cycle cycle, @Nullable Lang lang) {
        return what + "-" + visit.here().code() + "-" + cycle.code() + (lang == null ? "" : "-" + lang.code());
    }

    /// @throws NotFound if it is no number of a version
    static int number(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) throw new NotFound(text);
        return Integer.parseInt(text);
    }

    private static Lang language(String code) {
        return Optional.of(code)
                .flatMap(Lang::of)
                .filter(lang -> lang.code().equals(code))
                .orElseThrow(() -> new NotFound(code));
    }
}
