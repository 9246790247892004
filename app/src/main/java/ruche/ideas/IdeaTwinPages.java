package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;

/// Pairs of ideas that are probably one, for the agent to decide on.
@Controller
class IdeaTwinPages {
    private static final int SIZE = 20;

    private final Ideas ideas;
    private final IdeaTwins twins;
    private final TwinDecisions decisions;
    private final Forms forms;
    private final Flash flash;

    IdeaTwinPages(Ideas ideas, IdeaTwins twins, TwinDecisions decisions, Forms forms, Flash flash) {
        this.ideas = ideas;
        this.twins = twins;
        this.decisions = decisions;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/ideas/twins")
    String waiting(Visit visit, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("waiting", twins.waiting(visit.cell(), after, SIZE));
        model.addAttribute("decided", decisions.latest(visit.cell(), SIZE));
        return "ideas/twins";
    }

    /// @param from number of the idea on whose page it was said; else empty
    @PostMapping("/c/{cell}/ideas/twins/decide")
    String decide(
            Visit visit,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var first = chosen(visit, one, "one");
                    var second = chosen(visit, other, "other");
                    var said = said(answer);
                    decisions.decide(visit.cell(), first.id(), second.id(), said, reason, visit.by());
                    flash.say(response, "ideas.twins-said-" + said.name(), first.number(), second.number());
                    return back(visit, from, first, second);
                },
                () -> waiting(visit, null, model));
    }

    private Idea chosen(Visit visit, String number, String field) {
        return ideas.byNumber(visit.cell(), number).orElseThrow(() -> new Refusal("shell.choice-missing").about(field));
    }

    private static TwinAnswer said(String answer) {
        return Arrays.stream(TwinAnswer.values())
                .filter(known -> known.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("shell.choice-missing").about("answer"));
    }

    @PostMapping("/c/{cell}/ideas/twins/undo")
    String undo(
            Visit visit,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String from,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var first = chosen(visit, one, "one");
                    var second = chosen(visit, other, "other");
                    decisions.undo(visit.cell(), first.id(), second.id(), visit.by());
                    flash.say(response, "ideas.twins-undone", first.number(), second.number());
                    return back(visit, from, first, second);
                },
                () -> waiting(visit, null, model));
    }

    private static String back(Visit visit, String from, Idea one, Idea other) {
        boolean known = from.equals(one.number()) || from.equals(other.number());
        return "redirect:/c/" + visit.here().code() + "/ideas/" + (known ? from : "twins");
    }
}
