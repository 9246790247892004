package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.notices.Notices;
import ruche.shell.CsvFile;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Whom a meeting invites, for the staff.
@Controller
class InvitationPages {
    private static final String OF_MEETING = "/c/{cell}/meetings/{id}/invitations";
    private static final List<String> COLUMNS =
            List.of("guest", "state", "people", "who", "code", "link", "meeting", "day", "place");

    private final Invitations invitations;
    private final Door door;
    private final Invitees invitees;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Actors actors;
    private final InvitationNews news;
    private final Notices notices;
    private final Words words;
    private final Forms forms;
    private final Flash flash;

    InvitationPages(
            Invitations invitations,
            Door door,
            Invitees invitees,
            Meetings meetings,
            Preparations preparations,
            Actors actors,
            InvitationNews news,
            Notices notices,
            Words words,
            Forms forms,
            Flash flash) {
        this.invitations = invitations;
        this.door = door;
        this.invitees = invitees;
        this.meetings = meetings;
        this.preparations = preparations;
        this.actors = actors;
        this.news = news;
        this.notices = notices;
        this.words = words;
        this.forms = forms;
        this.flash = flash;
    }

    /// `look` shows whom a choice would invite, before anybody is.
    @GetMapping(OF_MEETING)
    String show(Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked, Model model) {
        return show(visit, new MeetingId(Typed.uuid(id)), Typed.of(asked), model);
    }

