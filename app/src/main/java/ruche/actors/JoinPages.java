package ruche.actors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.accounts.Cells;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// An association, a cooperative or another body asks by telephone to enter the registry: a step a page, each kept as
/// soon as it is right.
@Controller
class JoinPages {
    /// Steps in the order in which they are taken.
    enum Step {
        BODY(""),
        PAPERS("/papers"),
        PHOTO("/photo"),
        PERSON("/person"),
        SEND("/send");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        String path(String code) {
            return "/join/" + code + path;
        }
    }

    private final Registrations registrations;
    private final JoinKinds kinds;
    private final Places places;
    private final Cells cells;
    private final Forms forms;
    private final Flash flash;

    JoinPages(Registrations registrations, JoinKinds kinds, Places places, Cells cells, Forms forms, Flash flash) {
        this.registrations = registrations;
        this.kinds = kinds;
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
                    return to(visit, Step.PAPERS, code);
                },
                () -> body(visit, "", form, model));
    }

    private static NewActor read(Typed form) {
        if (!form.checked("kind")) throw new Refusal("actors.join-kind").about("kind");
        return new NewActor(
                form.one(ActorKind.class, "kind"), form.bilingual("name"), form.line("commune"), form.line("field"));
    }

    private static String to(Visit visit, Step step, String code) {
        return "redirect:/c/" + visit.here().code() + step.path(code);
    }

    /// Where whoever has a code types it.
    @GetMapping("/c/{cell}/join/state")
    String askCode(HttpServletResponse response) {
        keepSecret(response);
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
                : state(request, code, response, model);
    }

    private String state(Request request, String code, HttpServletResponse response, Model model) {
        keepSecret(response);
        model.addAttribute("request", request);
        model.addAttribute("code", Registrations.code(code));
        model.addAttribute("newAccount", registrations.newAccount(request).isPresent());
        var actor = request.actor();
        model.addAttribute("actor", actor == null ? "" : actor.toString());
        return "actors/joined";
    }

    /// The first step again, of one that is begun.
    @GetMapping("/c/{cell}/join/{code}/body")
    String change(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return change(visit, open(visit, code), code, response, model);
    }

    private String change(Visit visit, Request request, String code, HttpServletResponse response, Model model) {
        keepSecret(response);
        return body(visit, Registrations.code(code), request.typed(), model);
    }

    @PostMapping("/c/{cell}/join/{code}/body")
    String change(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var request = open(visit, code);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    registrations.body(visit.cell(), request, read(form));
                    return to(visit, Step.PAPERS, code);
                },
                () -> body(visit, code, form, model));
    }

    @GetMapping("/c/{cell}/join/{code}/papers")
    String papers(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = open(visit, code);
        return step(visit, Step.PAPERS, request, code, request.typed(), response, model);
    }

    @PostMapping("/c/{cell}/join/{code}/papers")
    String papers(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return take(visit, Step.PAPERS, Step.PHOTO, code, form, response, model, request -> {
            boolean coop = request.body().kind() == ActorKind.COOPERATIVE;
            registrations.papers(visit.cell(), request, Receipt.read(form), coop ? CoopRegister.read(form) : null);
        });
    }

    /// Keeps what a step asks for and goes on to the next; where it is refused, the step stays.
    private String take(
            Visit visit,
            Step step,
            Step next,
            String code,
            Typed form,
            HttpServletResponse response,
            Model model,
            Consumer<Request> keep) {
        var request = open(visit, code);
        return forms.attempt(
                response,
                model,
                () -> {
                    keep.accept(request);
                    return to(visit, next, code);
                },
                () -> step(visit, step, request, code, form, response, model));
    }

    @GetMapping("/c/{cell}/join/{code}/photo")
    String photo(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return step(visit, Step.PHOTO, open(visit, code), code, Typed.nothing(), response, model);
    }

    /// @param photo taken with the camera; else `file`, chosen among those that the telephone has
    @PostMapping("/c/{cell}/join/{code}/photo")
    String photo(
            Visit visit,
            @PathVariable String code,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model) {
        var given = photo == null || photo.isEmpty() ? file : photo;
        return take(visit, Step.PHOTO, Step.PERSON, code, Typed.nothing(), response, model, request -> {
            boolean kept = request.media() != null && (given == null || given.isEmpty());
            if (!kept) registrations.photo(visit.cell(), request, PaperPages.scan(given), PaperPages.name(given));
        });
    }

    /// Seen again by whoever sent it.
    @GetMapping("/c/{cell}/join/{code}/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String code) {
        var request = registrations.opened(visit.cell(), code);
        return RequestPages.handOut(registrations.photo(visit.cell(), request.id()), "photo");
    }

    @GetMapping("/c/{cell}/join/{code}/person")
    String person(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = open(visit, code);
        return step(visit, Step.PERSON, request, code, request.typed(), response, model);
    }

    @PostMapping("/c/{cell}/join/{code}/person")
    String person(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return take(
                visit,
                Step.PERSON,
                Step.SEND,
                code,
                form,
                response,
                model,
                request -> registrations.applicant(visit.cell(), request, Applicant.read(form)));
    }

    @GetMapping("/c/{cell}/join/{code}/send")
    String send(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return step(visit, Step.SEND, open(visit, code), code, Typed.nothing(), response, model);
    }

    @PostMapping("/c/{cell}/join/{code}/send")
    String send(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var request = open(visit, code);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    if (!form.checked("consent")) throw new Refusal("actors.join-consent-missing").about("consent");
                    registrations.send(visit.cell(), request, form.checked("insists"));
                    flash.say(response, "actors.join-was-sent");
                    return "redirect:/c/" + visit.here().code() + "/join/" + code;
                },
                () -> step(visit, Step.SEND, request, code, form, response, model));
    }

    @PostMapping("/c/{cell}/join/{code}/withdraw")
    String withdraw(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = registrations.opened(visit.cell(), code);
        return forms.attempt(
                response,
                model,
                () -> {
                    registrations.withdraw(visit.cell(), request);
                    flash.say(response, "actors.join-was-withdrawn");
                    return "redirect:/c/" + visit.here().code() + "/join";
                },
                () -> state(request, code, response, model));
    }

    /// The link stands on this page alone, and once: no browser and no table keeps it.
    @PostMapping("/c/{cell}/join/{code}/account")
    String account(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        var request = registrations.opened(visit.cell(), code);
        registrations.firstPassword(visit.cell(), request).ifPresent(link -> model.addAttribute("link", link.path()));
        return state(request, code, response, model);
    }

    /// @throws NotFound if nobody may write in it any more
    private Request open(Visit visit, String code) {
        var request = registrations.opened(visit.cell(), code);
        if (!request.state().open()) throw new NotFound("a request that is open");
        return request;
    }

    private String body(Visit visit, String code, Typed form, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds.of(visit.cell()));
        model.addAttribute("communes", communes(visit));
        return "actors/join";
    }

    private String step(
            Visit visit,
            Step step,
            Request request,
            String code,
            Typed form,
            HttpServletResponse response,
            Model model) {
        keepSecret(response);
        model.addAttribute("request", request);
        model.addAttribute("code", Registrations.code(code));
        model.addAttribute("form", form);
        if (step == Step.SEND) {
            var commune = request.body().commune();
            model.addAttribute("alike", registrations.alike(visit.cell(), request));
            model.addAttribute("places", places.names(commune == null ? List.of() : List.of(commune)));
        }
        return "actors/join" + step.name().charAt(0) + step.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /// The address is the secret: it goes nowhere else.
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
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
