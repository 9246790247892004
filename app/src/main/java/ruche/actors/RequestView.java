package ruche.actors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ruche.accounts.Cells;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.PersonId;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// A request to enter the registry as the staff sees it, with the paper beside what was typed.
@Component
class RequestView {
    private final Admissions admissions;
    private final ActorEntries entries;
    private final Identities identities;
    private final ActorRules rules;
    private final PaperKinds papers;
    private final Places places;
    private final ActorSeats seats;
    private final Cells cells;
    private final People people;

    RequestView(
            Admissions admissions,
            ActorEntries entries,
            Identities identities,
            ActorRules rules,
            PaperKinds papers,
            Places places,
            ActorSeats seats,
            Cells cells,
            People people) {
        this.admissions = admissions;
        this.entries = entries;
        this.identities = identities;
        this.rules = rules;
        this.papers = papers;
        this.places = places;
        this.seats = seats;
        this.cells = cells;
        this.people = people;
    }

    /// As it was sent.
    String show(Visit visit, Request request, Model model) {
        return show(visit, request, checked(request), model);
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

    /// @param form what is typed of it now
    String show(Visit visit, Request request, Typed form, Model model) {
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
