package ruche.ideas;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Words states of ideas and what is asked of them, for the audit.
@Component
class IdeaNaming implements Naming {
    private final Words words;

    IdeaNaming(Words words) {
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("idea-state", Naming.worded(words, "ideas.state-"), "idea-field", this::fields);
    }

    private Map<String, String> fields(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        for (var field : AskedField.values())
            if (ids.contains(field.name())) names.put(field.name(), words.say(lang, field.key()));
        return names;
    }
}
