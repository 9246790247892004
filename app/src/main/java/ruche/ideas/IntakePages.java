package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.strategy.Cycle;

/// Handing in an idea.
@Controller
class IntakePages {
    private final Ideas ideas;
    private final IdeaDrafts drafts;
    private final IdeaChoices choices;
    private final Bearers bearers;
    private final Flash flash;

    IntakePages(Ideas ideas, IdeaDrafts drafts, IdeaChoices choices, Bearers bearers, Flash flash) {
        this.ideas = ideas;
        this.drafts = drafts;
        this.choices = choices;
        this.bearers = bearers;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/ideas/new")
    String ask(Visit visit, @RequestParam(defaultValue = "") String cycle, Model model) {
        var person = visit.personId();
        var draft = person == null ? java.util.Map.<String, String>of() : drafts.of(visit.cell(), person);
        var code = cycle.isEmpty() ? draft.getOrDefault("cycle", "") : cycle;
        model.addAttribute("draft", !draft.isEmpty());
        return form(visit, choices.cycle(visit.cell(), code), IdeaForm.of(draft), model);
    }

    @PostMapping("/c/{cell}/ideas/new")
    String propose(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = IdeaForm.of(fields);
        var cycle = choices.cycle(visit.cell(), form.text("cycle"));
        if (cycle == null) throw new Refusal("ideas.no-cycle");
        var facts = form.facts(visit.here().currency(), cycle.communeRequired());
        bearers.own(visit);
        if (!bearers.chosen(visit, form)) form.wrong("bearer", new Refusal("ideas.body-needed"));
        if (facts.title().isBlank() && !bearers.known(visit, form))
            form.wrong("title", new Refusal("ideas.title-needed"));
        if (!form.clean()) return again(visit, cycle, form, model, response);
        return switch (ideas.propose(visit.cell(), read(visit, cycle, form, facts), visit.by())) {
            case Submission.Accepted accepted -> accepted(visit, accepted, response);
            case Submission.LooksLike alike -> {
                model.addAttribute("known", alike.known());
                yield again(visit, cycle, form, model, response);
            }
        };
    }

    private NewIdea read(Visit visit, Cycle cycle, IdeaForm form, IdeaFacts facts) {
        var bearer = bearers.of(visit, form);
        return new NewIdea(
                cycle.id(),
                facts.title(),
                facts.description(),
                bearer.actor(),
                bearer.name(),
                facts.commune(),
                facts.douar(),
                form.idOrNull("axis"),
                facts.targetGroups(),
                facts.beneficiaries(),
                facts.asked(),
                facts.own(),
                form.idOrNull("meeting"),
                form.text("contact"),
                !form.text("insists").isEmpty());
    }

    private String accepted(Visit visit, Submission.Accepted accepted, HttpServletResponse response) {
        var person = visit.personId();
        if (person != null) drafts.drop(visit.cell(), person);
        flash.say(response, "ideas.accepted", accepted.number());
        return "redirect:/c/" + visit.here().code() + "/ideas/" + accepted.number();
    }

    /// What was written before the refusal goes, since the answer is no success.
    private String again(Visit visit, Cycle cycle, IdeaForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(visit, cycle, form, model);
    }

    /// Keeps what is typed so far; called by the form itself.
    @PostMapping("/c/{cell}/ideas/new/draft")
    ResponseEntity<Void> keep(Visit visit, @RequestParam MultiValueMap<String, String> fields) {
        var person = visit.personId();
        if (person != null) drafts.keep(visit.cell(), person, IdeaForm.kept(fields));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/c/{cell}/ideas/new/discard")
    String discard(Visit visit) {
        var person = visit.personId();
        if (person != null) drafts.drop(visit.cell(), person);
        return "redirect:/c/" + visit.here().code() + "/ideas/new";
    }

    private String form(Visit visit, @Nullable Cycle cycle, IdeaForm form, Model model) {
        if (cycle == null) return "ideas/no-cycle";
        boolean typesBearer = bearers.typed(visit);
        model.addAttribute("form", form);
        model.addAttribute("cycle", cycle);
        model.addAttribute("axes", choices.axes(visit, cycle.id()));
        model.addAttribute("communes", choices.communes(visit));
        model.addAttribute("meetings", typesBearer ? choices.meetings(visit, cycle.id()) : java.util.Map.of());
        model.addAttribute("bearers", typesBearer ? bearers.suggested(visit) : List.of());
        model.addAttribute("bodies", bearers.own(visit));
        return "ideas/new";
    }
}
