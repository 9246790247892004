package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// A proposer's own ideas, and his answers to scrutiny.
@Controller
class AnswerPages {
    private static final int SIZE = 50;

    private final Ideas ideas;
    private final MyIdeas mine;
    private final DraftDesk drafts;
    private final IdeaViews views;
    private final Scrutiny scrutiny;
    private final IdeaChoices choices;
    private final Cycles cycles;
    private final Forms forms;
    private final Flash flash;

    AnswerPages(
            Ideas ideas,
            MyIdeas mine,
            DraftDesk drafts,
            IdeaViews views,
            Scrutiny scrutiny,
            IdeaChoices choices,
            Cycles cycles,
            Forms forms,
            Flash flash) {
        this.ideas = ideas;
        this.mine = mine;
        this.drafts = drafts;
        this.views = views;
        this.scrutiny = scrutiny;
        this.choices = choices;
        this.cycles = cycles;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/my-ideas")
    String mine(Visit visit, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", mine.of(visit, after, SIZE));
        model.addAttribute("drafts", after == null ? drafts.all(visit) : List.of());
        return "ideas/mine";
    }

    @GetMapping("/c/{cell}/ideas/{number}/answer")
    String ask(Visit visit, @PathVariable String number, Model model) {
        var idea = own(visit, number);
        return page(visit, idea, IdeaForm.of(idea), model);
    }

    @PostMapping("/c/{cell}/ideas/{number}/answer")
    String answer(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var idea = own(visit, number);
        var form = IdeaForm.of(typed);
        var cycle = cycles.cycle(visit.cell(), idea.cycle());
        var currency =
                idea.asked() == null ? visit.here().currency() : idea.asked().currency();
        var facts = form.facts(currency, cycle.communeRequired());
        form.mustAnswer(asked(visit, idea));
        if (idea.askedAt() != null && !form.clean()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(visit, idea, form, model);
        }
        return forms.attempt(
                response,
                model,
                () -> {
                    ideas.answer(visit.cell(), idea.id(), form.text("message"), facts, visit.by());
                    flash.say(response, views.belongsTo(visit, idea) ? "ideas.answered" : "ideas.answer-noted", number);
                    return "redirect:/c/" + visit.here().code() + "/ideas/" + number;
                },
                () -> page(visit, idea, form, model));
    }

    private String page(Visit visit, Idea idea, IdeaForm form, Model model) {
        model.addAttribute("idea", idea);
        model.addAttribute("form", form);
        model.addAttribute("messages", scrutiny.messages(visit.cell(), idea.id()));
        model.addAttribute("asked", asked(visit, idea));
        model.addAttribute("communes", choices.communes(visit));
        model.addAttribute(
                "communeRequired", cycles.cycle(visit.cell(), idea.cycle()).communeRequired());
        return "ideas/answer";
    }

    /// By all that was asked since the last answer.
    private Set<AskedField> asked(Visit visit, Idea idea) {
        var asked = EnumSet.noneOf(AskedField.class);
        for (var message : scrutiny.messages(visit.cell(), idea.id()))
            if (message.fromStaff()) asked.addAll(message.asked());
            else asked.clear();
        return asked;
    }

    /// Staff writes down what a proposer without an account says by telephone. Others learn nothing of it, not even
    /// that something was asked.
    private Idea own(Visit visit, String number) {
        var idea = ideas.numbered(visit.cell(), number);
        if (!views.belongsTo(visit, idea) && !visit.staff()) throw new NotFound(number);
        return idea;
    }
}
