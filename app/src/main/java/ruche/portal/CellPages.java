package ruche.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import ruche.shell.CsvFile;
import ruche.shell.Faults;
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
    private final CellForm form;
    private final Forms forms;
    private final Flash flash;

    CellPages(Cells cells, CellOpening opening, CellForm form, Forms forms, Flash flash) {
        this.cells = cells;
        this.opening = opening;
        this.form = form;
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
        return show(model, CellForm.usual());
    }

    @PostMapping("/cells/new")
    String open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile places,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var read = form.read(visit, typed, places, faults);
                    form.end(visit, typed, read, faults, model);
                    var cell = opening.open(Objects.requireNonNull(read.cell()), read.places(), visit.by())
                            .cell();
                    flash.say(response, "portal.cell-opened", cell.name().in(visit.lang()));
                    return "redirect:/c/" + cell.code();
                },
                () -> show(model, typed));
    }

    private static String show(Model model, Typed typed) {
        CellForm.show(model, typed);
        return "portal/cell-new";
    }

    /// An empty list of places: the headings that the import reads.
    @GetMapping("/cells/places.csv")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"places.csv\"");
        var csv = new CsvFile(response.getOutputStream());
        csv.line(Places.columns());
        csv.end();
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        RouteRules cellRules() {
            return () -> List.of(
                    RouteRule.anyoneGets("/cells"),
                    RouteRule.anyoneGets("/cells/places.csv"),
                    RouteRule.getsAnywhere("/cells/new", Role.ADMINISTRATOR),
                    RouteRule.postsAnywhere("/cells/new", Role.ADMINISTRATOR));
        }
    }
}
