package ruche.actors;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Enters actors by hand: who enters one that is probably there already is shown it first.
@Component
public class ActorEntries {
    private static final int SHOWN = 5;

    private final Actors actors;
    private final Twins twins;

    ActorEntries(Actors actors, Twins twins) {
        this.actors = actors;
        this.twins = twins;
    }

    /// Adds an actor, unless one that it may be is already there.
    @Transactional
    Entry enter(CellId cell, NewActor actor, boolean insists, By by) {
        if (!insists) {
            var known = alike(cell, actor);
            if (!known.isEmpty()) return new Entry.LooksLike(known);
        }
        var id = actors.add(cell, actor, by);
        twins.compare(cell, id);
        return new Entry.Added(id);
    }

    /// Those of that name, in any spelling and either language, and those that are probably the same.
    public List<Actor> alike(CellId cell, NewActor actor) {
        var named = Stream.of(actor.name().ar(), actor.name().fr())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> actors.named(cell, name).stream());
        return Stream.concat(named, twins.near(cell, actor, SHOWN).stream())
                .distinct()
                .toList();
    }

    /// These, and those that are called almost so anywhere: to be asked about, never to hinder.
    List<Actor> resembling(CellId cell, NewActor actor) {
        return Stream.concat(alike(cell, actor).stream(), twins.resembling(cell, actor, SHOWN).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
