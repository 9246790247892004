package ruche.ideas;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Words states of ideas, what is asked of them, and kinds of projects and target groups, for the audit.
@Component
class IdeaNaming implements Naming {
    private final Words words;

    IdeaNaming(Words words) {
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of(
                "idea-state",
                Naming.worded(words, "ideas.state-"),
                "idea-field",
                this::fields,
                "idea-kind",
                (_, lang, ids) -> terms(lang, ids, IdeaTerms::kind),
                "idea-groups",
                (_, lang, ids) -> terms(lang, ids, IdeaTerms::groups));
    }

    /// Those that are written in one language only stay as they were typed.
    private static Map<String, String> terms(Lang lang, Set<String> written, Function<String, Bilingual> known) {
        var names = new HashMap<String, String>();
        for (var one : written)
            if (!one.isBlank()) names.put(one, known.apply(one).in(lang));
        return names;
    }

    private Map<String, String> fields(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        for (var field : AskedField.values())
            if (ids.contains(field.name())) names.put(field.name(), words.say(lang, field.key()));
        return names;
    }
}
