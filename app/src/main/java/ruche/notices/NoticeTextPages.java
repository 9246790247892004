package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// How a cell words its messages: read with an example before they are kept, and sent to oneself on trial.
@Controller
class NoticeTextPages {
    private final Texts texts;
    private final PlaceholderNames names;
    private final OutboxCare care;
    private final Forms forms;
    private final Flash flash;

    NoticeTextPages(Texts texts, PlaceholderNames names, OutboxCare care, Forms forms, Flash flash) {
        this.texts = texts;
        this.names = names;
        this.care = care;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/notice-texts")
    String list(Visit visit, Model model) {
        model.addAttribute("kinds", texts.kinds());
        model.addAttribute("reworded", texts.reworded(visit.cell()));
        return "notices/texts";
    }

    @GetMapping("/c/{cell}/notice-texts/{kind}")
    String one(@PathVariable String kind, Visit visit, Model model) {
        var known = texts.kind(kind);
        return page(visit, known, shown(visit, known), model);
    }

    /// The cell's words, else the program's.
    private Map<Lang, Texts.Text> shown(Visit visit, NoticeKind kind) {
        var shown = new TreeMap<Lang, Texts.Text>();
        for (var lang : Lang.values()) shown.put(lang, texts.usual(kind, lang));
        shown.putAll(texts.own(visit.cell(), kind));
        return shown;
    }

    private String page(Visit visit, NoticeKind kind, Map<Lang, Texts.Text> shown, Model model) {
        var samples = new TreeMap<Lang, Texts.Text>();
        shown.forEach((lang, text) -> samples.put(lang, texts.sample(visit.cell(), kind, lang, text)));
        model.addAttribute("kind", kind);
        var named = new TreeMap<Lang, Texts.Text>();
        shown.forEach((lang, text) -> named.put(lang, names.shown(kind, lang, text)));
        var called = new LinkedHashMap<String, String>();
        for (var placeholder : kind.allPlaceholders()) called.put(placeholder, names.name(visit.lang(), placeholder));
        model.addAttribute("shown", named);
        model.addAttribute("called", called);
        model.addAttribute("samples", samples);
        return "notices/text";
    }

    /// Keeps the words, or shows with an example what they would say.
    @PostMapping("/c/{cell}/notice-texts/{kind}")
    String keep(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        var known = texts.kind(kind);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var typed = typed(known, form);
                    if (form.text("act").equals("look")) {
                        var shown = shown(visit, known);
                        shown.putAll(texts.checked(known, typed));
                        return page(visit, known, shown, model);
                    }
                    if (!form.text("act").equals("keep")) throw new Refusal("notices.nothing-said");
                    texts.reword(visit.cell(), known, typed, visit.by());
                    flash.say(response, "shell.saved");
                    return "redirect:/c/" + visit.here().code() + "/notice-texts/" + known.code();
                },
                () -> page(visit, known, shown(visit, known), model));
    }

    private Map<Lang, Texts.Text> typed(NoticeKind kind, Typed form) {
        var typed = new TreeMap<Lang, Texts.Text>();
        for (var lang : Lang.values())
            typed.put(
                    lang,
                    names.kept(
                            kind,
                            new Texts.Text(form.line("subject_" + lang.code()), form.text("text_" + lang.code()))));
        return typed;
    }

    @PostMapping("/c/{cell}/notice-texts/{kind}/usual")
    String usual(@PathVariable String kind, Visit visit, HttpServletResponse response) {
        var known = texts.kind(kind);
        texts.reword(visit.cell(), known, Map.of(), visit.by());
        flash.say(response, "notices.usual-again");
        return "redirect:/c/" + visit.here().code() + "/notice-texts/" + known.code();
    }

    /// The message with examples in it, to whoever asks for it, on the way that he chose.
    @PostMapping("/c/{cell}/notice-texts/{kind}/test")
    String test(@PathVariable String kind, Visit visit, HttpServletResponse response, Model model) {
        var known = texts.kind(kind);
        return forms.attempt(
                response,
                model,
                () -> {
                    var person = visit.personId();
                    if (person == null) throw new NotFound("");
                    var sent = care.trial(visit.cell(), known, person, visit.by());
                    flash.say(response, "notices.test-sent");
                    return "redirect:/c/" + visit.here().code() + "/outbox/" + sent.value();
                },
                () -> page(visit, known, shown(visit, known), model));
    }
}
