package ruche.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.History;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// One concept with its words: what came with the program is read, what the cell adds is written. A sentence
/// can be tried before anything is kept.
@Controller
class TermPages {
    private final Glossaries glossaries;
    private final Catalogue catalogue;
    private final Terms terms;
    private final TermRules rules;
    private final History history;
    private final Forms forms;
    private final Flash flash;

    TermPages(
            Glossaries glossaries,
            Catalogue catalogue,
            Terms terms,
            TermRules rules,
            History history,
            Forms forms,
            Flash flash) {
        this.glossaries = glossaries;
        this.catalogue = catalogue;
        this.terms = terms;
        this.rules = rules;
        this.history = history;
        this.forms = forms;
        this.flash = flash;
    }

    /// Some fields may come filled in, from a proposal.
    @GetMapping("/c/{cell}/glossary/new")
    String ask(Visit visit, @RequestParam MultiValueMap<String, String> fields, Model model) {
        return form(visit, null, Typed.of(fields), model);
    }

    @PostMapping("/c/{cell}/glossary/new")
    String add(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return put(visit, OwnTerm.newId(), null, Typed.of(fields), model, response);
    }

    @GetMapping("/c/{cell}/glossary/{concept}")
    String show(Visit visit, @PathVariable String concept, Model model) {
        var entry = entry(visit, concept);
        return form(visit, entry, filled(visit, entry), model);
    }

    @PostMapping("/c/{cell}/glossary/{concept}")
    String change(
            Visit visit,
            @PathVariable String concept,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return put(visit, concept, entry(visit, concept), Typed.of(fields), model, response);
    }

    @PostMapping("/c/{cell}/glossary/{concept}/withdraw")
    String withdraw(Visit visit, @PathVariable String concept, Model model, HttpServletResponse response) {
        return turn(visit, concept, true, model, response);
    }

    @PostMapping("/c/{cell}/glossary/{concept}/restore")
    String restore(Visit visit, @PathVariable String concept, Model model, HttpServletResponse response) {
        return turn(visit, concept, false, model, response);
    }

    private String turn(Visit visit, String concept, boolean withdraw, Model model, HttpServletResponse response) {
        var entry = entry(visit, concept);
        return forms.attempt(
                response,
                model,
                () -> {
                    if (withdraw) terms.withdraw(visit.cell(), concept, visit.by());
                    else terms.restore(visit.cell(), concept, visit.by());
                    flash.say(response, withdraw ? "glossary.said-withdrawn" : "glossary.said-restored");
                    return "redirect:/c/" + visit.here().code() + "/glossary/" + concept;
                },
                () -> form(visit, entry, filled(visit, entry), model));
    }

    private Catalogue.Entry entry(Visit visit, String concept) {
        return catalogue.entry(visit.cell(), concept).orElseThrow(() -> new NotFound(concept));
    }

    private String put(
            Visit visit,
            String concept,
            Catalogue.@Nullable Entry entry,
            Typed form,
            Model model,
            HttpServletResponse response) {
        return forms.attempt(
                response,
                model,
                () -> {
                    var term = read(visit, concept, entry, form);
                    if (form.text("act").equals("try")) {
                        // Nothing is secret in it, and whoever goes back finds what was typed.
                        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                        return tried(visit, term, entry, form, model);
                    }
                    terms.change(visit.cell(), term, TypedWords.shown(form), form.checked("meant"), visit.by());
                    flash.say(response, "shell.saved");
                    return "redirect:/c/" + visit.here().code() + "/glossary/" + term.concept();
                },
                () -> form(visit, entry, form, model));
    }

    /// @throws Refusal for all that is wrong with the form
    private OwnTerm read(Visit visit, String concept, Catalogue.@Nullable Entry entry, Typed form) {
        var faults = new Faults();
        var words = TypedWords.of(form, faults);
        if (entry != null && !OwnTerm.isOwnId(concept)) {
            faults.end();
            return OwnTerm.adding(concept, words);
        }
        if (entry == null && words.isEmpty()) faults.add(new Refusal("glossary.words-none").about("ar"));
        var kind = faults.read(() -> kind(form));
        var theme = faults.read(() -> theme(form));
        var broader = faults.read(() -> broader(visit, concept, entry, form));
        if (kind == Kind.SUBJECT && theme == null && !faults.about("theme"))
            faults.add(new Refusal("glossary.theme-needed").about("theme"));
        faults.end();
        return new OwnTerm(
                concept, Objects.requireNonNull(kind), theme, broader == null ? null : broader.id(), words, false);
    }

    private static Kind kind(Typed form) {
        if (!form.checked("kind")) throw new Refusal("glossary.kind-needed").about("kind");
        return form.one(Kind.class, "kind");
    }

    private static @Nullable String theme(Typed form) {
        var theme = form.text("theme");
        if (theme.isEmpty()) return null;
        if (ConceptNames.theme(theme).isEmpty()) throw new Refusal("shell.choice-missing").about("theme");
        return theme;
    }

    private @Nullable Concept broader(Visit visit, String concept, Catalogue.@Nullable Entry entry, Typed form) {
        if (!form.checked("broader")) return null;
        var before = entry == null ? null : entry.concept().broader();
        return rules.called(visit.cell(), form.line("broader"), concept, before == null ? "" : before);
    }

    /// How the sentence is read now, and how it would be.
    private String tried(Visit visit, OwnTerm term, Catalogue.@Nullable Entry entry, Typed form, Model model) {
        var known = glossaries.known(visit.cell());
        var others = glossaries.own(visit.cell()).stream()
                .filter(concept -> !concept.id().equals(term.concept()))
                .toList();
        var would = Glossary.shipped().with(others).with(term.read().stream().toList());
        var sentence = form.line("sentence");
        model.addAttribute("before", Trial.of(known, known.glossary(), sentence));
        model.addAttribute("now", Trial.of(known, would, sentence));
        return form(visit, entry, form, model);
    }

    private Typed filled(Visit visit, Catalogue.Entry entry) {
        var added = entry.added();
        var words = added == null ? Wordings.NONE : added.words();
        var form = Typed.nothing();
        for (var field : words.byField().entrySet())
            form = form.with(field.getKey(), String.join("\n", field.getValue()))
                    .with("shown-" + field.getKey(), String.join(";", field.getValue()));
        if (added == null || added.kind() == null) return form;
        return form.with("kind", added.kind().name())
                .with("theme", added.theme())
                .with("broader", name(visit, added.broader()));
    }

    private @Nullable String name(Visit visit, @Nullable String concept) {
        var known = concept == null ? null : glossaries.of(visit.cell()).concept(concept);
        return known == null ? null : ConceptNames.of(known).in(visit.lang());
    }

    private String form(Visit visit, Catalogue.@Nullable Entry entry, Typed form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("themes", GlossaryPages.themes(visit.lang()));
        if (entry == null) return "glossary/new";
        var broader = entry.concept().broader();
        var shipped = Glossary.shipped().concept(entry.concept().id());
        model.addAttribute("entry", entry);
        model.addAttribute("shipped", shipped == null ? Wordings.NONE : Wordings.of(shipped));
        model.addAttribute("broader", Objects.requireNonNullElse(name(visit, broader), ""));
        model.addAttribute(
                "lines", history.of(visit, Glossaries.SUBJECTS + entry.concept().id()));
        return "glossary/term";
    }

    /// In the words of the reader.
    static Map<String, String> kinds(Page page) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) kinds.put(kind.name(), page.say("glossary.kind-" + kind.name()));
        return kinds;
    }
}
