package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;

/// An idea's appraisal as a whole, and where it meets programmes.
@Controller
class ConvergencePages {
    private final Convergences convergences;
    private final Opinions opinions;
    private final Dossiers dossiers;
    private final Ideas ideas;
    private final Actors actors;
    private final SectorProgrammes programmes;
    private final Flash flash;

    ConvergencePages(
            Convergences convergences,
            Opinions opinions,
            Dossiers dossiers,
            Ideas ideas,
            Actors actors,
            SectorProgrammes programmes,
            Flash flash) {
        this.convergences = convergences;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.ideas = ideas;
        this.actors = actors;
        this.programmes = programmes;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/appraisal/ideas/{number}")
    String idea(Visit visit, @PathVariable String number, Model model) {
        model.addAttribute("dossier", dossiers.of(visit.cell(), number));
        model.addAttribute("programmes", joinable(visit));
        return "appraisal/idea";
    }

    @PostMapping("/c/{cell}/appraisal/ideas/{number}/programmes")
    String join(
            Visit visit,
            @PathVariable String number,
            @RequestParam String programme,
            @RequestParam(defaultValue = "") Set<Convergence.Ground> ground,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String missing,
            HttpServletResponse response) {
        var idea = ideas.byNumber(visit.cell(), number).orElseThrow(() -> new NotFound(number));
        var chosen = new SectorProgrammeId(Address.uuid(programme));
        convergences.join(
                visit.cell(),
                new NewConvergence(
                        idea.id(), chosen, Convergence.Why.of(ground, why, missing), speaksFor(visit, chosen), null),
                visit.by());
        flash.say(response, "appraisal.joined", number);
        return back(visit, number);
    }

    @PostMapping("/c/{cell}/appraisal/convergences/{id}/back")
    String takeBack(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        var convergence = new ConvergenceId(Address.uuid(id));
        var joined = convergences.convergence(visit.cell(), convergence);
        convergences.takeBack(visit.cell(), convergence, why, speaksFor(visit, joined.programme()), visit.by());
        flash.say(response, "appraisal.taken-back");
        return back(visit, joined.number());
    }

    @PostMapping("/c/{cell}/appraisal/opinions/{id}/erase-name")
    String eraseName(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        opinions.eraseName(visit.cell(), new OpinionId(Address.uuid(id)), why, visit.by());
        flash.say(response, "appraisal.name-erased");
        return "redirect:/c/" + visit.here().code() + "/appraisal";
    }

    @GetMapping("/c/{cell}/appraisal/programmes/{code}")
    String programme(
            Visit visit,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var programme = programmes.byCode(visit.cell(), code).orElseThrow(() -> new NotFound(code));
        var joined = convergences.ofProgramme(visit.cell(), programme.id(), after);
        model.addAttribute("programme", programme);
        model.addAttribute(
                "runBy",
                actors.actor(visit.cell(), new ActorId(programme.runBy())).name());
        model.addAttribute("joined", joined);
        model.addAttribute(
                "ideas",
                ideas.byIds(
                        visit.cell(),
                        joined.items().stream().map(Convergence::idea).toList()));
        return "appraisal/programme";
    }

    private List<SectorProgramme> joinable(Visit visit) {
        if (visit.has(Role.AGENT)) return programmes.all(visit.cell());
        if (!visit.has(Role.SERVICE)) return List.of();
        return programmes.all(visit.cell()).stream()
                .filter(programme -> visit.bodies(Role.SERVICE).contains(programme.runBy()))
                .toList();
    }

    /// The service of the visitor's that runs the programme, else his first; null for an agent, who may join with
    /// any programme.
    private @Nullable UUID speaksFor(Visit visit, SectorProgrammeId programme) {
        if (visit.has(Role.AGENT)) return null;
        var services = OpinionPages.services(visit);
        var runs = programmes.programme(visit.cell(), programme).runBy();
        return services.contains(runs) ? runs : services.getFirst();
    }

    private static String back(Visit visit, String number) {
        return "redirect:/c/" + visit.here().code() + "/appraisal/ideas/" + number;
    }
}
