package ruche.actors;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.shell.Related;
import ruche.shell.Visit;

/// The actors seated in a commune.
@Component
@Order(5)
class ActorsOfCommune implements Related {
    private final Actors actors;

    ActorsOfCommune(Actors actors) {
        this.actors = actors;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        if (about.kind() != Kind.COMMUNE) return List.of();
        var filter = new ActorFilter(null, about.id(), "");
        var lines = actors.list(visit.cell(), filter, visit.lang(), null).items().stream()
                .limit(LINES)
                .map(actor -> Line.of(
                        "/actors/" + actor.id().value(),
                        actor.name().in(visit.lang()),
                        actor.name().langIn(visit.lang()).code(),
                        ""))
                .toList();
        return List.of(new Part("actors.title", lines, "/actors?commune=" + about.id()));
    }
}
