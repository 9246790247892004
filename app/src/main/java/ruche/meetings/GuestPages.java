package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.By;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.CellFaces;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;

/// The invitation as whoever got it opens it: without an account, by its token.
@Controller
class GuestPages {
    private final Invitations invitations;
    private final Meetings meetings;
    private final Preparations preparations;
    private final CellFaces cells;
    private final Forms forms;
    private final Flash flash;

    GuestPages(
            Invitations invitations,
            Meetings meetings,
            Preparations preparations,
            CellFaces cells,
            Forms forms,
            Flash flash) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.preparations = preparations;
        this.cells = cells;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/i/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(opened(token), response, model);
    }

    @PostMapping("/i/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var opened = opened(token);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var given = invitations.answer(
                            opened.cell(), opened.invitation().id(), read(form), "LINK", By.visitor());
                    say(response, flash, given, invitations.free(opened.cell(), given.meeting()));
                    return "redirect:/i/" + token;
                },
                () -> show(opened(token), response, model));
    }

    /// @throws Refusal for all that is wrong, also `meetings.coming-nobody`
    private static Answer read(Typed form) {
        var faults = new Faults();
        var comes = faults.read(() -> form.one(Comes.class, "comes"));
        var people = comes == Comes.NO ? Integer.valueOf(0) : faults.read(() -> form.whole("people"));
        if (comes == Comes.YES && people != null && people == 0)
            faults.add(new Refusal("meetings.coming-nobody").about("people"));
        var who = faults.read(() -> form.line("who"));
        var answer = people == null || who == null ? null : faults.read(() -> new Answer(people, who));
        faults.end();
        return Objects.requireNonNull(answer);
    }

    /// Whoever waits for a seat is told so, and how many are left.
    ///
    /// @param free null where there is no end of them
    static void say(HttpServletResponse response, Flash flash, Invitation given, @Nullable Integer free) {
        if (given.state() == Invitation.State.WAITING && free != null && free > 0)
            flash.say(response, "meetings.answer-waits-left", given.people(), free);
        else if (given.state() == Invitation.State.WAITING)
            flash.say(response, "meetings.answer-waits", given.people());
        else flash.say(response, "shell.saved");
    }

    /// Whether somebody comes.
    enum Comes {
        YES,
        NO
    }

    private Invitations.Opened opened(String token) {
        return invitations.byLink(token).orElseThrow(() -> new NotFound("an invitation"));
    }

    /// The address is the secret: it goes nowhere else.
    private String show(Invitations.Opened opened, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var one = opened.invitation();
        model.addAttribute("invitation", one);
        model.addAttribute("name", invitations.name(opened.cell(), one));
        model.addAttribute("meeting", meetings.meeting(opened.cell(), one.meeting()));
        model.addAttribute("prepared", preparations.of(opened.cell(), one.meeting()));
        model.addAttribute("cell", cells.face(opened.cell()));
        var free = invitations.free(opened.cell(), one.meeting());
        if (free != null) model.addAttribute("free", Math.max(0, free));
        model.addAttribute("open", invitations.takesAnswers(opened.cell(), one.meeting()));
        return "meetings/guest";
    }

    static Map<String, String> answers(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var comes : Comes.values()) choices.put(comes.name(), page.say("meetings.comes." + comes));
        return choices;
    }
}
