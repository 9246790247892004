package ruche.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.Cells;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The page of the first run: the first cell and its administrator, by the link that `serve` prints.
@Controller
class SetupPages {
    private final FirstRun firstRun;
    private final Cells cells;
    private final CellForm cellForm;
    private final Forms forms;
    private final Flash flash;

    SetupPages(FirstRun firstRun, Cells cells, CellForm cellForm, Forms forms, Flash flash) {
        this.firstRun = firstRun;
        this.cells = cells;
        this.cellForm = cellForm;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/setup/{token}")
    String ask(@PathVariable String token, Visit visit, HttpServletResponse response, Model model) {
        if (!firstRun.open(token)) return ended(response, model);
        var form = CellForm.usual().with("language", visit.lang().code());
        return form(token, visit, form, response, model);
    }

    @PostMapping("/setup/{token}")
    String set(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile places,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        if (!firstRun.open(token)) return ended(response, model);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    begin(token, visit, form, places, model);
                    flash.say(response, "portal.setup-done");
                    return "redirect:/sign-in";
                },
                () -> form(token, visit, form, response, model));
    }

    private void begin(String token, Visit visit, Typed form, @Nullable MultipartFile places, Model model) {
        var faults = new Faults();
        if (!cells.all().isEmpty()) {
            faults.check(() -> mustBeKnown(form.text("cell")));
            var newcomer = newcomer(form, faults);
            faults.end();
            firstRun.begin(token, form.text("cell"), newcomer);
            return;
        }
        var read = cellForm.read(visit, form, places, faults);
        var newcomer = newcomer(form, faults);
        cellForm.end(visit, form, read, faults, model);
        firstRun.begin(token, Objects.requireNonNull(read.cell()), read.places(), newcomer);
    }

    private void mustBeKnown(String cell) {
        if (cells.byCode(cell).isEmpty()) throw new Refusal("shell.choice-missing").about("cell");
    }

    private static FirstRun.Newcomer newcomer(Typed form, Faults faults) {
        faults.check(() -> form.needed("person", "accounts.no-name"));
        if (form.text("person").length() > NewPerson.LONGEST)
            faults.add(new Refusal("accounts.name-long", NewPerson.LONGEST).about("person"));
        faults.check(() -> NewPerson.checkReach(form.text("email"), form.text("phone")));
        faults.check(() -> People.checkPassword(form.text("password")));
        return new FirstRun.Newcomer(
                form.text("person"),
                form.text("email"),
                form.text("phone"),
                Lang.of(form.text("language")).orElse(Lang.AR),
                form.text("password"));
    }

    /// Where commands have opened cells already, one of them is chosen.
    private String form(String token, Visit visit, Typed form, HttpServletResponse response, Model model) {
        unseen(response);
        var known = new LinkedHashMap<String, String>();
        for (var cell : cells.all()) known.put(cell.code(), cell.name().in(visit.lang()));
        model.addAttribute("token", token);
        model.addAttribute("known", known);
        CellForm.show(model, form.with("password", null));
        return "portal/setup";
    }

    private static String ended(HttpServletResponse response, Model model) {
        unseen(response);
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("token", "");
        return "portal/setup";
    }

    /// The address is the secret: it goes nowhere else.
    private static void unseen(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        RouteRules setupRules() {
            return () -> List.of(RouteRule.anyoneGets("/setup/{token}"), RouteRule.anyonePosts("/setup/{token}"));
        }
    }
}
