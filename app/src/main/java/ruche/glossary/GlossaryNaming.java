package ruche.glossary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;
import ruche.shell.Words;

/// Names concepts, their kinds and themes for the audit.
@Component
class GlossaryNaming implements Naming {
    private final Catalogue catalogue;
    private final Words words;

    GlossaryNaming(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of(
                "glossary", this::concepts,
                "concept-theme", GlossaryNaming::themes,
                "concept-kind", Naming.worded(words, "glossary.kind-"));
    }

    private Map<String, String> concepts(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        for (var id : ids)
            catalogue
                    .entry(cell, id)
                    .ifPresent(entry -> names.put(id, entry.name().in(lang)));
        return names;
    }

    private static Map<String, String> themes(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        for (var id : ids) ConceptNames.theme(id).ifPresent(name -> names.put(id, name.in(lang)));
        return names;
    }
}
