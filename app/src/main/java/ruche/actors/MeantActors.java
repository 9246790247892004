package ruche.actors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Tells which actors lists of others mean, as the registry itself tells twins.
@Component
public class MeantActors {
    private final JdbcClient db;
    private final Actors actors;
    private final ActorEntries entries;

    MeantActors(JdbcClient db, Actors actors, ActorEntries entries) {
        this.db = db;
        this.actors = actors;
        this.entries = entries;
    }

    /// The one of that name; else the one whose name says the same in full where something is written short.
    ///
    /// Empty where there is none, or more than one.
    public Optional<Actor> find(CellId cell, String name) {
        return named(cell, name).or(() -> inFull(cell, name));
    }

    private Optional<Actor> named(CellId cell, String name) {
        return actors.find(cell, name).map(id -> actors.actor(cell, id));
    }

    /// @param actor as it would be entered
    public Meant of(CellId cell, NewActor actor) {
        var names = Stream.of(actor.name().ar(), actor.name().fr())
                .filter(name -> !name.isEmpty())
                .toList();
        for (var name : names) {
            var known = named(cell, name);
            if (known.isPresent()) return new Meant.Known(known.get(), true);
        }
        for (var name : names) {
            var known = inFull(cell, name);
            if (known.isPresent()) return new Meant.Known(known.get(), false);
        }
        return entries.alike(cell, actor).stream()
                .findFirst()
                .<Meant>map(Meant.Likely::new)
                .orElseGet(Meant.Unknown::new);
    }

    /// The same words in the same order, and the same legal form.
    private Optional<Actor> inFull(CellId cell, String name) {
        var sought = ActorName.of(name);
        if (sought.core().isEmpty()) return Optional.empty();
        var found = borne(cell, sought).stream()
                .filter(actor -> Stream.of(actor.name().ar(), actor.name().fr())
                        .map(ActorName::of)
                        .anyMatch(theirs -> theirs.words().equals(sought.words())
                                && theirs.forms().equals(sought.forms())))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Actor> borne(CellId cell, ActorName name) {
        var ids = db.sql("select actor_id from actor_word where cell_id = :cell and word = :word order by actor_id")
                .param("cell", cell.value())
                .param("word", name.coreKey())
                .query((row, _) -> row.getObject("actor_id", UUID.class))
                .list();
        return actors.of(cell, ids);
    }
}
