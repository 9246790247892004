package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Writing a report's texts, one place at a time; what is typed keeps itself.
@Controller
class TextPages {
    private static final String TEXT = "/c/{cell}/reports/{cycle}/texts/{section}";
    private static final String WORDS = "text";
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private final ReportTexts texts;
    private final TextDrafts drafts;
    private final Cycles cycles;
    private final Axes axes;
    private final Forms forms;
    private final Flash flash;

    TextPages(ReportTexts texts, TextDrafts drafts, Cycles cycles, Axes axes, Forms forms, Flash flash) {
        this.texts = texts;
        this.drafts = drafts;
        this.cycles = cycles;
        this.axes = axes;
        this.forms = forms;
        this.flash = flash;
    }

    /// The place written at.
    ///
    /// @param about the axis written about; null where the section has one text
    record Place(Cycle cycle, Part part, @Nullable Axis about) {
        String section() {
            return part.section().key();
        }

        /// Code of the axis; empty where there is none.
        String axis() {
            return about == null ? "" : about.code();
        }

        String path() {
            return "/reports/" + cycle.code() + "/texts/" + section();
        }

        /// Name under which the browser keeps what is typed.
        String name() {
            return cycle.code() + "-" + section() + "-" + axis();
        }
    }

    /// Begins with what the person typed last time and did not save, else with what stands.
    @GetMapping(TEXT)
    String ask(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String axis,
            Model model) {
        var place = place(visit, code, section, axis);
        var person = visit.personId();
        var draft = person == null
                ? null
                : drafts.of(visit.cell(), place.cycle().id(), place.part(), person)
                        .orElse(null);
        model.addAttribute("draft", draft != null);
        var form = draft == null
                ? standing(visit, place)
                : Typed.nothing()
                        .with(WORDS + "_ar", draft.ar())
                        .with(WORDS + "_fr", draft.fr())
                        .with("version", draft.version());
        return form(place, form, model);
    }

    @PostMapping(TEXT)
    String write(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        var place = place(visit, code, section, form.text("axis"));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    texts.write(
                            visit.cell(),
                            place.cycle(),
                            place.part(),
                            form.proseOrNull(WORDS),
                            version(form),
                            visit.by());
                    drop(visit, place);
                    return "/reports/" + place.cycle().code() + "/edit#" + place.section();
                },
                () -> again(visit, place, form, model));
    }

    /// The reader sees what stands now beside what he typed; sent again, his replaces it.
    private String again(Visit visit, Place place, Typed form, Model model) {
        var standing = standing(visit, place);
        model.addAttribute("standing", standing);
        return form(place, form.with("version", standing.text("version")), model);
    }

    /// Keeps what is typed so far: called by the form itself, or by its button.
    @PostMapping(TEXT + "/draft")
    @Nullable Object keep(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        var place = place(visit, code, section, form.text("axis"));
        var person = visit.personId();
        if (person != null)
            drafts.keep(
                    visit.cell(),
                    place.cycle().id(),
                    place.part(),
                    person,
                    new TextDrafts.Draft(form.text(WORDS + "_ar"), form.text(WORDS + "_fr"), draftOf(form)));
        if (!form.checked("keep")) return ResponseEntity.noContent().build();
        flash.say(response, "publication.draft-kept");
        return back(visit, place);
    }

    @PostMapping(TEXT + "/discard")
    String discard(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String axis) {
        var place = place(visit, code, section, axis);
        drop(visit, place);
        return back(visit, place);
    }

    private void drop(Visit visit, Place place) {
        var person = visit.personId();
        if (person != null) drafts.drop(visit.cell(), place.cycle().id(), place.part(), person);
    }

    private static String back(Visit visit, Place place) {
        var axis = place.axis().isEmpty() ? "" : "?axis=" + place.axis();
        return "redirect:/c/" + visit.here().code() + place.path() + axis;
    }

    private Place place(Visit visit, String code, String key, String axis) {
        var cycle = cycles.named(visit.cell(), code);
        var section = Section.of(key).filter(Section::written).orElseThrow(() -> new NotFound(key));
        if (!section.writtenByAxis()) return new Place(cycle, Part.of(section), null);
        var about = axes.byCode(visit.cell(), cycle.id(), axis)
                .filter(known -> !known.sub())
                .orElseThrow(() -> new NotFound(axis));
        return new Place(cycle, Part.of(section, about), about);
    }

    /// What stands in the report now: what was written, or the cycle's own context.
    private Typed standing(Visit visit, Place place) {
        var written = texts.of(visit.cell(), place.cycle().id(), place.part());
        var text = written.isPresent()
                ? written.get().text()
                : place.part().section() == Section.CONTEXT ? place.cycle().context() : null;
        return Typed.nothing()
                .withText(WORDS, text)
                .with("version", written.map(ReportTexts.Text::version).orElse(0));
    }

    /// The version that a draft was begun with; one that says none is begun before all others.
    private static int draftOf(Typed form) {
        var text = form.text("version");
        return VERSION.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private static int version(Typed form) {
        var text = form.text("version");
        if (!VERSION.matcher(text).matches()) throw new Refusal("publication.text-changed-meanwhile");
        return Integer.parseInt(text);
    }

    private static String form(Place place, Typed form, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("form", form);
        return "publication/text";
    }
}
