package ruche.glossary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.engine.text.Glossary;
import ruche.kernel.Lang;
import ruche.shell.PlainText;
import ruche.shell.Visit;

/// The words by which the cell’s texts are read, and a sentence to try them on.
@Controller
class GlossaryPages {
    static final String PATH = "/glossary";

    private static final int SIZE = 20;

    /// Letters of a sentence tried.
    static final int SENTENCE = 500;

    private final Glossaries glossaries;
    private final Catalogue catalogue;

    GlossaryPages(Glossaries glossaries, Catalogue catalogue) {
        this.glossaries = glossaries;
        this.catalogue = catalogue;
    }

    /// @param words that a concept is looked for by
    /// @param which `added` for what the cell added
    /// @param sentence to be read
    /// @param after id of the concept behind which the page begins
    @GetMapping("/c/{cell}" + PATH)
    String list(
            Visit visit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = new Catalogue.Asked(cut(words), theme, which.equals("added"));
        model.addAttribute("asked", asked);
        model.addAttribute("found", catalogue.find(visit.cell(), visit.lang(), asked, after, SIZE));
        model.addAttribute("themes", themes(visit.lang()));
        model.addAttribute("sentence", cut(sentence));
        if (!sentence.isBlank()) {
            var known = glossaries.known(visit.cell());
            model.addAttribute("before", Trial.of(known, Glossary.shipped(), cut(sentence)));
            model.addAttribute("now", Trial.of(known, known.glossary(), cut(sentence)));
        }
        return "glossary/list";
    }

    private static String cut(String text) {
        var plain = PlainText.of(text).strip();
        if (plain.length() <= SENTENCE) return plain;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(SENTENCE - 1)) ? SENTENCE - 1 : SENTENCE);
    }

    /// Names of the themes by id, in the order of the reader’s letters.
    static Map<String, String> themes(Lang lang) {
        var names = new LinkedHashMap<String, String>();
        for (var theme : ConceptNames.themes())
            ConceptNames.theme(theme).ifPresent(name -> names.put(theme, name.in(lang)));
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(lang.locale())))
                .forEach(theme -> sorted.put(theme.getKey(), theme.getValue()));
        return sorted;
    }
}
