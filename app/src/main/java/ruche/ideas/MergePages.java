package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.territory.Places;

/// Merging an idea into another.
@Controller
class MergePages {
    private static final int SHOWN = 20;

    private final Ideas ideas;
    private final IdeaRegister register;
    private final IdeaTwins twins;
    private final Places places;
    private final Forms forms;
    private final Flash flash;

    MergePages(Ideas ideas, IdeaRegister register, IdeaTwins twins, Places places, Forms forms, Flash flash) {
        this.ideas = ideas;
        this.register = register;
        this.twins = twins;
        this.places = places;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/ideas/{number}/merge")
    String ask(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String into,
            Model model) {
        return page(visit, ideas.numbered(visit.cell(), number), words, into, "", model);
    }

    private String page(Visit visit, Idea idea, String words, String into, String reason, Model model) {
        model.addAttribute("idea", idea);
        model.addAttribute("words", words);
        model.addAttribute("into", into);
        model.addAttribute("reason", reason);
        var others = withChosen(visit, idea, into, others(visit, idea, words));
        model.addAttribute("others", others.shown());
        model.addAttribute("count", others.count());
        model.addAttribute("communeNames", communes(others.shown()));
        return "ideas/merge";
    }

    /// The one chosen stands among them, wherever it was chosen.
    private IdeaRegister.Others withChosen(Visit visit, Idea idea, String into, IdeaRegister.Others others) {
        var chosen = into.isBlank() ? Optional.<Idea>empty() : ideas.byNumber(visit.cell(), into);
        if (chosen.isEmpty()
                || chosen.get().id().equals(idea.id())
                || others.shown().stream().anyMatch(other -> other.number().equals(into))) return others;
        var shown = Stream.concat(chosen.stream(), others.shown().stream()).toList();
        return new IdeaRegister.Others(shown, others.count() + 1);
    }

    /// Those found by the words; without words those that it may repeat, the likeliest first.
    private IdeaRegister.Others others(Visit visit, Idea idea, String words) {
        var filter = IdeaFilter.of(idea.cycle()).inStates(IdeaState.standing()).with(words);
        if (!words.isBlank()) return register.others(visit.cell(), filter, idea.id(), SHOWN);
        var alike = twins.of(visit.cell(), idea).stream()
                .map(IdeaTwin::idea)
                .filter(other -> other.cycle().equals(idea.cycle()))
                .toList();
        return new IdeaRegister.Others(alike, alike.size());
    }

    private Map<String, Bilingual> communes(List<Idea> ideas) {
        return places.names(ideas.stream()
                .flatMap(idea -> Stream.ofNullable(idea.commune()))
                .toList());
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
