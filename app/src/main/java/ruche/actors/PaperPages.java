package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.People;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// An actor hands its papers in; the staff checks them.
@Controller
class PaperPages {
    /// Field in which it is said that a paper which has ended is to be kept all the same.
    static final String ENDED = "ended";

    private final Actors actors;
    private final Papers papers;
    private final PaperKinds kinds;
    private final People people;
    private final Forms forms;

    PaperPages(Actors actors, Papers papers, PaperKinds kinds, People people, Forms forms) {
        this.actors = actors;
        this.papers = papers;
        this.kinds = kinds;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/{id}/papers")
    String list(Visit visit, @PathVariable String id, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        return list(visit, actor, model, Typed.nothing(), false);
    }

    @PostMapping("/c/{cell}/actors/{id}/papers")
    String handIn(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        var form = Typed.of(fields);
        boolean given = file != null && !file.isEmpty();
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var said = faults.read(() -> NewPaper.read(form));
                    var scan = faults.read(() -> scan(file));
                    faults.end();
                    papers.handIn(
                            visit.cell(),
                            actor,
                            Objects.requireNonNull(said),
                            form.checked(ENDED),
                            name(file),
                            Objects.requireNonNull(scan),
                            visit.by());
                    return "/actors/" + id + "/papers";
                },
                () -> list(visit, actor, model, form, given));
    }

    static PaperFile scan(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw new Refusal("actors.file-missing").about("file");
        if (file.getSize() > PaperFile.MOST) throw PaperFile.tooLarge();
        try {
            return PaperFile.of(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    @GetMapping("/c/{cell}/actors/{id}/papers/{paper}")
    String show(Visit visit, @PathVariable String id, @PathVariable String paper, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        var found = papers.paper(visit.cell(), actor, new PaperId(Typed.uuid(paper)));
        return show(visit, found, model, days(found));
    }

    private static Typed days(Paper paper) {
        return Typed.nothing().with("issuedOn", paper.issuedOn()).with("expiresOn", paper.expiresOn());
    }

    @PostMapping("/c/{cell}/actors/{id}/papers/{paper}")
    String check(
            Visit visit,
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        var found = papers.paper(visit.cell(), actor, new PaperId(Typed.uuid(paper)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var verdict = faults.read(() -> verdict(form));
                    var why = faults.read(() ->
                            verdict == Paper.Verdict.REFUSED ? form.needed("why", "actors.refusal-why-missing") : "");
                    var period = faults.read(() -> NewPaper.days(form));
                    faults.end();
                    papers.check(
                            visit.cell(),
                            actor,
                            found.id(),
                            Objects.requireNonNull(verdict),
                            Objects.requireNonNull(why),
                            new NewPaper(
                                    found.kind(), Objects.requireNonNull(period).from(), period.to()),
                            form.checked(ENDED),
                            visit.by());
                    return "/actors/papers";
                },
                () -> show(visit, found, model, form));
    }

    private static Paper.Verdict verdict(Typed form) {
        if (!form.checked("verdict")) throw new Refusal("actors.verdict-missing").about("verdict");
        return form.one(Paper.Verdict.class, "verdict");
    }

    @PostMapping("/c/{cell}/actors/{id}/papers/{paper}/erase")
    String erase(
            Visit visit,
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        var found = papers.paper(visit.cell(), actor, new PaperId(Typed.uuid(paper)));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = Typed.of(fields).needed("reason", "actors.erase-why-missing");
                    papers.erase(visit.cell(), actor, found.id(), why, visit.by());
                    return "/actors/" + id + "/papers";
                },
                () -> show(visit, found, model, days(found)));
    }

    /// To keep, never to open in the browser's own window: a stranger's file is not a page of ours.
    @GetMapping("/c/{cell}/actors/{id}/papers/{paper}/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String id, @PathVariable String paper) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        var found = papers.paper(visit.cell(), actor, new PaperId(Typed.uuid(paper)));
        var held = papers.file(visit.cell(), actor, found.id());
        var name = found.kind() + "-" + found.issuedOn() + "." + PaperFile.ending(held.media());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(held.media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(held.bytes());
    }

    /// @param show `ending` for those that end soon or have ended; else those to be checked
    @GetMapping("/c/{cell}/actors/papers")
    String queue(
            Visit visit,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        boolean ending = show.equals("ending");
        var from = after.isEmpty() ? null : Typed.uuid(after);
        var slice = ending ? papers.ending(visit.cell(), from) : papers.toCheck(visit.cell(), from);
        var ids = slice.items().stream()
                .map(paper -> paper.actor().value())
                .distinct()
                .toList();
        model.addAttribute("slice", slice);
        model.addAttribute("ending", ending);
        model.addAttribute("names", actors.names(visit.cell(), ids));
        model.addAttribute("views", views(visit, slice.items()));
        return "actors/queue";
    }

    private String list(Visit visit, ActorId actor, Model model, Typed form, boolean fileGiven) {
        var all = papers.of(visit.cell(), actor);
        model.addAttribute("actor", actors.actor(visit.cell(), actor));
        model.addAttribute("papers", all);
        model.addAttribute("views", views(visit, all));
        model.addAttribute("kinds", kinds.asked(visit.cell()));
        model.addAttribute("keeps", ActorAccess.keeps(visit, actor));
        model.addAttribute("form", form);
        model.addAttribute("fileGiven", fileGiven);
        return "actors/papers";
    }

    private String show(Visit visit, Paper paper, Model model, Typed form) {
        model.addAttribute("actor", actors.actor(visit.cell(), paper.actor()));
        model.addAttribute("paper", paper);
        model.addAttribute("views", views(visit, List.of(paper)));
        model.addAttribute("handedBy", visit.staff() ? name(paper.handedBy()) : "");
        model.addAttribute("checkedBy", visit.staff() ? name(paper.checkedBy()) : "");
        model.addAttribute("form", form);
        return "actors/paper";
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.name(new PersonId(person)).orElse("");
    }

    private PaperViews views(Visit visit, List<Paper> shown) {
        var states = new LinkedHashMap<PaperId, PaperState>();
        for (var paper : shown) states.put(paper.id(), papers.state(visit.cell(), paper));
        return new PaperViews(kinds.all(visit.cell()), states);
    }

    static Map<String, String> choices(Page page, List<PaperKind> kinds) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : kinds) choices.put(kind.code(), page.text(kind.name()));
        return choices;
    }
}
