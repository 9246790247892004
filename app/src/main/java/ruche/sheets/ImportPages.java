package ruche.sheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
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
    private final People people;
    private final Forms forms;
    private final Flash flash;

    ImportPages(SheetImports imports, PlanViews views, People people, Forms forms, Flash flash) {
        this.imports = imports;
        this.views = views;
        this.people = people;
        this.forms = forms;
        this.flash = flash;
    }

    /// @param discarded whether the plans thrown away are shown
    @GetMapping("/c/{cell}/imports")
    String list(
            Visit visit,
            @RequestParam(defaultValue = "false") boolean discarded,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        model.addAttribute(
                "imports", discarded ? imports.discarded(visit.cell(), before) : imports.list(visit.cell(), before));
        model.addAttribute("discarded", discarded);
        model.addAttribute("aside", discarded ? 0 : imports.countDiscarded(visit.cell()));
        model.addAttribute("contexts", views.choices(visit, imports.targets()));
        model.addAttribute("views", views);
        return "sheets/imports";
    }

    @GetMapping("/c/{cell}/imports/new")
    String begin(Visit visit, @RequestParam(defaultValue = "") String into, Model model) {
        return newImport(visit, into, model, null);
    }

    private String newImport(Visit visit, String into, Model model, @Nullable Refusal refusal) {
        var targets = imports.targets().stream()
                .filter(target -> mayBring(visit, target))
                .toList();
        model.addAttribute("targets", views.grouped(visit, targets));
        model.addAttribute("into", into);
        model.addAttribute("error", refusal == null ? "" : views.say(visit, refusal));
        model.addAttribute("about", refusal == null ? "" : refusal.about("file").about());
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
            if (into.isEmpty()) throw new Refusal("sheets.into-needed").about("into");
            if (name.isEmpty()) throw new Refusal("sheets.no-file");
            mayBring(visit, kindAndContext[0]);
            var context = kindAndContext.length == 2 ? kindAndContext[1] : "";
            var id = imports.open(visit.cell(), kindAndContext[0], context, name, file.getBytes(), visit.by());
            return "redirect:" + address(visit, id);
        } catch (Refusal refused) {
            response.setStatus(422);
            return newImport(visit, into, model, refused);
        }
    }

    private Map<String, Bilingual> called(Visit visit, SheetImport found, List<RowDone> rows) {
        var subjects =
                rows.stream().map(RowDone::subject).filter(Objects::nonNull).collect(Collectors.toSet());
        return imports.target(found.kind()).called(visit.cell(), subjects);
    }

    /// @param show `all`, `made`, `left` or `noted`
    @GetMapping("/c/{cell}/imports/{id}")
    String plan(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "-1") int from,
            Model model) {
        var found = imports.find(visit.cell(), new ImportId(id));
        model.addAttribute("found", found);
        model.addAttribute("mine", mayBring(visit, imports.target(found.kind())));
        model.addAttribute("views", views);
        if (!found.isOpen()) {
            var rows = imports.page(visit.cell(), found.id(), from, ROWS);
            model.addAttribute("rows", rows);
            model.addAttribute("called", called(visit, found, rows.items()));
            var tried = imports.undoTried(visit.cell(), found).orElse(null);
            model.addAttribute("tried", tried);
            model.addAttribute("triedBy", tried == null ? "" : name(tried.by()));
            model.addAttribute("mayUndo", imports.mayUndo(visit.cell(), found));
            imports.account(visit.cell(), found.id()).ifPresent(account -> model.addAttribute("account", account));
            return "sheets/done";
        }
        var plan = imports.plan(visit.cell(), found.id());
        model.addAttribute("plan", plan);
        imports.asks(visit.cell(), found.id()).ifPresent(asked -> model.addAttribute("asked", asked));
        model.addAttribute("proposes", imports.target(found.kind()).proposes().orElse(""));
        model.addAttribute("target", imports.target(found.kind()).target(visit.cell(), found.context()));
        model.addAttribute("rows", PlanViews.rows(plan, show, from, ROWS));
        model.addAttribute("show", show);
        model.addAttribute("from", from);
        return "sheets/plan";
    }

    @PostMapping("/c/{cell}/imports/{id}/decide")
    String decide(Visit visit, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var found = mine(visit, id);
        // What single rows are, and what is proposed for them, is said elsewhere on the page.
        var choices = ChoicesForm.read(request.getParameterMap())
                .withRows(found.choices().rows())
                .withProposed(found.choices().proposed());
        imports.decide(visit.cell(), found.id(), choices, visit.by());
        flash.say(response, "sheets.said-decided");
        return "redirect:" + address(visit, new ImportId(id));
    }

    /// @param wanted whether what rows leave out is proposed, or the proposals are taken back
    @PostMapping("/c/{cell}/imports/{id}/propose")
    String propose(Visit visit, @PathVariable UUID id, @RequestParam boolean wanted, HttpServletResponse response) {
        int proposed = imports.propose(visit.cell(), mine(visit, id).id(), wanted, visit.by());
        if (wanted) flash.say(response, "sheets.said-proposed", proposed);
        else flash.say(response, "sheets.said-unproposed");
        return "redirect:" + address(visit, new ImportId(id));
    }

    /// @param said a [RowSaid]; empty: as the program takes it
    @PostMapping("/c/{cell}/imports/{id}/row")
    String row(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam String sheet,
            @RequestParam int row,
            @RequestParam String said,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int from,
            HttpServletResponse response) {
        var what = said.isEmpty() ? null : RowSaid.valueOf(said);
        imports.say(visit.cell(), mine(visit, id).id(), new RowAt(sheet, row), what, visit.by());
        flash.say(response, "sheets.said-row");
        var shown = List.of("all", "made", "left", "noted").contains(show) ? show : "all";
        return "redirect:" + address(visit, new ImportId(id)) + "?show=" + shown + "&from=" + from + "#row-" + row;
    }

    @PostMapping("/c/{cell}/imports/{id}/apply")
    String apply(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var mine = mine(visit, id).id();
        return forms.attempt(
                response,
                model,
                () -> {
                    boolean meant = Typed.of(fields).checked("meant");
                    var job = imports.apply(visit.cell(), mine, meant, visit.by());
                    return follow(visit, job.value(), id);
                },
                () -> plan(visit, id, "all", 0, model));
    }

    @PostMapping("/c/{cell}/imports/{id}/discard")
    String discard(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var mine = mine(visit, id);
        return forms.attempt(
                response,
                model,
                () -> {
                    var why = Typed.of(fields).text("why");
                    imports.discard(visit.cell(), mine.id(), why, visit.by());
                    flash.say(response, "sheets.said-discarded", String.valueOf(mine.number()));
                    return "redirect:/c/" + visit.here().code() + "/imports";
                },
                () -> plan(visit, id, "all", 0, model));
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
                    var job = imports.undo(visit.cell(), mine(visit, id).id(), why, visit.by());
                    return follow(visit, job.value(), id);
                },
                () -> plan(visit, id, "all", 0, model));
    }

    private String name(By by) {
        return by.personId().flatMap(people::name).orElse("");
    }

    /// @throws Refusal `sheets.not-yours` if the person may not bring things of its kind
    private SheetImport mine(Visit visit, UUID id) {
        var found = imports.find(visit.cell(), new ImportId(id));
        mayBring(visit, found.kind());
        return found;
    }

    private void mayBring(Visit visit, String kind) {
        if (!mayBring(visit, imports.target(kind))) throw new Refusal("sheets.not-yours");
    }

    private static boolean mayBring(Visit visit, ImportTarget target) {
        return visit.has(target.roles().toArray(Role[]::new));
    }

    private static String follow(Visit visit, UUID job, UUID id) {
        return "redirect:/c/" + visit.here().code() + "/jobs/" + job + "?then=/imports/" + id;
    }

    private static String address(Visit visit, ImportId id) {
        return "/c/" + visit.here().code() + "/imports/" + id.value();
    }
}
