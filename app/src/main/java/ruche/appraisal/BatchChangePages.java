package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The agent mends a batch that was opened wrongly.
@Controller
class BatchChangePages {
    private final Batches batches;
    private final BatchChanges changes;
    private final Choices choices;
    private final Ideas ideas;
    private final IdeaRegister register;
    private final Actors actors;
    private final Forms forms;
    private final Flash flash;

    BatchChangePages(
            Batches batches,
            BatchChanges changes,
            Choices choices,
            Ideas ideas,
            IdeaRegister register,
            Actors actors,
            Forms forms,
            Flash flash) {
        this.batches = batches;
        this.changes = changes;
        this.choices = choices;
        this.ideas = ideas;
        this.register = register;
        this.actors = actors;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/appraisal/{batch}/change")
    String page(Visit visit, @PathVariable String batch, Model model) {
        var found = batches.batch(visit.cell(), id(batch));
        var asked = found.questions().stream()
                .map(Batch.Question::idea)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        model.addAttribute("batch", found);
        model.addAttribute("ideas", ideas.byIds(visit.cell(), asked));
        model.addAttribute("services", names(visit, found));
        model.addAttribute("moreServices", moreServices(visit, found));
        model.addAttribute("moreIdeas", moreIdeas(visit, found, asked));
        return "appraisal/change";
    }

    private Map<UUID, Bilingual> names(Visit visit, Batch batch) {
        return actors.names(
                visit.cell(), batch.services().stream().map(ActorId::value).toList());
    }

    private List<Actor> moreServices(Visit visit, Batch batch) {
        return batches.askable(visit.cell()).stream()
                .filter(actor -> !batch.awaited().contains(actor.id()))
                .toList();
    }

    private List<Idea> moreIdeas(Visit visit, Batch batch, Set<IdeaId> asked) {
        var filter = IdeaFilter.of(batch.cycle()).inStates(Progress.UNDER_APPRAISAL);
        return register.list(visit.cell(), filter, null, Choices.SHOWN).items().stream()
                .filter(idea -> !asked.contains(idea.id()))
                .toList();
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/due")
    String due(
            Visit visit,
            @PathVariable String batch,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var typed = Typed.of(fields);
                    var due = typed.day("due");
                    if (due.isBefore(choices.today(visit.here()))) throw new Refusal("appraisal.due-past").about("due");
                    changes.moveDue(visit.cell(), id(batch), due, typed.text("why"), visit.by());
                    flash.say(response, "appraisal.due-moved");
                    return back(visit, batch);
                },
                () -> page(visit, batch, model));
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/more")
    String more(
            Visit visit,
            @PathVariable String batch,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var typed = Typed.of(fields);
                    var opened =
                            changes.more(visit.cell(), id(batch), chosen(visit, typed), services(typed), visit.by());
                    flash.say(response, "appraisal.batch-extended", opened.asked());
                    return back(visit, batch);
                },
                () -> page(visit, batch, model));
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/fewer")
    String fewer(
            Visit visit,
            @PathVariable String batch,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var typed = Typed.of(fields);
                    int fewer = changes.fewer(
                            visit.cell(),
                            id(batch),
                            ideas(typed).toList(),
                            services(typed),
                            typed.text("why"),
                            visit.by());
                    flash.say(response, "appraisal.batch-reduced", fewer);
                    return back(visit, batch);
                },
                () -> page(visit, batch, model));
    }

    @PostMapping("/c/{cell}/appraisal/{batch}/close")
    String close(
            Visit visit,
            @PathVariable String batch,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    int fewer = changes.close(
                            visit.cell(), id(batch), Typed.of(fields).text("why"), visit.by());
                    flash.say(response, "appraisal.batch-closed", fewer);
                    return back(visit, batch);
                },
                () -> page(visit, batch, model));
    }

    private static BatchId id(String batch) {
        return new BatchId(Address.uuid(batch));
    }

    private static String back(Visit visit, String batch) {
        return "redirect:/c/" + visit.here().code() + "/appraisal/" + id(batch).value();
    }

    private static List<ActorId> services(Typed typed) {
        return typed.ids("service").stream().map(ActorId::new).toList();
    }

    private static Stream<IdeaId> ideas(Typed typed) {
        return typed.ids("idea").stream().map(IdeaId::new);
    }

    /// Those ticked, and those named by their numbers.
    private List<IdeaId> chosen(Visit visit, Typed typed) {
        var named = Stream.of(typed.text("numbers").split("[\\s,;،؛]+"))
                .filter(number -> !number.isEmpty())
                .map(number -> ideas.byNumber(visit.cell(), number)
                        .map(Idea::id)
                        .orElseThrow(() -> new Refusal("appraisal.no-such-idea", number).about("numbers")));
        return Stream.concat(ideas(typed), named).distinct().toList();
    }
}
