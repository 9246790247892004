package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Languages;
import ruche.shell.Visit;
import ruche.shell.Words;

/// What a person sees and settles about his own account.
@Controller
class MePages {
    private final Roster roster;
    private final Cells cells;
    private final Sessions sessions;
    private final ResetLinks passwords;
    private final OwnAccount own;
    private final List<OwnPage> pages;
    private final Words words;
    private final Flash flash;

    MePages(
            Roster roster,
            Cells cells,
            Sessions sessions,
            ResetLinks passwords,
            OwnAccount own,
            ObjectProvider<OwnPage> pages,
            Words words,
            Flash flash) {
        this.roster = roster;
        this.cells = cells;
        this.sessions = sessions;
        this.passwords = passwords;
        this.own = own;
        this.pages = pages.orderedStream().toList();
        this.words = words;
        this.flash = flash;
    }

    /// A role, and the cell in which it is held.
    record Mine(Cell cell, Roster.Mine held) {}

    @GetMapping("/me")
    String me(Visit visit, HttpServletRequest request, Model model) {
        return show(visit, request, model, "");
    }

    @PostMapping("/me/password")
    String password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            passwords.change(person(visit), present, new NewPassword(password));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(visit, request, model, words.say(visit.lang(), refusal));
        }
        SignedIn.begin(request, person(visit));
        flash.say(response, "accounts.password-changed");
        return "redirect:/me";
    }

    @PostMapping("/me/language")
    String language(@RequestParam(defaultValue = "") String language, Visit visit, HttpServletResponse response) {
        var lang = Lang.of(language).orElse(visit.lang());
        own.speak(person(visit), lang);
        Languages.remember(lang, response);
        return "redirect:/me";
    }

    @PostMapping("/me/sign-out-everywhere")
    String leaveEverywhere(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(person(visit));
        SignedIn.end(request);
        KeptInBrowser.forget(response);
        flash.say(response, "accounts.signed-out-everywhere");
        return "redirect:/sign-in";
    }

    private String show(Visit visit, HttpServletRequest request, Model model, String problem) {
        var person = person(visit);
        model.addAttribute(
                "card",
                roster.card(person)
                        .orElseThrow(() -> new NotFound(person.value().toString())));
        List<Mine> mine = roster.mine(person).stream()
                .map(held -> new Mine(cells.byId(new CellId(held.cell())), held))
                .toList();
        model.addAttribute("mine", mine);
        model.addAttribute("sessions", sessions.of(person));
        var session = request.getSession(false);
        model.addAttribute("present", session == null ? "" : session.getId());
        model.addAttribute("pages", pages);
        model.addAttribute("problem", problem);
        return "accounts/me";
    }

    private static PersonId person(Visit visit) {
        if (visit.personId() == null) throw new NotFound("");
        return visit.personId();
    }
}
