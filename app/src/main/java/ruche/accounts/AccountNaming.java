package ruche.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Names roles and people for the audit.
@Component
class AccountNaming implements Naming {
    private final Roster roster;
    private final Words words;

    AccountNaming(Roster roster, Words words) {
        this.roster = roster;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("person", this::people, "role", Naming.worded(words, "accounts.role-"));
    }

    /// Whoever was erased is named as such.
    private Map<String, String> people(CellId cell, Lang lang, Set<String> ids) {
        var people = Naming.ids(ids);
        var known = roster.names(people);
        var names = new HashMap<String, String>();
        for (var id : people)
            names.put(id.toString(), known.getOrDefault(id, words.say(lang, "accounts.somebody-erased")));
        return names;
    }
}