    @PostMapping(OF_MEETING)
    String invite(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    if (form.checked("untold")) {
                        invitations.tell(visit.cell(), meeting, visit.by());
                    } else if (form.checked("everyone")) {
                        var chosen = invitees.find(visit.cell(), Invitees.Choice.read(form));
                        invitations.invite(visit.cell(), meeting, chosen, visit.by());
                    } else {
                        invitations.invite(
                                visit.cell(),
                                meeting,
                                form.line("guest"),
                                form.line("contact"),
                                language(form),
                                visit.by());
                    }
                    return "/meetings/" + meeting.value() + "/invitations";
                },
                () -> show(visit, meeting, form, model));
    }

    /// As a page of long ago has it, which does not ask.
    private static Lang language(Typed form) {
        return Lang.of(form.text("language")).orElse(Lang.AR);
    }

    static Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        for (var one : Lang.values()) languages.put(one.code(), one.ownName());
        return languages;
    }

    /// An answer given by phone, or at the counter.
    @PostMapping("/c/{cell}/invitations/{invitation}/answer")
    String answer(
            Visit visit,
            @PathVariable String invitation,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = invitations.invitation(visit.cell(), new InvitationId(Typed.uuid(invitation)));
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var answer = new Answer(form.whole("people"), form.line("who"));
                    var given = invitations.answer(visit.cell(), one.id(), answer, "STAFF", visit.by());
                    GuestPages.say(response, flash, given, invitations.free(visit.cell(), one.meeting()));
                    return "redirect:/c/" + visit.here().code() + "/meetings/"
                            + one.meeting().value() + "/invitations";
                },
                () -> show(visit, one.meeting(), Typed.nothing(), model));
    }

    @PostMapping("/c/{cell}/invitations/{invitation}/withdraw")
    String withdraw(
            Visit visit,
            @PathVariable String invitation,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = invitations.invitation(visit.cell(), new InvitationId(Typed.uuid(invitation)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = form.needed("why", "meetings.why-missing");
                    invitations.withdraw(visit.cell(), one.id(), why, visit.by());
                    return "/meetings/" + one.meeting().value() + "/invitations";
                },
                () -> show(visit, one.meeting(), Typed.nothing(), model));
    }

    /// For mail merge.
    @GetMapping("/c/{cell}/meetings/{id}/invitations.csv")
    void csv(Visit visit, @PathVariable String id, HttpServletResponse response) throws IOException {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var all = invitations.of(visit.cell(), meeting.id());
        var names = names(visit.cell(), all);
        var present = door.present(visit.cell(), meeting.id());
        response.setContentType(CsvFile.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"invitations.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var csv = new CsvFile(response.getOutputStream());
        csv.line(COLUMNS.stream()
                .map(column -> CsvFile.text(words.say(visit.lang(), "meetings.invitation-" + column)))
                .toList());
        for (var one : all)
            if (one.state() != Invitation.State.WITHDRAWN)
                csv.line(List.of(
                        CsvFile.text(name(one, names, visit)),
                        words.say(
                                visit.lang(),
                                present.contains(one.id().value())
                                        ? "meetings.is-present"
                                        : "meetings.invitation." + one.state()),
                        Integer.toString(one.people()),
                        CsvFile.text(one.who()),
                        one.code(),
                        site + one.path(),
                        CsvFile.text(meeting.title().in(visit.lang())),
                        meeting.day().toString(),
                        meeting.place() == null
                                ? ""
                                : CsvFile.text(meeting.place().in(visit.lang()))));
        csv.end();
    }

    private static String name(Invitation one, Map<UUID, Bilingual> names, Visit visit) {
        var actor = one.actor() == null ? null : names.get(one.actor());
        return actor == null ? one.guest() : actor.in(visit.lang());
    }

    private String show(Visit visit, MeetingId id, Typed form, Model model) {
        var all = invitations.of(visit.cell(), id);
        model.addAttribute("meeting", meetings.meeting(visit.cell(), id));
        model.addAttribute("prepared", preparations.of(visit.cell(), id));
        model.addAttribute("invitations", all);
        model.addAttribute("counts", invitations.counts(all));
        model.addAttribute("present", door.present(visit.cell(), id));
        model.addAttribute(
                "coming",
                all.stream()
                        .filter(one -> one.state() == Invitation.State.COMING)
                        .mapToInt(Invitation::people)
                        .sum());
        model.addAttribute("open", invitations.takesAnswers(visit.cell(), id));
        model.addAttribute("names", names(visit.cell(), all));
        model.addAttribute("choices", choices(visit));
        model.addAttribute(
                "told",
                notices.standing(
                        visit.cell(), all.stream().map(Invitation::about).toList()));
        model.addAttribute("untold", invitations.untold(visit.cell(), id).size());
        model.addAttribute("form", form);
        if (form.checked("look") || form.checked("everyone")) preview(visit, id, form, model);
        return "meetings/invitations";
    }

    /// @param chosen how many the choice finds
    /// @param already of these, how many are invited
    /// @param first names of some that would be
    /// @param reached on which ways those would be told
    record Preview(int chosen, int already, List<Bilingual> first, Notices.Reached reached) {}

    private void preview(Visit visit, MeetingId id, Typed form, Model model) {
        List<UUID> chosen;
        try {
            chosen = invitees.find(visit.cell(), Invitees.Choice.read(form));
        } catch (Refusal tooMany) {
            model.addAttribute("tooMany", tooMany);
            return;
        }
        var invited = invitations.invited(visit.cell(), id);
        var fresh = chosen.stream().filter(one -> !invited.contains(one)).toList();
        var first = actors.names(visit.cell(), fresh.stream().limit(20).toList());
        model.addAttribute(
                "preview",
                new Preview(
                        chosen.size(),
                        chosen.size() - fresh.size(),
                        List.copyOf(first.values()),
                        notices.reached(news.recipients(visit.cell(), fresh))));
    }

    /// What the registry can be chosen by.
    record Choices(
            Map<String, String> kinds,
            Map<String, String> communes,
            Map<String, String> fields,
            Map<String, String> categories) {}

    private Choices choices(Visit visit) {
        return new Choices(
                invitees.kinds(visit.lang()),
                invitees.communes(visit.cell(), visit.lang()),
                invitees.fields(visit.cell(), visit.lang()),
                invitees.categories(visit.cell(), visit.lang()));
    }

    private Map<UUID, Bilingual> names(CellId cell, List<Invitation> all) {
        return actors.names(
                cell,
                all.stream().map(Invitation::actor).filter(Objects::nonNull).toList());
    }

    static @Nullable Bilingual name(Map<UUID, Bilingual> names, Invitation one) {
        return one.actor() == null ? null : names.get(one.actor());
    }
}
