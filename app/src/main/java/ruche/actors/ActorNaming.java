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
    private final PaperKinds papers;
    private final Words words;

    ActorNaming(Actors actors, PaperKinds papers, Words words) {
        this.actors = actors;
        this.papers = papers;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.ofEntries(
                Map.entry("actor", this::actors),
                Map.entry("actor-kind", Naming.worded(words, "actors.kind.")),
                Map.entry("actor-field", Naming.worded(words, "actors.field.")),
                Map.entry("actor-language", Naming.worded(words, "actors.language.")),
                Map.entry("actor-receipt", Naming.worded(words, "actors.receipt-kind.")),
                Map.entry("actor-rib", Naming.worded(words, "actors.rib-state.")),
                Map.entry("actor-coop", Naming.worded(words, "actors.coop-form.")),
                Map.entry("actor-office", Naming.worded(words, "actors.office.")),
                Map.entry("actor-contact", Naming.worded(words, "actors.contact-kind.")),
                Map.entry("actor-use", Naming.worded(words, "actors.use.")),
                Map.entry("actor-rule", Naming.worded(words, "actors.rule.")),
                Map.entry("actor-paper", this::papers));
    }

    private Map<String, String> actors(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        actors.names(cell, Naming.ids(ids)).forEach((id, name) -> names.put(id.toString(), name.in(lang)));
        return names;
    }

    private Map<String, String> papers(CellId cell, Lang lang, Set<String> codes) {
        var names = new HashMap<String, String>();
        for (var kind : papers.all(cell))
            if (codes.contains(kind.code())) names.put(kind.code(), kind.name().in(lang));
        return names;
    }
}
