package ruche.publication;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.ideas.IdeaState;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Where the cell puts something up, looks at remarks, answers them and gives back what became of them.
@Controller
class RestitutionDesk {
    private static final String ONE = RestitutionPages.ONE;
    private static final Pattern WHAT = Pattern.compile("(report|draft|ideas)/([^/]+)/([A-Z_0-9]+)");

    private final Restitutions restitutions;
    private final RestitutionReading reading;
    private final Remarks remarks;
    private final Versions versions;
    private final Cycles cycles;
    private final Forms forms;

    RestitutionDesk(
            Restitutions restitutions,
            RestitutionReading reading,
            Remarks remarks,
            Versions versions,
            Cycles cycles,
            Forms forms) {
        this.restitutions = restitutions;
        this.reading = reading;
        this.remarks = remarks;
        this.versions = versions;
        this.cycles = cycles;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/restitutions/new")
    String ask(Visit visit, @RequestParam(defaultValue = "") String what, Model model) {
        var form = Typed.nothing().with("what", what).with("opens", restitutions.today(visit.cell()));
        return ask(visit, form, model);
    }

    @PostMapping("/c/{cell}/restitutions")
    String open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var what = WHAT.matcher(form.text("what"));
                    if (!what.matches()) faults.add(new Refusal("shell.choice-missing").about("what"));
                    var title = faults.read(() -> form.bilingual("title"));
                    var lead = faults.read(() -> form.proseOrNull("lead"));
                    var opens = faults.read(() -> form.day("opens"));
                    var closes = faults.read(() -> form.day("closes"));
                    faults.end();
                    var cycle = cycles.named(visit.cell(), what.group(2));
                    var put = new NewRestitution(
                            what(what.group(1), what.group(3)),
                            requireNonNull(title),
                            lead,
                            requireNonNull(opens),
                            requireNonNull(closes));
                    var opened = restitutions.open(visit.cell(), cycle, put, visit.by());
                    return Forms.Done.of(
                            "/restitutions/" + opened.value(),
                            "publication.said-opened",
                            put.title().in(visit.lang()));
                },
                () -> ask(visit, form, model));
    }

    private static NewRestitution.What what(String kind, String which) {
        if (kind.equals("draft")) return new NewRestitution.What.Draft();
        if (kind.equals("report")) return new NewRestitution.What.Report(ReportPages.number(which));
        for (var state : IdeaState.standing())
            if (state.name().equals(which)) return new NewRestitution.What.Ideas(state);
        throw new NotFound(which);
    }

    private String ask(Visit visit, Typed form, Model model) {
        var reports = new LinkedHashMap<String, Choice>();
        for (var cycle : cycles.all(visit.cell())) {
            reports.put("draft/" + cycle.code() + "/0", new Choice(cycle, 0, null));
            for (var version : versions.of(visit.cell(), cycle.id()))
                if (version.stands())
                    reports.put(
                            "report/" + cycle.code() + "/" + version.number(),
                            new Choice(cycle, version.number(), null));
            for (var state : IdeaState.standing())
                reports.put("ideas/" + cycle.code() + "/" + state, new Choice(cycle, 0, state));
        }
        model.addAttribute("choices", reports);
        model.addAttribute("form", form);
        return "publication/restitution-new";
    }

    /// @param version of the report; 0 for its draft and for ideas
    /// @param state of the ideas; null for a report
    record Choice(Cycle cycle, int version, @Nullable IdeaState state) {}

    static Map<String, String> choices(Page page, Map<String, Choice> choices) {
        var told = new LinkedHashMap<String, String>();
        choices.forEach((value, choice) -> {
            var cycle = page.text(choice.cycle().title());
            var state = choice.state();
            told.put(
                    value,
                    state == null
                            ? choice.version() == 0
                                    ? page.say("publication.restitution-of-draft", cycle)
                                    : page.say("publication.restitution-of-report", choice.version(), cycle)
                            : page.say("publication.restitution-of-ideas", page.say(state.key()), cycle));
        });
        return told;
    }

    @GetMapping(ONE + "/remarks")
    String list(Visit visit, @PathVariable String restitution, Model model) {
        var id = RestitutionPages.id(restitution);
        return list(visit, id, Typed.nothing().with("final", newest(visit, id)), model);
    }

    /// Of the versions published since, the one that most probably answers the remarks; null where there is none.
    private @Nullable Integer newest(Visit visit, RestitutionId id) {
        return restitutions.later(visit.cell(), restitutions.restitution(visit.cell(), id)).stream()
                .map(Version::number)
                .findFirst()
                .orElse(null);
    }

    private String list(Visit visit, RestitutionId id, Typed form, Model model) {
        var one = restitutions.restitution(visit.cell(), id);
        var all = remarks.of(visit.cell(), id);
        model.addAttribute("restitution", one);
        model.addAttribute("remarks", all);
        model.addAttribute("places", restitutions.byKey(visit.cell(), id, visit.lang()));
        model.addAttribute("names", reading.names(visit.cell(), all));
        model.addAttribute("versions", later(visit, one));
        model.addAttribute("form", form);
        return "publication/remarks";
    }

    private Map<String, String> later(Visit visit, Restitution one) {
        var later = new LinkedHashMap<String, String>();
        for (var version : restitutions.later(visit.cell(), one))
            later.put(String.valueOf(version.number()), String.valueOf(version.number()));
        return later;
    }

    @PostMapping(ONE + "/give-back")
    String giveBack(
            Visit visit,
            @PathVariable String restitution,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var id = RestitutionPages.id(restitution);
        restitutions.restitution(visit.cell(), id);
        var form = Typed.of(fields);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    restitutions.giveBack(
                            visit.cell(),
                            id,
                            form.checked("final") ? form.whole("final") : null,
                            form.prose("summary"),
                            visit.by());
                    return Forms.Done.of("/restitutions/" + id.value() + "/outcome", "publication.said-given-back");
                },
                () -> list(visit, id, form, model));
    }

    @GetMapping(ONE + "/remarks/{remark}")
    String one(Visit visit, @PathVariable String restitution, @PathVariable String remark, Model model) {
        var of = remark(visit, restitution, remark);
        var form = Typed.nothing()
                .with("answer", of.answered() ? of.answer() : null)
                .withText("text", of.answerText());
        return one(visit, of, form, model);
    }

    private String one(Visit visit, Remark remark, Typed form, Model model) {
        var known = restitutions.byKey(visit.cell(), remark.restitution(), visit.lang());
        model.addAttribute("restitution", restitutions.restitution(visit.cell(), remark.restitution()));
        model.addAttribute("remark", remark);
        model.addAttribute("place", RestitutionReading.place(known, remark));
        model.addAttribute("names", reading.names(visit.cell(), java.util.List.of(remark)));
        model.addAttribute("form", form);
        return "publication/remark-answer";
    }

    @PostMapping(ONE + "/remarks/{remark}/show")
    String show(
            Visit visit,
            @PathVariable String restitution,
            @PathVariable String remark,
            Model model,
            HttpServletResponse response) {
        return act(
                visit,
                restitution,
                remark,
                Typed.nothing(),
                model,
                response,
                of -> remarks.show(visit.cell(), of.restitution(), of.number(), visit.by()));
    }

    @PostMapping(ONE + "/remarks/{remark}/hide")
    String hide(
            Visit visit,
            @PathVariable String restitution,
            @PathVariable String remark,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(
                visit,
                restitution,
                remark,
                form,
                model,
                response,
                of -> remarks.hide(
                        visit.cell(),
                        of.restitution(),
                        of.number(),
                        form.needed("why", "publication.why-missing"),
                        visit.by()));
    }

    @PostMapping(ONE + "/remarks/{remark}/answer")
    String answer(
            Visit visit,
            @PathVariable String restitution,
            @PathVariable String remark,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(visit, restitution, remark, form, model, response, of -> {
            var answer = form.one(Remark.Answer.class, "answer");
            if (answer == Remark.Answer.NONE) throw new Refusal("shell.choice-missing").about("answer");
            remarks.answer(
                    visit.cell(),
                    of.restitution(),
                    of.number(),
                    answer == Remark.Answer.ACCEPTED,
                    form.prose("text"),
                    visit.by());
        });
    }

    @PostMapping(ONE + "/remarks/{remark}/erase")
    String erase(
            Visit visit,
            @PathVariable String restitution,
            @PathVariable String remark,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(
                visit,
                restitution,
                remark,
                form,
                model,
                response,
                of -> remarks.erase(
                        visit.cell(),
                        of.restitution(),
                        of.number(),
                        form.needed("erase", "publication.why-missing"),
                        visit.by()));
    }

    private String act(
            Visit visit,
            String restitution,
            String number,
            Typed form,
            Model model,
            HttpServletResponse response,
            java.util.function.Consumer<Remark> act) {
        var of = remark(visit, restitution, number);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    act.accept(of);
                    return "/restitutions/" + of.restitution().value() + "/remarks";
                },
                () -> one(visit, remark(visit, restitution, number), form, model));
    }

    private Remark remark(Visit visit, String restitution, String number) {
        return remarks.remark(visit.cell(), RestitutionPages.id(restitution), ReportPages.number(number));
    }

    static Map<String, String> answers(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var answer : Remark.Answer.values())
            if (answer != Remark.Answer.NONE)
                choices.put(answer.name(), page.say("publication.remark-answer." + answer));
        return choices;
    }

    static String badge(Remark remark) {
        return switch (remark.state()) {
            case WAITING -> "wait";
            case HIDDEN -> "bad";
            case SHOWN -> "good";
        };
    }
}
