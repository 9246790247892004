package ruche.sheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Files are handed in, their plans read, corrected, carried out and taken back.
@Controller
class ImportPages {
    private static final int ROWS = 50;

    private final SheetImports imports;
    private final PlanViews views;
    private final Forms forms;
    private final Flash flash;

    ImportPages(SheetImports imports, PlanViews views, Forms forms, Flash flash) {
        this.imports = imports;
        this.views = views;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/imports")
    String list(Visit visit, @RequestParam(required = false) @Nullable UUID before, Model model) {
        model.addAttribute("imports", imports.list(visit.cell(), before));
        model.addAttribute("contexts", views.choices(visit, imports.targets()));
        model.addAttribute("views", views);
        return "sheets/imports";
    }

    @GetMapping("/c/{cell}/imports/new")
    String begin(Visit visit, Model model) {
        return newImport(visit, model, null);
    }

    private String newImport(Visit visit, Model model, @Nullable Refusal refusal) {
        model.addAttribute("targets", views.choices(visit, imports.targets()));
        model.addAttribute("error", refusal == null ? "" : views.say(visit, refusal));
        return "sheets/new";
    }

    @PostMapping("/c/{cell}/imports/new")
    String open(
            Visit visit,
            @RequestParam String into,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var kindAndContext = into.split("/", 2);
        try {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (file.isEmpty()) throw new Refusal(name.isEmpty() ? "sheets.no-file" : "sheets.empty-file");
            var context = kindAndContext.length == 2 ? kindAndContext[1] : "";
            var id = imports.open(visit.cell(), kindAndContext[0], context, name, file.getBytes(), visit.by());
            return "redirect:" + address(visit, id);
        } catch (Refusal refused) {
            response.setStatus(422);
            return newImport(visit, model, refused);
        }
    }

    /// @param show `all`, `made`, `left` or `noted`
    @GetMapping("/c/{cell}/imports/{id}")
    String plan(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var found = imports.find(visit.cell(), new ImportId(id));
        model.addAttribute("found", found);
        model.addAttribute("views", views);
        if (!found.isOpen()) {
            model.addAttribute("rows", imports.rows(visit.cell(), found.id(), from - 1, ROWS));
            model.addAttribute(
                    "undone", imports.undone(visit.cell(), found.id()).orElse(null));
            return "sheets/done";
        }
        var plan = imports.plan(visit.cell(), found.id());
        model.addAttribute("plan", plan);
        model.addAttribute("target", imports.target(found.kind()).target(visit.cell(), found.context()));
        model.addAttribute("rows", PlanViews.rows(plan, show, from, ROWS));
        model.addAttribute("show", show);
        return "sheets/plan";
    }

    @PostMapping("/c/{cell}/imports/{id}/decide")
    String decide(Visit visit, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var choices = ChoicesForm.read(request.getParameterMap());
        imports.decide(visit.cell(), new ImportId(id), choices, visit.by());
        flash.say(response, "sheets.said-decided");
        return "redirect:" + address(visit, new ImportId(id));
    }

    @PostMapping("/c/{cell}/imports/{id}/apply")
    String apply(Visit visit, @PathVariable UUID id) {
        var job = imports.apply(visit.cell(), new ImportId(id), visit.by());
        return follow(visit, job.value(), id);
    }

    @PostMapping("/c/{cell}/imports/{id}/undo")
    String undo(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var why = Typed.of(fields).needed("why", "sheets.undo-why-needed");
                    var job = imports.undo(visit.cell(), new ImportId(id), why, visit.by());
                    return follow(visit, job.value(), id);
                },
                () -> plan(visit, id, "all", 0, model));
    }

    private static String follow(Visit visit, UUID job, UUID id) {
        return "redirect:/c/" + visit.here().code() + "/jobs/" + job + "?then=/imports/" + id;
    }

    private static String address(Visit visit, ImportId id) {
        return "/c/" + visit.here().code() + "/imports/" + id.value();
    }
}
