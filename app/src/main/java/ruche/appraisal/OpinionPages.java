package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// The desk of a service's representative: what is asked, and the answer.
@Controller
class OpinionPages {
    private final Queue queue;
    private final Opinions opinions;
    private final Dossiers dossiers;
    private final Ideas ideas;
    private final Actors actors;
    private final SectorProgrammes programmes;
    private final Flash flash;

    OpinionPages(
            Queue queue,
            Opinions opinions,
            Dossiers dossiers,
            Ideas ideas,
            Actors actors,
            SectorProgrammes programmes,
            Flash flash) {
        this.queue = queue;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.ideas = ideas;
        this.actors = actors;
        this.programmes = programmes;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/opinions")
    String queue(
            Visit visit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean done,
            Model model) {
        var service = service(visit);
        var lines = done ? queue.done(visit.cell(), service, after) : queue.waiting(visit.cell(), service, after);
        var known = ideas.byIds(
                visit.cell(), lines.items().stream().map(Queue.Line::idea).toList());
        model.addAttribute("service", actors.actor(visit.cell(), service).name());
        model.addAttribute("tally", queue.tally(visit.cell(), service));
        model.addAttribute("lines", lines);
        model.addAttribute("ideas", known);
        model.addAttribute("done", done);
        return "appraisal/opinions";
    }

    @GetMapping("/c/{cell}/opinions/{number}")
    String idea(Visit visit, @PathVariable String number, Model model) {
        var service = service(visit);
        var dossier = dossiers.of(visit.cell(), number);
        var given = dossier.standingOf(service.value());
        return page(visit, service, dossier, OpinionForm.of(visit.lang(), given), model);
    }

    @PostMapping("/c/{cell}/opinions/{number}")
    String answer(
            Visit visit,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var service = service(visit);
        var dossier = dossiers.of(visit.cell(), number);
        var form = OpinionForm.typed(visit.lang(), dossier.standingOf(service.value()), fields);
        var given = form.read(dossier.idea().id(), service, false);
        if (given == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, service, dossier, form, model);
        }
        opinions.answer(visit.cell(), given, visit.by());
        flash.say(response, "appraisal.answered", number);
        return "redirect:/c/" + visit.here().code() + "/opinions";
    }

    private String page(Visit visit, ActorId service, Dossier dossier, OpinionForm form, Model model) {
        IdeaId idea = dossier.idea().id();
        model.addAttribute("dossier", dossier);
        model.addAttribute("service", actors.actor(visit.cell(), service).name());
        model.addAttribute("asked", opinions.asked(visit.cell(), idea, service));
        model.addAttribute("form", form);
        model.addAttribute("programmes", own(visit, service));
        return "appraisal/opinion";
    }

    private List<SectorProgramme> own(Visit visit, ActorId service) {
        return programmes.all(visit.cell()).stream()
                .filter(programme -> programme.runBy().equals(service.value()))
                .toList();
    }

    /// @throws Refusal if the visitor's role names no service to speak for
    static ActorId service(Visit visit) {
        if (visit.body() == null) throw new Refusal("appraisal.no-body");
        return new ActorId(visit.body());
    }
}
