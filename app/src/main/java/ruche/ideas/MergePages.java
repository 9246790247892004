package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;

/// Merging an idea into another.
@Controller
class MergePages {
    private static final int SHOWN = 20;

    private final Ideas ideas;
    private final IdeaRegister register;
    private final Likeness likeness;
    private final Forms forms;
    private final Flash flash;

    MergePages(Ideas ideas, IdeaRegister register, Likeness likeness, Forms forms, Flash flash) {
        this.ideas = ideas;
        this.register = register;
        this.likeness = likeness;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/ideas/{number}/merge")
    String ask(Visit visit, @PathVariable String number, @RequestParam(defaultValue = "") String words, Model model) {
        return page(visit, ideas.numbered(visit.cell(), number), words, "", "", model);
    }

    private String page(Visit visit, Idea idea, String words, String into, String reason, Model model) {
        model.addAttribute("idea", idea);
        model.addAttribute("words", words);
        model.addAttribute("into", into);
        model.addAttribute("reason", reason);
        model.addAttribute("others", others(visit, idea, words));
        return "ideas/merge";
    }

    /// Those found by the words; without words those that look alike.
    private List<Idea> others(Visit visit, Idea idea, String words) {
        var filter = IdeaFilter.of(idea.cycle()).inStates(IdeaState.standing()).with(words);
        var found = words.isBlank()
                ? likeness.of(visit.cell(), idea)
                : register.list(visit.cell(), filter, null, SHOWN).items();
        return found.stream().filter(other -> !other.id().equals(idea.id())).toList();
    }

    @PostMapping("/c/{cell}/ideas/{number}/merge")
    String merge(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    if (into.isBlank()) throw new Refusal("ideas.merge-into-needed").about("into");
                    var other = ideas.numbered(visit.cell(), into);
                    ideas.merge(visit.cell(), idea.id(), other.id(), reason, visit.by());
                    flash.say(response, "ideas.merged", number, into);
                    return "redirect:/c/" + visit.here().code() + "/ideas/" + number;
                },
                () -> page(visit, idea, words, into, reason, model));
    }
}
