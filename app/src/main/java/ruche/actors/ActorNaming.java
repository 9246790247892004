package ruche.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Names actors and their kinds for the audit.
@Component
class ActorNaming implements Naming {
    private final Actors actors;
    private final Words words;

    ActorNaming(Actors actors, Words words) {
        this.actors = actors;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("actor", this::actors, "actor-kind", Naming.worded(words, "actors.kind."));
    }

    private Map<String, String> actors(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        actors.names(cell, Naming.ids(ids)).forEach((id, name) -> names.put(id.toString(), name.in(lang)));
        return names;
    }
}
