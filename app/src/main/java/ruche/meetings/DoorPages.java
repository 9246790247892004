package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.Cells;
import ruche.actors.Actor;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// The door of a meeting on its day, and who is there by now.
@Controller
class DoorPages {
    private static final String DOOR = "/c/{cell}/meetings/{id}/door";

    private final Door door;
    private final DayAhead day;
    private final WalkIns walkIns;
    private final LiveCount live;
    private final Invitations invitations;
    private final Meetings meetings;
    private final Participation participation;
    private final MeetingWords words;
    private final Actors actors;
    private final Places places;
    private final Cells cells;
    private final Forms forms;
    private final Flash flash;

    DoorPages(
            Door door,
            DayAhead day,
            WalkIns walkIns,
            LiveCount live,
            Invitations invitations,
            Meetings meetings,
            Participation participation,
            MeetingWords words,
            Actors actors,
            Places places,
            Cells cells,
            Forms forms,
            Flash flash) {
        this.door = door;
        this.day = day;
        this.walkIns = walkIns;
        this.live = live;
        this.invitations = invitations;
        this.meetings = meetings;
        this.participation = participation;
        this.words = words;
        this.actors = actors;
        this.places = places;
        this.cells = cells;
        this.forms = forms;
        this.flash = flash;
    }

    /// `code` comes from the camera, or is typed; `words` are a few letters of a name.
    @GetMapping(DOOR)
    String show(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(asked);
        if (form.checked("code")) {
            try {
                var read = door.read(visit.cell(), meeting, form.text("code"));
                model.addAttribute("read", read);
                model.addAttribute("readName", invitations.name(visit.cell(), read));
                model.addAttribute("present", door.isPresent(visit.cell(), read));
            } catch (Refusal unknown) {
                model.addAttribute("unread", unknown);
            }
        }
        return show(visit, meeting, form, model, response);
    }

    @PostMapping(DOOR)
    String enter(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    day.mustBeMeant(visit, meeting, form);
                    flash.say(response, "meetings.said-present", enter(visit, meeting, form));
                    return "redirect:/c/" + visit.here().code()
                            + DayAhead.goOn("/meetings/" + meeting.value() + "/door", form);
                },
                () -> show(visit, meeting, form, model, response));
    }

    /// @return who is there now, as whoever stands at the door reads it
    private String enter(Visit visit, MeetingId meeting, Typed form) {
        if (form.checked("code")) {
            var read = door.read(visit.cell(), meeting, form.text("code"));
            door.welcome(visit.cell(), read, visit.by());
            return invitations.name(visit.cell(), read);
        }
        if (form.checked("actor")) {
            var actor = actors.actor(visit.cell(), new ActorId(form.id("actor")));
            var category = Category.counting(actor.kind(), words.categories(visit.cell())).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal("meetings.counts-persons").about("category"));
            var there = NewAttendee.organisation(category.code(), actor.id().value());
            door.walkIn(visit.cell(), meeting, there, null, null, visit.by());
            return actor.name().in(visit.lang());
        }
        var one = WalkIn.read(form, words.categories(visit.cell()));
        return walkIns.enter(
                        visit.cell(),
                        meeting,
                        one,
                        form.checked("again"),
                        visit.here().zone(),
                        visit.by())
                .in(visit.lang());
    }

    private String show(Visit visit, MeetingId id, Typed form, Model model, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        var letters = form.text("words");
        var meeting = meetings.meeting(visit.cell(), id);
        model.addAttribute("meeting", meeting);
        day.show(visit, meeting, form, model);
        model.addAttribute("rows", participation.at(visit.cell(), id));
        model.addAttribute(
                "expected", letters.isEmpty() ? List.<Door.Expected>of() : door.expected(visit.cell(), id, letters));
        model.addAttribute(
                "others", letters.isEmpty() ? List.<Actor>of() : door.others(visit.cell(), id, letters, visit.lang()));
        model.addAttribute(
                "alike",
                form.checked("body") && form.checked("category")
                        ? walkIns.alike(visit.cell(), form.text("body"), form.text("category"))
                        : List.<Actor>of());
        model.addAttribute("categories", words.categories(visit.cell()));
        model.addAttribute("communes", communes(visit));
        model.addAttribute("form", form);
        return "meetings/door";
    }

    @GetMapping("/c/{cell}/meetings/{id}/live")
    String live(Visit visit, @PathVariable String id, Model model) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var communes = live.communes(visit.cell(), meeting.id());
        model.addAttribute("meeting", meeting);
        model.addAttribute("rows", participation.at(visit.cell(), meeting.id()));
        model.addAttribute("communes", communes);
        model.addAttribute("genders", live.genders(visit.cell(), meeting.id()));
        model.addAttribute(
                "names",
                places.names(communes.stream()
                        .map(LiveCount.OfCommune::commune)
                        .filter(Objects::nonNull)
                        .toList()));
        return "meetings/live";
    }

    private Map<String, String> communes(Visit visit) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE))
            choices.put(place.code(), place.name().in(visit.lang()));
        return choices;
    }

    static Map<String, String> genders(Page page) {
        var choices = new LinkedHashMap<String, String>();
        Stream.of(Gender.values()).forEach(one -> choices.put(one.name(), page.say("meetings.gender." + one)));
        return choices;
    }
}
