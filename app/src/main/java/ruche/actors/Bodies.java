package ruche.actors;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// Bodies to choose from in forms: services, divisions and the like; an association or a commune by its name.
@Component
public class Bodies {
    static final EnumSet<ActorKind> MANY =
            EnumSet.of(ActorKind.ASSOCIATION, ActorKind.COOPERATIVE, ActorKind.COMMUNE, ActorKind.COMPANY);

    private final Actors actors;

    Bodies(Actors actors) {
        this.actors = actors;
    }

    /// Ids to names: the few, and those already chosen.
    public Map<String, String> choices(CellId cell, Lang lang, Collection<UUID> chosen) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : EnumSet.complementOf(MANY))
            for (Actor actor : actors.ofKind(cell, kind))
                choices.put(actor.id().value().toString(), actor.name().in(lang));
        actors.names(cell, chosen).forEach((id, name) -> choices.putIfAbsent(id.toString(), name.in(lang)));
        return choices;
    }

    /// Those ticked in `field`, and the one named in `field`-name.
    ///
    /// @throws Refusal if the name is that of no actor, or of several
    public List<UUID> read(CellId cell, Typed form, String field) {
        var ids = new java.util.ArrayList<>(form.ids(field));
        var name = form.text(field + "-name");
        if (!name.isEmpty())
            ids.add(actors.find(cell, name)
                    .orElseThrow(() -> new Refusal("actors.unknown", name).about(field + "-name"))
                    .value());
        return ids.stream().distinct().toList();
    }
}
