package ruche.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.accounts.Cells;
import ruche.shell.PointMap;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// The registry in figures, and where its actors have their seats.
@Controller
class ActorFigurePages {
    private final ActorFigures figures;
    private final Places places;
    private final Cells cells;
    private final Words words;

    ActorFigurePages(ActorFigures figures, Places places, Cells cells, Words words) {
        this.figures = figures;
        this.places = places;
        this.cells = cells;
        this.words = words;
    }

    @GetMapping("/c/{cell}/actors/statistics")
    String statistics(Visit visit, Model model) {
        var cell = visit.cell();
        var communes = figures.byCommune(cell);
        var known = places.known(communes.stream()
                .map(ActorFigures.Tally::value)
                .filter(code -> !code.isEmpty())
                .toList());
        model.addAttribute("standing", figures.standing(cell));
        model.addAttribute("kinds", figures.byKind(cell));
        model.addAttribute("fields", figures.byField(cell));
        model.addAttribute("communes", communes);
        model.addAttribute("places", known);
        model.addAttribute("genders", figures.presidentsByGender(cell, visit.staff()));
        model.addAttribute("ages", figures.presidentsByAge(cell, visit.staff()));
        model.addAttribute("fewest", ActorFigures.FEWEST);
        model.addAttribute("map", map(visit, communes));
        return "actors/statistics";
    }

    /// Every commune of the territory stands on it, also those where nobody has a seat: what is missing is seen too.
    /// Empty where no seat has a position.
    private String map(Visit visit, List<ActorFigures.Tally> communes) {
        var writing = new Writing(visit.lang());
        var seated = communes.stream().collect(Collectors.toMap(ActorFigures.Tally::value, ActorFigures.Tally::actors));
        var points = new ArrayList<PointMap.Point>();
        for (var place : ground(visit, seated.keySet())) {
            var latitude = place.latitude();
            var longitude = place.longitude();
            if (latitude == null || longitude == null) continue;
            long actors = seated.getOrDefault(place.code(), 0L);
            points.add(new PointMap.Point(
                    place.name().in(visit.lang()),
                    latitude,
                    longitude,
                    actors,
                    writing.number(actors),
                    "/c/" + visit.here().code() + "/actors?commune=" + place.code()));
        }
        return points.stream().allMatch(point -> point.value() == 0)
                ? ""
                : PointMap.of(
                        "seats",
                        words.say(visit.lang(), "actors.map"),
                        words.say(visit.lang(), "actors.map-words"),
                        points,
                        visit.lang());
    }

    private Collection<Place> ground(Visit visit, Set<String> seats) {
        var ground = new LinkedHashMap<String, Place>();
        for (var place : places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE))
            ground.put(place.code(), place);
        ground.putAll(
                places.known(seats.stream().filter(code -> !code.isEmpty()).toList()));
        return ground.values();
    }
}
