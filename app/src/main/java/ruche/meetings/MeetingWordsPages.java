package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Kinds and categories of the cell, with one form that adds or rewords either.
@Controller
class MeetingWordsPages {
    private final MeetingWords words;
    private final Forms forms;

    MeetingWordsPages(MeetingWords words, Forms forms) {
        this.words = words;
        this.forms = forms;
    }

    /// @param of which form is shown: that of a kind, or that of a category
    /// @param code of the one to rename; empty for a new one
    @GetMapping("/c/{cell}/meetings/words")
    String list(
            Visit visit,
            @RequestParam(defaultValue = "kind") String of,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        boolean ofCategory = of.equals("category");
        return page(visit, model, ofCategory, ofCategory ? category(visit, code) : kind(visit, code));
    }

    private Typed kind(Visit visit, String code) {
        return words.kinds(visit.cell()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> Typed.nothing()
                        .with("code", code)
                        .withText("name", kind.name())
                        .with("counts", kind.counts() ? "on" : ""))
                .orElseGet(Typed::nothing);
    }

    private Typed category(Visit visit, String code) {
        return words.categories(visit.cell()).stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> Typed.nothing()
                        .with("code", code)
                        .withText("name", category.name())
                        .with("unit", category.unit()))
                .orElseGet(Typed::nothing);
    }

    @PostMapping("/c/{cell}/meetings/words/kinds")
    String kind(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var kind = new MeetingKind(form.code("code"), form.bilingual("name"), form.checked("counts"));
                    words.define(visit.cell(), kind, visit.by());
                    return "/meetings/words";
                },
                () -> page(visit, model, false, form));
    }

    @PostMapping("/c/{cell}/meetings/words/categories")
    String category(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var category =
                            new Category(form.code("code"), form.bilingual("name"), form.one(Unit.class, "unit"));
                    words.define(visit.cell(), category, visit.by());
                    return "/meetings/words?of=category";
                },
                () -> page(visit, model, true, form));
    }

    private String page(Visit visit, Model model, boolean ofCategory, Typed form) {
        model.addAttribute("kinds", words.kinds(visit.cell()));
        model.addAttribute("categories", words.categories(visit.cell()));
        model.addAttribute("ofCategory", ofCategory);
        model.addAttribute("form", form);
        return "meetings/words";
    }

    static Map<String, String> units(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var unit : Unit.values()) choices.put(unit.name(), page.say("meetings.unit." + unit));
        return choices;
    }
}
