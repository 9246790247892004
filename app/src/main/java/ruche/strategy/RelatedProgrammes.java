package ruche.strategy;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.shell.Related;
import ruche.shell.Visit;
import ruche.territory.Places;

/// The sector programmes an actor runs, and those that serve an axis or a commune.
@Component
@Order(30)
class RelatedProgrammes implements Related {
    private final SectorProgrammes programmes;
    private final Axes axes;
    private final Places places;

    RelatedProgrammes(SectorProgrammes programmes, Axes axes, Places places) {
        this.programmes = programmes;
        this.axes = axes;
        this.places = places;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        return switch (about.kind()) {
            case ACTOR ->
                part(
                        visit,
                        "strategy.related-run",
                        programme -> programme.runBy().equals(UUID.fromString(about.id())));
            case AXIS -> {
                var code = axes.axis(visit.cell(), new AxisId(UUID.fromString(about.id())))
                        .code();
                yield part(
                        visit,
                        "strategy.related-serve",
                        programme -> programme.axes().contains(code));
            }
            case COMMUNE ->
                part(
                        visit,
                        "strategy.related-serve",
                        programme -> programme.places().stream()
                                .anyMatch(place -> place.equals(about.id()) || places.lies(about.id(), place)));
            case IDEA, MEETING, PROGRAMME -> List.of();
        };
    }

    private List<Part> part(Visit visit, String key, Predicate<SectorProgramme> which) {
        var lines = programmes.all(visit.cell()).stream()
                .filter(which)
                .map(programme -> Line.of(
                        "/programmes/" + programme.code(),
                        programme.name().in(visit.lang()),
                        programme.name().langIn(visit.lang()).code(),
                        ""))
                .toList();
        return List.of(new Part(key, lines, ""));
    }
}
