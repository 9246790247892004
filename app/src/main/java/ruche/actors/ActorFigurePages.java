package ruche.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.shell.PointMap;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.territory.Place;
import ruche.territory.Places;

/// The registry in figures, and where its actors have their seats.
@Controller
class ActorFigurePages {
    private final ActorFigures figures;
    private final Places places;
    private final Words words;

    ActorFigurePages(ActorFigures figures, Places places, Words words) {
        this.figures = figures;
        this.places = places;
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
        model.addAttribute("map", map(visit, communes, known));
        return "actors/statistics";
    }

    /// Empty where no seat has a position.
    private String map(Visit visit, List<ActorFigures.Tally> communes, Map<String, Place> known) {
        var points = new ArrayList<PointMap.Point>();
        var writing = new Writing(visit.lang());
        for (var tally : communes) {
            var place = known.get(tally.value());
            if (place == null) continue;
            var latitude = place.latitude();
            var longitude = place.longitude();
            if (latitude == null || longitude == null) continue;
            points.add(new PointMap.Point(
                    place.name().in(visit.lang()),
                    latitude,
                    longitude,
                    tally.actors(),
                    writing.number(tally.actors()),
                    "/c/" + visit.here().code() + "/actors?commune=" + tally.value()));
        }
        return PointMap.of(
                "seats",
                words.say(visit.lang(), "actors.map"),
                words.say(visit.lang(), "actors.map-words"),
                points,
                visit.lang());
    }
}
