package ruche.actors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.territory.Places;

/// Where actors have their seats, by name: of several that are called alike it is the seat that tells them apart.
@Component
class ActorSeats {
    private final Places places;

    ActorSeats(Places places) {
        this.places = places;
    }

    /// By the commune's code; without those of actors whose seat is not known.
    Map<String, Bilingual> of(List<Actor> actors) {
        return places.names(actors.stream()
                .map(Actor::commune)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
