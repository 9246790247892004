package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;

/// The agent's queue of scrutinised ideas, and the classification of one after another.
@Controller
class ClassificationPages {
    static final IdeaFilter QUEUE = IdeaFilter.all().inStates(EnumSet.of(IdeaState.SCRUTINISED));
    private static final int SIZE = 50;

    private final Ideas ideas;
    private final IdeaRegister register;
    private final IdeaViews views;
    private final IdeaChoices choices;
    private final IdeaClasses classes;
    private final Forms forms;
    private final Flash flash;

    ClassificationPages(
            Ideas ideas,
            IdeaRegister register,
            IdeaViews views,
            IdeaChoices choices,
            IdeaClasses classes,
            Forms forms,
            Flash flash) {
        this.ideas = ideas;
        this.register = register;
        this.views = views;
        this.choices = choices;
        this.classes = classes;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/classification")
    String queue(Visit visit, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", register.list(visit.cell(), QUEUE, after, SIZE));
        model.addAttribute("count", register.count(visit.cell(), QUEUE));
        return "ideas/classification";
    }

    /// @param take whether the fields are to be filled with what is proposed
    @GetMapping("/c/{cell}/classification/{number}")
    String idea(
            Visit visit, @PathVariable String number, @RequestParam(defaultValue = "false") boolean take, Model model) {
        var idea = ideas.numbered(visit.cell(), number);
        var proposed = classes.proposed(visit, idea);
        var form = IdeaForm.of(idea);
        return page(visit, idea, take && proposed != null ? proposed.filled(form) : form, proposed, model);
    }

    private String page(Visit visit, Idea idea, IdeaForm form, Model model) {
        return page(visit, idea, form, classes.proposed(visit, idea), model);
    }

    private String page(Visit visit, Idea idea, IdeaForm form, @Nullable ProposedClass proposed, Model model) {
        model.addAttribute("seen", IdeaMark.of(idea).mark());
        model.addAttribute("proposed", proposed);
        model.addAttribute("view", views.of(visit, idea));
        model.addAttribute("form", form);
        model.addAttribute("axes", choices.axes(visit, idea.cycle()));
        model.addAttribute("subAxes", choices.subAxes(visit, idea.cycle()));
        model.addAttribute("kinds", choices.kinds(visit.cell(), visit.lang()));
        model.addAttribute("targets", CountedAs.SDG.offered(visit.lang()));
        model.addAttribute("purposes", CountedAs.DAC.offered(visit.lang()));
        model.addAttribute("place", register.neighbours(visit.cell(), QUEUE, idea.number()));
        return "ideas/classify";
    }

    @PostMapping("/c/{cell}/classification/{number}")
    String classify(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        var form = IdeaForm.of(typed);
        var currency =
                idea.asked() == null ? visit.here().currency() : idea.asked().currency();
        var asked = form.sum("asked", currency);
        var own = form.sum("own", currency);
        form.shortEnough("kind", "targetGroups");
        var sdg = form.code(CountedAs.SDG);
        var dac = form.code(CountedAs.DAC);
        var axis = form.idOrNull("axis");
        if (axis == null) form.wrong("axis", new Refusal("ideas.axis-needed"));
        boolean fresh = !form.text("kind").equals(idea.kind()) && choices.isNewKind(visit.cell(), form.text("kind"));
        if (fresh && form.text("newKind").isEmpty())
            form.wrong("kind", new Refusal("ideas.kind-new", form.text("kind")));
        model.addAttribute("newKind", fresh);
        if (axis == null || !form.clean()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(visit, idea, form, model);
        }
        return forms.attempt(
                response,
                model,
                () -> {
                    IdeaMark.of(idea).check(form.text(IdeaMark.FIELD));
                    var next = register.neighbours(visit.cell(), QUEUE, number).next();
                    var decided = new Classification(
                            axis,
                            form.idOrNull("subAxis"),
                            form.text("kind"),
                            sdg,
                            dac,
                            form.text("targetGroups"),
                            asked,
                            own);
                    ideas.classify(visit.cell(), idea.id(), decided, visit.by());
                    flash.say(response, "ideas.classified", number);
                    return "redirect:/c/" + visit.here().code() + "/classification" + (next == null ? "" : "/" + next);
                },
                () -> page(visit, idea, form, model));
    }
}
