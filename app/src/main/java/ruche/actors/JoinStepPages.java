package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Places;

/// The steps after the first: what the paper says, its photo, who asks, and all of it once more. Each is kept as soon
/// as it is right.
@Controller
class JoinStepPages {
    private final Registrations registrations;
    private final JoinDesk desk;
    private final PaperKinds kinds;
    private final Places places;
    private final ActorSeats seats;
    private final Forms forms;
    private final Flash flash;

    JoinStepPages(
            Registrations registrations,
            JoinDesk desk,
            PaperKinds kinds,
            Places places,
            ActorSeats seats,
            Forms forms,
            Flash flash) {
        this.registrations = registrations;
        this.desk = desk;
        this.kinds = kinds;
        this.places = places;
        this.seats = seats;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/join/{code}/papers")
    String papers(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return desk.open(
                visit,
                code,
                response,
                request -> step(visit, JoinStep.PAPERS, request, code, request.typed(), response, model));
    }

    @PostMapping("/c/{cell}/join/{code}/papers")
    String papers(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return take(visit, JoinStep.PAPERS, JoinStep.PHOTO, code, form, response, model, request -> {
            var kind = request.body().kind();
            var faults = new Faults();
            var receipt = faults.read(() -> kind == ActorKind.ASSOCIATION ? Receipt.needed(form) : Receipt.read(form));
            var register = faults.read(() -> kind == ActorKind.COOPERATIVE ? CoopRegister.read(form) : null);
            faults.end();
            registrations.papers(visit.cell(), request, receipt, register, form.checked(Receipts.ANOTHER));
            if (kind == ActorKind.COOPERATIVE && register == null) flash.say(response, "actors.join-register-later");
        });
    }

    /// Keeps what a step asks for and goes on to the next; where it is refused, the step stays.
    private String take(
            Visit visit,
            JoinStep step,
            JoinStep next,
            String code,
            Typed form,
            HttpServletResponse response,
            Model model,
            Consumer<Request> keep) {
        return desk.open(
                visit,
                code,
                response,
                request -> forms.attempt(
                        response,
                        model,
                        () -> {
                            keep.accept(request);
                            return JoinDesk.to(visit, next, code);
                        },
                        () -> step(visit, step, request, code, form, response, model)));
    }

    @GetMapping("/c/{cell}/join/{code}/photo")
    String photo(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return desk.open(
                visit,
                code,
                response,
                request -> step(visit, JoinStep.PHOTO, request, code, Typed.nothing(), response, model));
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
        return take(visit, JoinStep.PHOTO, JoinStep.PERSON, code, Typed.nothing(), response, model, request -> {
            boolean kept = request.media() != null && (given == null || given.isEmpty());
            if (!kept) registrations.photo(visit.cell(), request, PaperPages.scan(given), PaperPages.name(given));
        });
    }

    @GetMapping("/c/{cell}/join/{code}/person")
    String person(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return desk.open(
                visit,
                code,
                response,
                request -> step(visit, JoinStep.PERSON, request, code, request.typed(), response, model));
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
                JoinStep.PERSON,
                JoinStep.SEND,
                code,
                form,
                response,
                model,
                request -> registrations.applicant(visit.cell(), request, Applicant.read(form)));
    }

    @GetMapping("/c/{cell}/join/{code}/send")
    String send(Visit visit, @PathVariable String code, HttpServletResponse response, Model model) {
        return desk.open(
                visit,
                code,
                response,
                request -> step(visit, JoinStep.SEND, request, code, Typed.nothing(), response, model));
    }

    @PostMapping("/c/{cell}/join/{code}/send")
    String send(
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
                        () -> send(visit, request, code, form, response),
                        () -> step(visit, JoinStep.SEND, request, code, form, response, model)));
    }

    private String send(Visit visit, Request request, String code, Typed form, HttpServletResponse response) {
        boolean insists = form.checked("insists");
        var faults = new Faults();
        if (!form.checked("consent")) faults.add(new Refusal("actors.join-consent-missing").about("consent"));
        faults.check(() -> registrations.mustBeWhole(visit.cell(), request, insists));
        faults.end();
        registrations.send(visit.cell(), request, insists);
        flash.say(response, "actors.join-was-sent");
        return JoinDesk.to(visit, JoinStep.BODY, code);
    }

    private String step(
            Visit visit,
            JoinStep step,
            Request request,
            String code,
            Typed form,
            HttpServletResponse response,
            Model model) {
        JoinDesk.keepSecret(response);
        model.addAttribute("request", request);
        model.addAttribute("code", Registrations.code(code));
        model.addAttribute("form", form);
        if (step == JoinStep.PAPERS) {
            var near = registrations.resembling(visit.cell(), request);
            model.addAttribute("near", near);
            model.addAttribute("seats", seats.of(near));
            model.addAttribute(
                    "asked",
                    kinds.asked(
                            visit.cell(), PaperUse.MEMBERSHIP, request.body().kind()));
        }
        if (step == JoinStep.SEND) {
            var commune = request.body().commune();
            var alike = registrations.alike(visit.cell(), request);
            model.addAttribute("alike", alike);
            var seats = new HashMap<>(this.seats.of(alike));
            seats.putAll(places.names(commune == null ? List.of() : List.of(commune)));
            model.addAttribute("places", seats);
        }
        return step.view();
    }
}
