package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaRegister;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The agent's desk: putting ideas before services, printed sheets, and typing them in.
@Controller
class BatchPages {
    private final Batches batches;
    private final BatchChanges changes;
    private final Choices choices;
    private final Ideas ideas;
    private final IdeaRegister register;
    private final Actors actors;
    private final Forms forms;
    private final Flash flash;

    BatchPages(
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

    @GetMapping("/c/{cell}/appraisal")
    String list(Visit visit, @RequestParam(required = false) @Nullable String after, Model model) {
        var key = after == null ? null : Address.uuid(after).toString();
        model.addAttribute("batches", batches.list(visit.cell(), key));
        return "appraisal/batches";
    }

    @GetMapping("/c/{cell}/appraisal/new")
    String choose(Visit visit, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Map<String, String> single = fields.toSingleValueMap();
        var filter = choices.filter(visit.cell(), single);
        model.addAttribute("fields", single);
        model.addAttribute("form", Typed.of(fields));
        model.addAttribute("chosen", List.copyOf(values(fields, "idea")));
        model.addAttribute("chosenServices", List.copyOf(values(fields, "service")));
        model.addAttribute("choices", choices.of(visit, one(fields, "cycle")));
        model.addAttribute("count", register.count(visit.cell(), filter));
        model.addAttribute(
                "found",
                register.list(visit.cell(), filter, null, Choices.SHOWN).items());
        model.addAttribute("services", batches.askable(visit.cell()));
        return "appraisal/new";
    }

    @PostMapping("/c/{cell}/appraisal")
    String open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var opened = batches.open(visit.cell(), read(visit, fields), visit.by());
                    if (opened.before() == 0) flash.say(response, "appraisal.batch-opened", opened.asked());
                    else flash.say(response, "appraisal.batch-opened-partly", opened.asked(), opened.before());
                    return "redirect:/c/" + visit.here().code() + "/appraisal/"
                            + opened.id().value();
                },
                () -> choose(visit, fields, model));
    }

    @GetMapping("/c/{cell}/appraisal/{batch}")
    String batch(Visit visit, @PathVariable String batch, Model model) {
        var found = batches.batch(visit.cell(), new BatchId(Address.uuid(batch)));
        var asked =
                found.questions().stream().map(Batch.Question::idea).distinct().toList();
        model.addAttribute("batch", found);
        model.addAttribute("ideas", ideas.byIds(visit.cell(), asked));
        var unasked = changes.unasked(visit.cell(), found.id());
        model.addAttribute("unasked", unasked);
        model.addAttribute(
                "services",
                actors.names(
                        visit.cell(),
                        Stream.concat(
                                        found.services().stream().map(ActorId::value),
                                        unasked.stream().map(BatchChangeRows.Unasked::serviceId))
                                .toList()));
        return "appraisal/batch";
    }

    @GetMapping("/c/{cell}/appraisal/{batch}/sheet/{service}")
    String sheet(Visit visit, @PathVariable String batch, @PathVariable String service, Model model) {
        model.addAttribute("sheet", sheet(visit, batch, service));
        model.addAttribute("communes", choices.communes(visit.here()));
        return "appraisal/sheet";
    }

    private Sheet sheet(Visit visit, String batch, String service) {
        return batches.sheet(visit.cell(), new BatchId(Address.uuid(batch)), new ActorId(Address.uuid(service)));
    }

    private NewBatch read(Visit visit, MultiValueMap<String, String> fields) {
        var cycle = choices.cycle(visit.cell(), one(fields, "cycle"));
        return new BatchForm(Typed.of(fields)).read(cycle.id(), chosen(visit, fields), choices.today(visit.here()));
    }

    private List<IdeaId> chosen(Visit visit, MultiValueMap<String, String> fields) {
        if (!one(fields, "all").isEmpty())
            return register.all(visit.cell(), choices.filter(visit.cell(), fields.toSingleValueMap())).stream()
                    .map(ruche.ideas.Idea::id)
                    .toList();
        return values(fields, "idea").stream()
                .map(idea -> new IdeaId(Address.uuid(idea)))
                .toList();
    }

    private static List<String> values(MultiValueMap<String, String> fields, String name) {
        var values = fields.get(name);
        return values == null ? List.of() : values;
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /// @throws NotFound if the batch asks this service nothing of this idea
    static Sheet.Line line(Sheet sheet, String number) {
        return sheet.lines().stream()
                .filter(line -> line.idea().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
    }
}
