package ruche.actors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.accounts.Cells;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// An association, a cooperative or another body asks by telephone to enter the registry: the first step, and how the
/// request stands. [JoinStepPages] has the others.
@Controller
class JoinPages {
    private final Registrations registrations;
    private final RegistrationEnds ends;
    private final JoinDesk desk;
    private final JoinKinds kinds;
    private final Identities identities;
    private final ActorRules rules;
    private final Places places;
    private final Cells cells;
    private final Forms forms;
    private final Flash flash;

    JoinPages(
            Registrations registrations,
            RegistrationEnds ends,
            JoinDesk desk,
            JoinKinds kinds,
            Identities identities,
            ActorRules rules,
            Places places,
            Cells cells,
            Forms forms,
            Flash flash) {
        this.registrations = registrations;
        this.ends = ends;
        this.desk = desk;
        this.kinds = kinds;
        this.identities = identities;
        this.rules = rules;
        this.places = places;
        this.cells = cells;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/join")
    String begin(Visit visit, Model model) {
        return body(visit, "", Typed.nothing(), model);
    }

    @PostMapping("/c/{cell}/join")
    String begin(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var code = registrations.begin(visit.cell(), read(form), visit.lang(), request.getRemoteAddr());
                    return JoinDesk.to(visit, JoinStep.PAPERS, code);
                },
                () -> body(visit, "", form, model));
    }

    private static NewActor read(Typed form) {
        return read(form, "actors.join-kind", true);
    }

    /// @param kindMissing key of what is said where no kind is chosen
    /// @param seated whether it must say where its seat is
    /// @throws Refusal for all that cannot be read
    static NewActor read(Typed form, String kindMissing, boolean seated) {
        var faults = new Faults();
        if (!form.checked("kind")) faults.add(new Refusal(kindMissing).about("kind"));
        var kind = form.checked("kind") ? faults.read(() -> form.one(ActorKind.class, "kind")) : null;
        var name = faults.read(() -> form.bilingual("name"));
        var commune = faults.read(() -> form.line("commune"));
        if (seated && commune != null && commune.isEmpty())
            faults.add(new Refusal("actors.join-commune-missing").about("commune"));
        var field = faults.read(() -> form.line("field"));
        faults.end();
        return new NewActor(
                Objects.requireNonNull(kind), Objects.requireNonNull(name), commune, Objects.requireNonNull(field));
    }

    /// Where whoever has a code types it.
    @GetMapping("/c/{cell}/join/state")
    String askCode(HttpServletResponse response) {
        JoinDesk.keepSecret(response);
        return "actors/joinCode";
    }

    @PostMapping("/c/{cell}/join/state")
    String code(Visit visit, @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        return forms.attempt(
                response,
                model,
                () -> {
                    if (code.isBlank()) throw new Refusal("actors.join-code-missing").about("code");
                    if (registrations.find(visit.cell(), code).isEmpty())
                        throw new Refusal("actors.join-code-unknown").about("code");
                    return "redirect:/c/" + visit.here().code() + "/join/" + Registrations.code(code);
                },
                () -> askCode(response));
    }

    /// How it stands; one that is being written begins at its first step.
    @GetMapping("/c/{cell}/join/{code}")
    String state(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = registrations.opened(visit.cell(), code);
        return request.state() == RequestState.DRAFT
                ? change(visit, request, code, response, model)
                : state(visit, request, code, response, model);
    }

    private String state(Visit visit, Request request, String code, HttpServletResponse response, Model model) {
        JoinDesk.keepSecret(response);
        model.addAttribute("request", request);
        model.addAttribute("code", Registrations.code(code));
        model.addAttribute("newAccount", ends.newAccount(request).isPresent());
        var actor = request.actor();
        model.addAttribute("actor", actor == null ? "" : actor.toString());
        if (actor != null) {
            model.addAttribute("standing", identities.standing(visit.cell(), new ActorId(actor)));
            model.addAttribute("rule", rules.line(visit.cell(), ActorRule.RECEIPT_DAYS));
        }
        return "actors/joined";
    }

    /// The first step again, of one that is begun.
    @GetMapping("/c/{cell}/join/{code}/body")
    String change(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return desk.open(visit, code, response, request -> change(visit, request, code, response, model));
    }

    private String change(Visit visit, Request request, String code, HttpServletResponse response, Model model) {
        JoinDesk.keepSecret(response);
        return body(visit, Registrations.code(code), request.typed(), model);
    }

    @PostMapping("/c/{cell}/join/{code}/body")
    String change(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return desk.open(
                visit,
                code,
                response,
                request -> forms.attempt(
                        response,
                        model,
                        () -> {
                            registrations.body(visit.cell(), request, read(form));
                            return JoinDesk.to(visit, JoinStep.PAPERS, code);
                        },
                        () -> body(visit, code, form, model)));
    }

    /// Seen again by whoever sent it.
    @GetMapping("/c/{cell}/join/{code}/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String code) {
        var request = registrations.opened(visit.cell(), code);
        return RequestPages.handOut(registrations.photo(visit.cell(), request.id()), "photo");
    }

    @PostMapping("/c/{cell}/join/{code}/withdraw")
    String withdraw(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = registrations.opened(visit.cell(), code);
        return forms.attempt(
                response,
                model,
                () -> {
                    ends.withdraw(visit.cell(), request);
                    flash.say(response, "actors.join-was-withdrawn");
                    return "redirect:/c/" + visit.here().code() + "/join";
                },
                () -> state(visit, request, code, response, model));
    }

    /// The link stands on this page alone, and once: no browser and no table keeps it.
    @PostMapping("/c/{cell}/join/{code}/account")
    String account(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = registrations.opened(visit.cell(), code);
        ends.firstPassword(visit.cell(), request).ifPresent(link -> model.addAttribute("link", link.path()));
        return state(visit, request, code, response, model);
    }

    private String body(Visit visit, String code, Typed form, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds.of(visit.cell()));
        model.addAttribute("communes", communes(visit));
        return "actors/join";
    }

    private List<Place> communes(Visit visit) {
        return places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE);
    }

    static Map<String, String> kinds(Page page, List<ActorKind> kinds) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : kinds) choices.put(kind.name(), page.say("actors.kind." + kind));
        return choices;
    }

    /// The whole address by which it is found again.
    static String address(Page page, String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(page.in("/join/" + code))
                .toUriString();
    }
}
