package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// The desk of a service's representative: what is asked, and the answer.
@Controller
class OpinionPages {
    private final Queue queue;
    private final Opinions opinions;
    private final Dossiers dossiers;
    private final ProgrammeMatches matches;
    private final Ideas ideas;
    private final Actors actors;
    private final SectorProgrammes programmes;
    private final Forms forms;
    private final Flash flash;

    OpinionPages(
            Queue queue,
            Opinions opinions,
            Dossiers dossiers,
            ProgrammeMatches matches,
            Ideas ideas,
            Actors actors,
            SectorProgrammes programmes,
            Forms forms,
            Flash flash) {
        this.queue = queue;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.matches = matches;
        this.ideas = ideas;
        this.actors = actors;
        this.programmes = programmes;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/opinions")
    String queue(
            Visit visit,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var services = services(visit);
        var lines = done ? queue.done(visit.cell(), services, after) : queue.waiting(visit.cell(), services, after);
        var known = ideas.byIds(
                visit.cell(), lines.items().stream().map(Queue.Line::idea).toList());
        model.addAttribute("services", actors.names(visit.cell(), services));
        model.addAttribute("tally", queue.tally(visit.cell(), services));
        model.addAttribute("lines", lines);
        model.addAttribute("ideas", known);
        model.addAttribute("done", done);
        return "appraisal/opinions";
    }

    @GetMapping("/c/{cell}/opinions/{number}")
    String idea(
            Visit visit, @PathVariable String number, @RequestParam(defaultValue = "") String service, Model model) {
        var dossier = dossiers.of(visit.cell(), number);
        var speaking = speaking(visit, service, dossier);
        var given = dossier.standingOf(speaking.value());
        return page(visit, speaking, dossier, OpinionForm.of(visit.lang(), given), model);
    }

    @PostMapping("/c/{cell}/opinions/{number}")
    String answer(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String service,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var dossier = dossiers.of(visit.cell(), number);
        var speaking = speaking(visit, service, dossier);
        var form = OpinionForm.typed(visit.lang(), dossier.standingOf(speaking.value()), fields);
        var given = form.read(dossier.idea().id(), speaking, GivenHow.ONLINE);
        boolean asked = opinions.asked(visit.cell(), dossier.idea().id(), speaking);
        if (asked && given == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, speaking, dossier, form, model);
        }
        return forms.attempt(
                response,
                model,
                () -> {
                    if (!asked || given == null) throw new Refusal("appraisal.not-asked");
                    opinions.answer(visit.cell(), given, visit.by());
                    flash.say(response, "appraisal.answered", number);
                    return "redirect:/c/" + visit.here().code() + "/opinions";
                },
                () -> page(visit, speaking, dossier, form, model));
    }

    private String page(Visit visit, ActorId service, Dossier dossier, OpinionForm form, Model model) {
        IdeaId idea = dossier.idea().id();
        model.addAttribute("dossier", dossier);
        model.addAttribute("service", service);
        model.addAttribute("services", actors.names(visit.cell(), services(visit)));
        model.addAttribute("asked", opinions.asked(visit.cell(), idea, service));
        model.addAttribute("form", form);
        model.addAttribute("programmes", own(visit));
        model.addAttribute("matches", matches.of(visit, dossier.idea()));
        return "appraisal/opinion";
    }

    private List<SectorProgramme> own(Visit visit) {
        var services = services(visit);
        return programmes.all(visit.cell()).stream()
                .filter(programme -> services.contains(programme.runBy()))
                .toList();
    }

    /// The service the visitor speaks for here: the one chosen; else of his services the one that is asked.
    private ActorId speaking(Visit visit, String chosen, Dossier dossier) {
        var services = services(visit);
        if (!chosen.isEmpty()) {
            var service = Address.uuid(chosen);
            if (!services.contains(service)) throw new NotFound(chosen);
            return new ActorId(service);
        }
        return services.stream()
                .map(ActorId::new)
                .filter(service -> opinions.asked(visit.cell(), dossier.idea().id(), service))
                .findFirst()
                .orElse(new ActorId(services.getFirst()));
    }

    /// @throws Refusal if the visitor's role names no service to speak for
    static List<UUID> services(Visit visit) {
        var services = visit.bodies(Role.SERVICE);
        if (services.isEmpty()) throw new Refusal("appraisal.no-body");
        return services;
    }
}
