package ruche.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.engine.text.Themes;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// What the cell adds to the glossary, without what it withdrew.
@Component
class GlossarySettings implements SettingsPart {
    private static final String KIND = "glossary.settings-terms";

    private final GlossaryStore store;
    private final Terms terms;

    GlossarySettings(GlossaryStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        return Map.of(
                "glossary",
                store.all(cell).stream()
                        .filter(term -> !term.withdrawn())
                        .map(GlossarySettings::told)
                        .toList());
    }

    private static Map<String, Object> told(OwnTerm term) {
        var told = new LinkedHashMap<String, Object>();
        told.put("concept", term.concept());
        if (term.kind() != null) told.put("kind", term.kind().name());
        if (term.theme() != null) told.put("theme", term.theme());
        if (term.broader() != null) told.put("broader", term.broader());
        term.words().byField().forEach((field, words) -> {
            if (!words.isEmpty()) told.put(field, words);
        });
        return told;
    }

    /// Concepts that others are cases of may come after them: their ids are checked once all are in.
    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        var known = store.all(cell).stream().map(OwnTerm::concept).toList();
        var list = file.list("glossary");
        var read = new ArrayList<OwnTerm>();
        for (var told : list) {
            var term = read(told);
            if (taken.adds(KIND, known.contains(term.concept()))) told.attempt(() -> terms.put(cell, term, true, by));
            read.add(term);
        }
        checkBroader(list, read);
    }

    private static OwnTerm read(SettingsNode told) {
        var concept = told.line("concept");
        var words = new Wordings(told.lines("ar"), told.lines("ary"), told.lines("fr"));
        if (Glossary.shipped().concept(concept) != null) return OwnTerm.adding(concept, words);
        if (!OwnTerm.isOwnId(concept)) told.attempt(() -> refuse("glossary.settings-no-concept", concept));
        var theme = told.lineOrEmpty("theme");
        if (!theme.isEmpty() && !Themes.shipped().byId().containsKey(theme))
            told.attempt(() -> refuse("glossary.settings-no-theme", theme));
        var broader = told.lineOrEmpty("broader");
        return new OwnTerm(
                concept,
                told.one(Kind.class, "kind"),
                theme.isEmpty() ? null : theme,
                broader.isEmpty() ? null : broader,
                words,
                false);
    }

    private static void checkBroader(List<SettingsNode> told, List<OwnTerm> read) {
        var own = read.stream().map(OwnTerm::concept).toList();
        for (int i = 0; i < read.size(); i++) {
            var broader = read.get(i).broader();
            if (broader != null && Glossary.shipped().concept(broader) == null && !own.contains(broader))
                told.get(i).attempt(() -> refuse("glossary.settings-no-concept", broader));
        }
    }

    private static void refuse(String key, String what) {
        throw new Refusal(key, what);
    }
}
