package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Places;

/// The staff looks at requests to enter the registry, with the paper beside what was typed.
@Controller
class RequestPages {
    static final String ONE = "/c/{cell}/actors/requests/{request}";

    private final Admissions admissions;
    private final Registrations registrations;
    private final RequestCodes codes;
    private final RegistrationEnds ends;
    private final Places places;
    private final RequestView view;
    private final Forms forms;
    private final Flash flash;

    RequestPages(
            Admissions admissions,
            Registrations registrations,
            RequestCodes codes,
            RegistrationEnds ends,
            Places places,
            RequestView view,
            Forms forms,
            Flash flash) {
        this.admissions = admissions;
        this.registrations = registrations;
        this.codes = codes;
        this.ends = ends;
        this.places = places;
        this.view = view;
        this.forms = forms;
        this.flash = flash;
    }

    /// @param show `refused` for those that were; else those that wait
    @GetMapping("/c/{cell}/actors/requests")
    String queue(
            Visit visit,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        boolean refused = show.equals("refused");
        var from = after.isEmpty() ? null : Typed.uuid(after);
        var slice = refused ? admissions.refused(visit.cell(), from) : admissions.waiting(visit.cell(), from);
        model.addAttribute("slice", slice);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "places",
                places.names(slice.items().stream()
                        .map(request -> request.body().commune())
                        .filter(code -> code != null)
                        .distinct()
                        .toList()));
        return "actors/requests";
    }

    @GetMapping(ONE)
    String show(Visit visit, @PathVariable String request, Model model) {
        var found = admissions.request(visit.cell(), id(request));
        return view.show(visit, found, model);
    }

    @PostMapping(ONE + "/ask")
    String ask(
            Visit visit,
            @PathVariable String request,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return answer(visit, request, "actors.request-was-asked", response, model, found -> {
            var message = form.needed("message", "actors.request-message-missing");
            admissions.ask(visit.cell(), found.id(), message, visit.by());
        });
    }

    @PostMapping(ONE + "/refuse")
    String refuse(
            Visit visit,
            @PathVariable String request,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return answer(visit, request, "actors.request-was-refused", response, model, found -> {
            var why = form.needed("why", "actors.request-why-missing");
            admissions.refuse(visit.cell(), found.id(), why, visit.by());
        });
    }

    @PostMapping(ONE + "/erase")
    String erase(
            Visit visit,
            @PathVariable String request,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return answer(visit, request, "shell.saved", response, model, found -> {
            var why = form.needed("reason", "actors.erase-why-missing");
            ends.erase(visit.cell(), found.id(), why, visit.by());
        });
    }

    /// Another code for whoever lost his: shown this once.
    @PostMapping(ONE + "/code")
    String code(Visit visit, @PathVariable String request, HttpServletResponse response, Model model) {
        var found = admissions.request(visit.cell(), id(request));
        return forms.attempt(
                response,
                model,
                () -> {
                    var code = codes.another(visit.cell(), found, visit.by());
                    response.setHeader("Cache-Control", "no-store");
                    response.setHeader("Referrer-Policy", "no-referrer");
                    model.addAttribute("code", code);
                    return view.show(visit, found, model);
                },
                () -> view.show(visit, found, model));
    }

    private String answer(
            Visit visit, String id, String said, HttpServletResponse response, Model model, Consumer<Request> act) {
        var found = admissions.request(visit.cell(), id(id));
        return forms.attempt(
                response,
                model,
                () -> {
                    act.accept(found);
                    flash.say(response, said, found.number());
                    return "redirect:/c/" + visit.here().code() + "/actors/requests";
                },
                () -> view.show(visit, found, model));
    }

    @GetMapping(ONE + "/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String request) {
        var found = admissions.request(visit.cell(), id(request));
        return handOut(registrations.photo(visit.cell(), found.id()), found.number());
    }

    /// To keep, or to be looked at inside a page of ours: a stranger's file is no page of its own.
    static ResponseEntity<byte[]> handOut(RequestStore.Photo photo, String name) {
        var media = photo.file().media();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(media))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + PaperFile.ending(media))
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(photo.file().bytes());
    }

    static RequestId id(String text) {
        return new RequestId(Typed.uuid(text));
    }
}
