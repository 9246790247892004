package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
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
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;

/// An idea's appraisal as a whole, and where it meets programmes.
@Controller
class ConvergencePages {
    private static final int FILLING = 20;

    private final Convergences convergences;
    private final Opinions opinions;
    private final Dossiers dossiers;
    private final ProgrammeMatches matches;
    private final NoMatches noes;
    private final Ideas ideas;
    private final Actors actors;
    private final SectorProgrammes programmes;
    private final Forms forms;
    private final Flash flash;

    ConvergencePages(
            Convergences convergences,
            Opinions opinions,
            Dossiers dossiers,
            ProgrammeMatches matches,
            NoMatches noes,
            Ideas ideas,
            Actors actors,
            SectorProgrammes programmes,
            Forms forms,
            Flash flash) {
        this.convergences = convergences;
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.matches = matches;
        this.noes = noes;
        this.ideas = ideas;
        this.actors = actors;
        this.programmes = programmes;
        this.forms = forms;
        this.flash = flash;
    }

    /// @param with code of a programme proposed, by which the form that joins is filled
    @GetMapping("/c/{cell}/appraisal/ideas/{number}")
    String idea(Visit visit, @PathVariable String number, @RequestParam(defaultValue = "") String with, Model model) {
        var dossier = dossiers.of(visit.cell(), number);
        model.addAttribute("dossier", dossier);
        model.addAttribute("programmes", joinable(visit));
        model.addAttribute("matches", matches.of(visit, dossier.idea()));
        model.addAttribute("with", with);
        return "appraisal/idea";
    }

    @PostMapping("/c/{cell}/appraisal/ideas/{number}/programmes")
    String join(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    convergences.join(visit.cell(), read(visit, idea.id(), Typed.of(fields)), visit.by());
                    flash.say(response, "appraisal.joined", number);
                    return back(visit, number);
                },
                () -> idea(visit, number, "", model));
    }

    /// A programme nearby may suit by nothing: whoever joins says on what the two meet, and why.
    private NewConvergence read(Visit visit, IdeaId idea, Typed form) {
        var programme = new SectorProgrammeId(form.id("programme"));
        var grounds = EnumSet.noneOf(Convergence.Ground.class);
        for (var ground : Convergence.Ground.values())
            if (form.all("ground").contains(ground.name())) grounds.add(ground);
        if (grounds.isEmpty()) throw new Refusal("appraisal.ground-needed").about("ground");
        var why = Convergence.Why.of(grounds, form.needed("why", "appraisal.why-needed"), form.text("missing"));
        return new NewConvergence(idea, programme, why, speaksFor(visit, programme), null);
    }

    @PostMapping("/c/{cell}/appraisal/ideas/{number}/no")
    String sayNo(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var programme = new SectorProgrammeId(form.id("programme"));
                    noes.say(
                            visit.cell(),
                            idea.id(),
                            programme,
                            form.line("why"),
                            speaksFor(visit, programme),
                            visit.by());
                    flash.say(response, "appraisal.no-match-said");
                    return back(visit, number);
                },
                () -> idea(visit, number, "", model));
    }

    @PostMapping("/c/{cell}/appraisal/ideas/{number}/no/back")
    String takeNoBack(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        return forms.attempt(
                response,
                model,
                () -> {
                    var programme = new SectorProgrammeId(Typed.of(fields).id("programme"));
                    noes.takeBack(visit.cell(), idea.id(), programme, speaksFor(visit, programme), visit.by());
                    flash.say(response, "appraisal.no-match-back");
                    return back(visit, number);
                },
                () -> idea(visit, number, "", model));
    }

    @PostMapping("/c/{cell}/appraisal/convergences/{id}/back")
    String takeBack(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var convergence = new ConvergenceId(Address.uuid(id));
        var joined = convergences.convergence(visit.cell(), convergence);
        return forms.attempt(
                response,
                model,
                () -> {
                    var service = speaksFor(visit, joined.programme());
                    convergences.takeBack(visit.cell(), convergence, why, service, visit.by());
                    flash.say(response, "appraisal.taken-back");
                    return back(visit, joined.number());
                },
                () -> idea(visit, joined.number(), "", model));
    }

    @PostMapping("/c/{cell}/appraisal/opinions/{id}/erase-name")
    String eraseName(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var opinion = new OpinionId(Address.uuid(id));
        var number = opinions.number(visit.cell(), opinion);
        return forms.attempt(
                response,
                model,
                () -> {
                    opinions.eraseName(visit.cell(), opinion, why, visit.by());
                    flash.say(response, "appraisal.name-erased");
                    return back(visit, number);
                },
                () -> idea(visit, number, "", model));
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
        model.addAttribute("filling", matches.filling(visit.cell(), programme, FILLING));
        model.addAttribute("together", matches.together(visit.cell(), programme, FILLING));
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
