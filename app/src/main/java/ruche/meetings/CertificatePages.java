package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Certificates of attendance: given by the staff, checked by anyone who has one in his hand.
@Controller
class CertificatePages {
    private static final String OF_MEETING = "/c/{cell}/meetings/{id}/certificates";

    private final Certificates certificates;
    private final Meetings meetings;
    private final Actors actors;
    private final Forms forms;

    CertificatePages(Certificates certificates, Meetings meetings, Actors actors, Forms forms) {
        this.certificates = certificates;
        this.meetings = meetings;
        this.actors = actors;
        this.forms = forms;
    }

    @GetMapping(OF_MEETING)
    String show(Visit visit, @PathVariable String id, Model model) {
        return show(visit, new MeetingId(Typed.uuid(id)), model);
    }

    @PostMapping(OF_MEETING)
    String issue(Visit visit, @PathVariable String id, Model model, HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    certificates.issue(visit.cell(), meeting, visit.by());
                    return "/meetings/" + meeting.value() + "/certificates";
                },
                () -> show(visit, meeting, model));
    }

    private String show(Visit visit, MeetingId id, Model model) {
        var all = certificates.of(visit.cell(), id);
        model.addAttribute("meeting", meetings.meeting(visit.cell(), id));
        model.addAttribute("certificates", all);
        model.addAttribute("names", names(visit.cell(), all));
        return "meetings/certificates";
    }

    private Map<UUID, Bilingual> names(CellId cell, List<Certificate> all) {
        return actors.names(
                cell,
                all.stream().map(Certificate::actor).filter(Objects::nonNull).toList());
    }

    /// Asks for the number and the code of a paper.
    @GetMapping("/c/{cell}/certificates")
    String ask(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        return number.isBlank() ? check(visit, "", "", model, response) : check(visit, number, code, model, response);
    }

    @GetMapping("/c/{cell}/certificates/{number}")
    String check(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("number", number);
        model.addAttribute("asked", !code.isBlank());
        if (!code.isBlank())
            certificates.checked(visit.cell(), number, code).ifPresent(one -> {
                model.addAttribute("certificate", one);
                model.addAttribute("meeting", meetings.meeting(visit.cell(), one.meeting()));
                model.addAttribute("names", names(visit.cell(), List.of(one)));
            });
        return "meetings/certificate";
    }

    /// Whose it is: the person, else the actor; null once the name was erased.
    static @Nullable Bilingual holder(Certificate one, Map<UUID, Bilingual> names) {
        if (one.person() != null) return one.person();
        return one.actor() == null ? null : names.get(one.actor());
    }
}
