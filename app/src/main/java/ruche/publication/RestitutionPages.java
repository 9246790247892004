package ruche.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.engine.text.WordEdges;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.CsvFile;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What is put up for remarks, as everybody sees it, and where anybody remarks something.
@Controller
class RestitutionPages {
    static final String ONE = "/c/{cell}/restitutions/{restitution}";

    private final Restitutions restitutions;
    private final RestitutionReading reading;
    private final Remarks remarks;
    private final RestitutionPapers papers;
    private final Actors actors;
    private final Typesetter typesetter;
    private final Forms forms;
    private final Flash flash;

    RestitutionPages(
            Restitutions restitutions,
            RestitutionReading reading,
            Remarks remarks,
            RestitutionPapers papers,
            Actors actors,
            Typesetter typesetter,
            Forms forms,
            Flash flash) {
        this.restitutions = restitutions;
        this.reading = reading;
        this.remarks = remarks;
        this.papers = papers;
        this.actors = actors;
        this.typesetter = typesetter;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/restitutions")
    String list(Visit visit, Model model) {
        model.addAttribute("restitutions", restitutions.all(visit.cell()));
        model.addAttribute("today", restitutions.today(visit.cell()));
        return "publication/restitutions";
    }

    /// @param whole shows a draft as it was put up: whatever is written since, this is what remarks are about
    @GetMapping(ONE)
    String show(
            Visit visit, @PathVariable String restitution, @RequestParam(defaultValue = "") String whole, Model model) {
        if (!whole.isEmpty()) return draft(visit, restitution, model);
        model.addAttribute("facts", reading.of(visit.cell(), id(restitution), visit.lang()));
        model.addAttribute("today", restitutions.today(visit.cell()));
        return "publication/restitution";
    }

    private String draft(Visit visit, String restitution, Model model) {
        var one = restitutions.restitution(visit.cell(), id(restitution));
        model.addAttribute("restitution", one);
        model.addAttribute("cycle", restitutions.cycle(visit.cell(), one));
        model.addAttribute("report", restitutions.draft(visit.cell(), one.id()).in(visit.lang()));
        model.addAttribute("open", one.open(restitutions.today(visit.cell())));
        return "publication/put-up";
    }

    /// What changed because of whom.
    @GetMapping(ONE + "/outcome")
    String outcome(Visit visit, @PathVariable String restitution, Model model) {
        var facts = givenBack(visit, restitution, visit.lang());
        model.addAttribute("facts", facts);
        model.addAttribute("outcome", reading.outcome(visit.cell(), facts, visit.lang()));
        model.addAttribute("typesetter", typesetter.installed());
        return "publication/outcome";
    }

    private RestitutionFacts givenBack(Visit visit, String restitution, Lang lang) {
        var facts = reading.of(visit.cell(), id(restitution), lang);
        if (!facts.restitution().givenBack()) throw new NotFound(restitution);
        return facts;
    }

    @GetMapping(ONE + "/annex-{lang}.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable String restitution, @PathVariable String lang) {
        var in = language(lang);
        var facts = givenBack(visit, restitution, in);
        return Download.pdf(papers.pdf(visit.cell(), facts, in), name(visit, facts, in));
    }

    @GetMapping(ONE + "/annex-{lang}.docx")
    ResponseEntity<byte[]> docx(Visit visit, @PathVariable String restitution, @PathVariable String lang) {
        var in = language(lang);
        var facts = givenBack(visit, restitution, in);
        return Download.docx(papers.docx(visit.cell(), facts, in), name(visit, facts, in));
    }

    private String name(Visit visit, RestitutionFacts facts, Lang lang) {
        return Download.name(
                papers.title(lang), facts.cycle().code(), visit.here().code(), lang.code());
    }

    private static Lang language(String lang) {
        return Lang.of(lang).filter(ReportPages.OFFERED::contains).orElseThrow(() -> new NotFound(lang));
    }

    /// Remarks that are shown, with their answers; no contact, and no name that is not to be shown.
    @GetMapping(ONE + "/remarks.csv")
    void csv(Visit visit, @PathVariable String restitution, HttpServletResponse response) throws IOException {
        var facts = reading.of(visit.cell(), id(restitution), visit.lang());
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Download.named("remarks-" + visit.here().code() + ".csv"));
        var changes = facts.restitution().givenBack()
                ? reading.outcome(visit.cell(), facts, visit.lang()).changes()
                : List.<Outcome.Change>of();
        RemarksCsv.write(
                facts, changes, key -> papers.say(visit.lang(), key), visit.lang(), response.getOutputStream());
    }

