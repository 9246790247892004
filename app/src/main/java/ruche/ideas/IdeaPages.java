package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Visit;

/// One idea's public page, and what takes it or a merger back.
@Controller
class IdeaPages {
    private final Ideas ideas;
    private final IdeaViews views;
    private final IdeaTwins twins;
    private final TwinDecisions decisions;
    private final RelatedParts related;
    private final Forms forms;
    private final Flash flash;

    IdeaPages(
            Ideas ideas,
            IdeaViews views,
            IdeaTwins twins,
            TwinDecisions decisions,
            RelatedParts related,
            Forms forms,
            Flash flash) {
        this.ideas = ideas;
        this.views = views;
        this.twins = twins;
        this.decisions = decisions;
        this.related = related;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/ideas/{number}")
    String idea(Visit visit, @PathVariable String number, Model model) {
        var idea = ideas.numbered(visit.cell(), number);
        model.addAttribute("view", views.of(visit, idea));
        model.addAttribute("elsewhere", decisions.elsewhere(visit.cell(), idea.id()));
        if (visit.readsAsStaff()) model.addAttribute("related", related.of(visit, Related.Kind.IDEA, idea.number()));
        if (visit.staff() && IdeaState.standing().contains(idea.state())) {
            var alike = twins.of(visit.cell(), idea);
            model.addAttribute("alike", new Alike(alike, twins.communes(alike)));
        }
        return "ideas/idea";
    }

    @PostMapping("/c/{cell}/ideas/{number}/erase-contact")
    String eraseContact(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    ideas.eraseContact(visit.cell(), idea.id(), reason, visit.by());
                    flash.say(response, "ideas.contact-erased");
                    return "redirect:/c/" + visit.here().code() + "/ideas/" + number;
                },
                () -> idea(visit, number, model));
    }

    @PostMapping("/c/{cell}/ideas/{number}/withdraw")
    String withdraw(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    if (!visit.staff() && !views.belongsTo(visit, idea)) throw new Refusal("ideas.not-yours");
                    ideas.withdraw(visit.cell(), idea.id(), reason, visit.by());
                    flash.say(response, "ideas.withdrawn", number);
                    return "redirect:/c/" + visit.here().code() + "/ideas/" + number;
                },
                () -> idea(visit, number, model));
    }

    @PostMapping("/c/{cell}/ideas/{number}/unmerge")
    String unmerge(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    ideas.unmerge(visit.cell(), idea.id(), reason, visit.by());
                    flash.say(response, "ideas.unmerged", number);
                    return "redirect:/c/" + visit.here().code() + "/ideas/" + number;
                },
                () -> idea(visit, number, model));
    }
}
