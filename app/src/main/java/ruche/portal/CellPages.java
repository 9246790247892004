package ruche.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.Cells;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Places;

/// The cells of the installation, and opening another: for whoever administers one.
@Controller
class CellPages {
    private final Cells cells;
    private final CellOpening opening;
    private final Forms forms;
    private final Flash flash;

    CellPages(Cells cells, CellOpening opening, Forms forms, Flash flash) {
        this.cells = cells;
        this.opening = opening;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/cells")
    String list(Model model) {
        model.addAttribute("cells", cells.all());
        return "portal/cells";
    }

    @GetMapping("/cells/new")
    String ask(Model model) {
        return form(model, CellForm.usual());
    }

    @PostMapping("/cells/new")
    String open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile places,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var opened = opening.open(CellForm.read(form), CellForm.list(places), visit.by());
                    var cell = opened.cell();
                    flash.say(response, "portal.cell-opened", cell.name().in(visit.lang()));
                    return "redirect:/c/" + cell.code();
                },
                () -> form(model, form));
    }

    private static String form(Model model, Typed form) {
        model.addAttribute("form", form);
        model.addAttribute("columns", String.join(",", Places.columns()));
        return "portal/cell-new";
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        RouteRules cellRules() {
            return () -> List.of(
                    RouteRule.anyoneGets("/cells"),
                    RouteRule.getsAnywhere("/cells/new", Role.ADMINISTRATOR),
                    RouteRule.postsAnywhere("/cells/new", Role.ADMINISTRATOR));
        }
    }
}
