package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import ruche.accounts.Cells;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.PersonId;
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

/// The staff looks at requests to enter the registry, with the paper beside what was typed.
@Controller
class RequestPages {
    private static final String ONE = "/c/{cell}/actors/requests/{request}";

    private final Admissions admissions;
    private final Registrations registrations;
    private final RequestCodes codes;
    private final RegistrationEnds ends;
    private final ActorEntries entries;
    private final Identities identities;
    private final ActorRules rules;
    private final PaperKinds papers;
    private final Places places;
    private final ActorSeats seats;
    private final Cells cells;
    private final People people;
    private final Forms forms;
    private final Flash flash;

    RequestPages(
            Admissions admissions,
            Registrations registrations,
            RequestCodes codes,
            RegistrationEnds ends,
            ActorEntries entries,
            Identities identities,
            ActorRules rules,
            PaperKinds papers,
            Places places,
            ActorSeats seats,
            Cells cells,
            People people,
            Forms forms,
            Flash flash) {
        this.admissions = admissions;
        this.registrations = registrations;
        this.codes = codes;
        this.ends = ends;
        this.entries = entries;
        this.identities = identities;
        this.rules = rules;
        this.papers = papers;
        this.places = places;
        this.seats = seats;
        this.cells = cells;
        this.people = people;
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
        return show(visit, found, checked(found), model);
    }

    /// As it was typed, for the staff to set right what the paper says otherwise.
    private static Typed checked(Request request) {
        boolean registered = request.receipt() == null && request.register() != null;
        return request.typed()
                .with("paper", registered ? "register" : "receipt")
                .with(
                        "issuedOn",
                        request.receipt() == null ? null : request.receipt().on());
    }

    @PostMapping(ONE + "/accept")
    String accept(
            Visit visit,
            @PathVariable String request,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var found = admissions.request(visit.cell(), id(request));
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> switch (admissions.accept(visit.cell(), found.id(), read(visit, form), visit.by())) {
                    case Entry.Added(var actor) -> {
                        flash.say(response, "actors.request-was-accepted", found.number());
                        yield "redirect:/c/" + visit.here().code() + "/actors/" + actor.value() + "/people";
                    }
                    case Entry.LooksLike _ -> throw new Refusal("actors.looks-like").about("known");
                },
                () -> show(visit, found, form, model));
    }

    /// @throws Refusal for all that cannot be read
    private Admissions.Checked read(Visit visit, Typed form) {
        var faults = new Faults();
        var body = faults.read(() -> JoinPages.read(form, "shell.choice-missing", false));
        var receipt = faults.read(() -> Receipt.read(form));
        var register = faults.read(() -> CoopRegister.read(form));
        var paper = faults.read(() -> form.code("paper", "actors.paper-kind-missing"));
        var issued = faults.read(() -> form.day("issuedOn"));
        var known = form.text("known");
        if (body != null
                && known.isEmpty()
                && !entries.alike(visit.cell(), body).isEmpty())
            faults.add(new Refusal("actors.looks-like").about("known"));
        faults.end();
        boolean another = known.isEmpty() || known.equals("new");
        return new Admissions.Checked(
                another ? null : new ActorId(Typed.uuid(known)),
                known.equals("new"),
                Objects.requireNonNull(body),
                receipt,
                register,
                form.checked(Receipts.ANOTHER),
                Objects.requireNonNull(paper),
                Objects.requireNonNull(issued));
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
                    return show(visit, found, checked(found), model);
                },
                () -> show(visit, found, checked(found), model));
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
                () -> show(visit, found, checked(found), model));
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

    private static RequestId id(String text) {
        return new RequestId(Typed.uuid(text));
    }

    private String show(Visit visit, Request request, Typed form, Model model) {
        var applicant = request.applicant();
        model.addAttribute("request", request);
        model.addAttribute("form", form);
        var name = Bilingual.orNull(form.text("name_ar"), form.text("name_fr"));
        var body = name == null ? request.body() : request.body().named(name);
        var alike = entries.resembling(visit.cell(), body);
        model.addAttribute("alike", alike);
        model.addAttribute("must", !entries.alike(visit.cell(), body).isEmpty());
        model.addAttribute("seats", seats.of(alike));
        model.addAttribute("papers", papers.asked(visit.cell()));
        model.addAttribute("communes", communes(visit));
        model.addAttribute("standing", standing(visit, request));
        model.addAttribute("rule", rules.line(visit.cell(), ActorRule.RECEIPT_DAYS));
        model.addAttribute("hasAccount", applicant != null && admissions.known(applicant));
        model.addAttribute("answeredBy", name(request.answeredBy()));
        return "actors/request";
    }

    /// By the receipt that was asked with; once it is an actor, by what the registry knows of it.
    private LegalStanding standing(Visit visit, Request request) {
        var actor = request.actor();
        return actor == null
                ? identities.standing(visit.cell(), request.body().kind(), request.receipt())
                : identities.standing(visit.cell(), new ActorId(actor));
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.name(new PersonId(person)).orElse("");
    }

    private List<Place> communes(Visit visit) {
        return places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE);
    }

    /// The known ones of that name, and that it is none of them.
    static Map<String, String> known(Page page, List<Actor> alike, Map<String, Bilingual> seats) {
        var choices = new LinkedHashMap<String, String>();
        for (var actor : alike) {
            var seat = actor.commune() == null ? null : seats.get(actor.commune());
            choices.put(
                    actor.id().value().toString(),
                    page.say("actors.request-is", page.text(actor.name()), page.say("actors.kind." + actor.kind()))
                            + " · " + (seat == null ? page.say("actors.seat-unknown") : page.text(seat)));
        }
        choices.put("new", page.say("actors.request-is-new"));
        return choices;
    }
}
