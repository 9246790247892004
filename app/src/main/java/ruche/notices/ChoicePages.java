package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.People;
import ruche.accounts.Reach;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// How somebody wants to be written to: he settles it himself.
@Controller
class ChoicePages {
    private final NoticeChoices choices;
    private final People people;
    private final Ways ways;
    private final Forms forms;
    private final Flash flash;

    ChoicePages(NoticeChoices choices, People people, Ways ways, Forms forms, Flash flash) {
        this.choices = choices;
        this.people = people;
        this.ways = ways;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/me/notices")
    String show(Visit visit, Model model) {
        var reach = reach(visit);
        var open = new LinkedHashMap<Channel, Boolean>();
        if (reach.email() != null) open.put(Channel.MAIL, ways.ready(Channel.MAIL));
        if (reach.phone() != null) open.put(Channel.SMS, ways.ready(Channel.SMS));
        open.put(Channel.IN_APP, true);
        open.put(Channel.PRINT, true);
        model.addAttribute("open", open);
        model.addAttribute("chosen", choices.of(person(visit), reach));
        return "notices/choice";
    }

    @PostMapping("/me/notices")
    String choose(
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var channel = Typed.of(fields).one(Channel.class, "channel");
                    var reach = reach(visit);
                    if (channel == Channel.MAIL && reach.email() == null)
                        throw new Refusal("notices.no-email").about("channel");
                    if (channel == Channel.SMS && reach.phone() == null)
                        throw new Refusal("notices.no-phone").about("channel");
                    choices.choose(person(visit), channel);
                    flash.say(response, "shell.saved");
                    return "redirect:/me/notices";
                },
                () -> show(visit, model));
    }

    private Reach reach(Visit visit) {
        return people.reach(person(visit)).orElseThrow(() -> new NotFound(""));
    }

    private static PersonId person(Visit visit) {
        if (visit.personId() == null) throw new NotFound("");
        return visit.personId();
    }
}