    /// @param place what it is about; empty to choose it
    @GetMapping(ONE + "/remark")
    String ask(
            Visit visit, @PathVariable String restitution, @RequestParam(defaultValue = "") String place, Model model) {
        return form(visit, id(restitution), Typed.nothing().with("place", place), model);
    }

    @PostMapping(ONE + "/remarks")
    String remark(
            Visit visit,
            @PathVariable String restitution,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var id = id(restitution);
        restitutions.restitution(visit.cell(), id);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var remark = read(visit, form);
                    boolean staff = visit.has(ReportPages.MAKERS) && form.checked("paper");
                    if (staff) remarks.writeDown(visit.cell(), id, remark, visit.by());
                    else remarks.add(visit.cell(), id, remark, request.getRemoteAddr(), visit.by());
                    flash.say(response, staff ? "shell.saved" : "publication.remark-taken");
                    return "redirect:/c/" + visit.here().code() + "/restitutions/" + id.value();
                },
                () -> form(visit, id, form, model));
    }

    private NewRemark read(Visit visit, Typed form) {
        var as = actor(visit, form.text("as"));
        var name = form.line("name");
        return new NewRemark(
                form.line("place"),
                visit.lang(),
                as,
                name.isEmpty() && !form.checked("paper") ? visit.personName() : name,
                form.line("contact"),
                form.checked("named"),
                form.text("body"),
                form.checked("paper") ? form.dayOrNull("on") : null);
    }

    /// For which of those that the writer may speak for; staff writes down what came from any.
    private @Nullable UUID actor(Visit visit, String typed) {
        if (typed.isEmpty()) return null;
        var id = Typed.uuid(typed);
        if (!spokenFor(visit).containsKey(id)) throw new NotFound(typed);
        return id;
    }

    private Map<UUID, Bilingual> spokenFor(Visit visit) {
        var bodies = java.util.stream.Stream.of(Role.MEMBER, Role.SERVICE)
                .flatMap(role -> visit.bodies(role).stream())
                .distinct()
                .toList();
        return actors.names(visit.cell(), bodies);
    }

    private String form(Visit visit, RestitutionId id, Typed form, Model model) {
        var facts = reading.of(visit.cell(), id, visit.lang());
        model.addAttribute("facts", facts);
        model.addAttribute("form", form);
        model.addAttribute("bodies", spokenFor(visit));
        model.addAttribute("open", facts.restitution().open(restitutions.today(visit.cell())));
        return "publication/remark";
    }

    static RestitutionId id(String restitution) {
        return new RestitutionId(Uuids.of(restitution));
    }

    static Map<String, String> places(List<Anchor> places) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : places) choices.put(place.key(), named(place));
        return choices;
    }

    private static final int SHOWN = 90;

    /// A place in one line.
    static String named(Anchor place) {
        var quote = place.quote();
        if (quote.isEmpty()) return place.section();
        var cut = cut(quote);
        return place.section().isEmpty() ? cut : place.section() + " – " + cut;
    }

    /// The first words of a text.
    static String cut(String text) {
        return WordEdges.beginning(text, SHOWN);
    }

    static Map<String, String> bodies(Page page, Map<UUID, Bilingual> bodies) {
        return bodies.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(),
                        one -> page.text(one.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
