package ruche.actors;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.accounts.Spokespeople;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// The actors of the registry as bodies that people speak for.
@Component
class SpokenFor implements ruche.accounts.Bodies, ActorUse {
    private final Actors actors;
    private final Spokespeople spokespeople;

    SpokenFor(Actors actors, Spokespeople spokespeople) {
        this.actors = actors;
        this.spokespeople = spokespeople;
    }

    @Override
    public SequencedMap<UUID, Bilingual> choices(CellId cell, Collection<UUID> chosen) {
        var choices = new LinkedHashMap<UUID, Bilingual>();
        for (var kind : EnumSet.complementOf(Bodies.MANY))
            for (var actor : actors.ofKind(cell, kind)) choices.put(actor.id().value(), actor.name());
        actors.names(cell, chosen).forEach(choices::putIfAbsent);
        return choices;
    }

    @Override
    public UUID named(CellId cell, String name) {
        return actors.find(cell, name)
                .orElseThrow(() -> new Refusal("actors.unknown", name).about("bodyName"))
                .value();
    }

    @Override
    public void mustKnow(CellId cell, UUID body) {
        actors.actor(cell, new ActorId(body));
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> ids) {
        return spokespeople.spokenFor(cell, ids);
    }
}
