package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.strategy.Cycle;

/// Handing in an idea.
@Controller
class IntakePages {
    private final Ideas ideas;
    private final DraftDesk drafts;
    private final IdeaChoices choices;
    private final Bearers bearers;
    private final IdeaTwins twins;
    private final IdeaClasses classes;
    private final Forms forms;
    private final Flash flash;

    IntakePages(
            Ideas ideas,
            DraftDesk drafts,
            IdeaChoices choices,
            Bearers bearers,
            IdeaTwins twins,
            IdeaClasses classes,
            Forms forms,
            Flash flash) {
        this.ideas = ideas;
        this.drafts = drafts;
        this.choices = choices;
        this.bearers = bearers;
        this.twins = twins;
        this.classes = classes;
        this.forms = forms;
        this.flash = flash;
    }

    /// @param draft the draft to go on with; none, the latest; `new`, none of them
    @GetMapping("/c/{cell}/ideas/new")
    String ask(
            Visit visit,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String draft,
            Model model) {
        var typed = drafts.open(visit, draft, model);
        var code = cycle.isEmpty() ? typed.getOrDefault("cycle", "") : cycle;
        var chosen = choices.takingIdeas(visit.cell(), code);
        return chosen.isEmpty() ? choose(visit, code, model) : form(visit, chosen.get(), IdeaForm.of(typed), model);
    }

    /// Where no cycle takes ideas, or several do and none is chosen.
    private String choose(Visit visit, String code, Model model) {
        model.addAttribute("open", choices.takingIdeas(visit.cell()));
        choices.closed(visit.cell(), code).ifPresent(closed -> model.addAttribute("closed", closed));
        return "ideas/no-cycle";
    }

    @PostMapping("/c/{cell}/ideas/new")
    String propose(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        // Whatever is wrong with it, what was typed is there when the form is opened again.
        drafts.keep(visit, fields);
        var form = IdeaForm.of(fields);
        drafts.stay(visit, form, model);
        var chosen = choices.takingIdeas(visit.cell(), form.text("cycle"));
        if (chosen.isPresent()) return propose(visit, chosen.get(), form, model, response);
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return choose(visit, form.text("cycle"), model);
    }

    private String propose(Visit visit, Cycle cycle, IdeaForm form, Model model, HttpServletResponse response) {
        var facts = form.facts(visit.here().currency(), cycle.communeRequired());
        form.shortEnough("bearerName", "contact");
        bearers.own(visit);
        if (!bearers.chosen(visit, form)) form.wrong("bearer", new Refusal("ideas.body-needed"));
        if (facts.title().isBlank() && facts.description().isBlank())
            form.wrong("title", new Refusal("ideas.idea-needed"));
        if (facts.title().isBlank() && !bearers.known(visit, form))
            form.wrong("title", new Refusal("ideas.title-needed"));
        if (!form.clean()) return again(visit, cycle, form, model, response);
        return forms.attempt(
                response,
                model,
                () -> switch (ideas.propose(visit.cell(), read(visit, cycle, form, facts), visit.by())) {
                    case Submission.Accepted accepted -> accepted(visit, form, accepted, response);
                    case Submission.LooksLike _ -> {
                        model.addAttribute("alike", twins.alike(visit.cell(), written(cycle, facts)));
                        yield again(visit, cycle, form, model, response);
                    }
                },
                () -> form(visit, cycle, form, model));
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

    private static NewIdea written(Cycle cycle, IdeaFacts facts) {
        return new NewIdea(
                cycle.id(),
                facts.title(),
                facts.description(),
                null,
                "",
                facts.commune(),
                facts.douar(),
                null,
                "",
                null,
                facts.asked(),
                null,
                null,
                "",
                false);
    }

    private String accepted(Visit visit, IdeaForm form, Submission.Accepted accepted, HttpServletResponse response) {
        drafts.drop(visit, form.text(DraftDesk.FIELD));
        flash.say(response, "ideas.accepted", accepted.number());
        return "redirect:/c/" + visit.here().code() + "/ideas/" + accepted.number();
    }

    /// What was written before the refusal goes, since the answer is no success.
    private String again(Visit visit, Cycle cycle, IdeaForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(visit, cycle, form, model);
    }

    /// Keeps what is typed for later, for who asks for it.
    @PostMapping(path = "/c/{cell}/ideas/new/draft", params = "later")
    String keepForLater(Visit visit, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
        drafts.keep(visit, fields);
        flash.say(response, "ideas.draft-saved");
        return "redirect:/c/" + visit.here().code() + "/ideas/new";
    }

    /// Keeps what is typed so far; called by the form itself.
    @PostMapping("/c/{cell}/ideas/new/draft")
    ResponseEntity<Void> keep(Visit visit, @RequestParam MultiValueMap<String, String> fields) {
        drafts.keep(visit, fields);
        return ResponseEntity.noContent().build();
    }

    /// What is there already like the idea being typed, and its probable axis where none is chosen; a part of the page,
    /// asked for by the form itself.
    @PostMapping("/c/{cell}/ideas/new/alike")
    String alike(Visit visit, @RequestParam MultiValueMap<String, String> fields, Model model) {
        var form = IdeaForm.of(fields);
        var facts = form.facts(visit.here().currency(), false);
        var cycle = choices.takingIdeas(visit.cell(), form.text("cycle"));
        var idea = cycle.map(open -> written(open, facts)).orElse(null);
        model.addAttribute("alike", idea == null ? Alike.NONE : twins.alike(visit.cell(), idea));
        if (idea != null && form.text("axis").isEmpty()) model.addAttribute("axis", classes.axis(visit.cell(), idea));
        return "ideas/alike";
    }

    @PostMapping("/c/{cell}/ideas/new/discard")
    String discard(Visit visit, @RequestParam(defaultValue = "") String draft) {
        drafts.drop(visit, draft);
        return "redirect:/c/" + visit.here().code() + "/ideas/new";
    }

    private String form(Visit visit, Cycle cycle, IdeaForm form, Model model) {
        boolean typesBearer = bearers.typed(visit);
        model.addAttribute("form", form);
        model.addAttribute("cycle", cycle);
        model.addAttribute("ended", choices.ended(visit, cycle));
        model.addAttribute("open", choices.takingIdeas(visit.cell()));
        model.addAttribute("axes", choices.axes(visit, cycle.id()));
        model.addAttribute("communes", choices.communes(visit));
        model.addAttribute("meetings", typesBearer ? choices.meetings(visit, cycle.id()) : java.util.Map.of());
        model.addAttribute("bearers", typesBearer ? bearers.suggested(visit) : List.of());
        model.addAttribute("bodies", bearers.own(visit));
        return "ideas/new";
    }
}
