package ruche.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.PointMap;
import ruche.shell.PointMap.Point;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;
import ruche.territory.Place;
import ruche.territory.Places;

/// The communes that have ideas of a kind: on a map, and the same figures in a table.
@Controller
class IdeaMapPages {
    private final IdeaRegister register;
    private final IdeaListChoices choices;
    private final MeantIdeas meant;
    private final Places places;
    private final Words words;

    IdeaMapPages(IdeaRegister register, IdeaListChoices choices, MeantIdeas meant, Places places, Words words) {
        this.meant = meant;
        this.register = register;
        this.choices = choices;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/c/{cell}/ideas/communes")
    String communes(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var written = choices.query(visit, counted(asked));
        model.addAttribute("unknown", written.unknown(asked));
        // Where the list shows ideas that have the words, the map shows no others, though it may count none of them.
        boolean found =
                register.hasAny(visit.cell(), choices.query(visit, asked).filter());
        var near = found ? Optional.<IdeaQuery>empty() : choices.meant(visit, written);
        if (near.isPresent()) model.addAttribute("written", written);
        var whole = found || near.isPresent() ? Optional.<IdeaQuery>empty() : meant.whole(visit, written);
        model.addAttribute("meaning", whole.isPresent());
        var query = near.or(() -> whole).orElse(written);
        var figure = MapFigure.of(Typed.of(asked).text("figure"));
        var tallies = register.perCommune(visit.cell(), query.filter().inCommune(null));
        var known = places.known(tallies.stream()
                .map(IdeaTally::key)
                .filter(code -> !code.isEmpty())
                .toList());
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(visit, query, choices.cycle(visit, query)));
        model.addAttribute("figure", figure);
        model.addAttribute("figures", figures(visit));
        var order = CommuneOrder.of(Typed.of(asked).text("by"));
        model.addAttribute("order", order);
        model.addAttribute("tallies", order.sorted(tallies, known, visit.lang()));
        model.addAttribute("places", known);
        model.addAttribute("map", map(visit, query, figure, tallies, known));
        return "ideas/communes";
    }

    /// Unless states are asked for, what the figures of home and report count: merged and withdrawn ideas once, or not.
    private static MultiValueMap<String, String> counted(MultiValueMap<String, String> asked) {
        if (asked.containsKey("state")) return asked;
        var counted = new LinkedMultiValueMap<>(asked);
        counted.add("state", StateGroup.STANDING.name());
        return counted;
    }

    private Map<String, String> figures(Visit visit) {
        var figures = new LinkedHashMap<String, String>();
        for (var figure : MapFigure.values()) figures.put(figure.code(), words.say(visit.lang(), figure.key()));
        return figures;
    }

    /// Empty where no place of the list has a position.
    private String map(
            Visit visit, IdeaQuery query, MapFigure figure, List<IdeaTally> tallies, Map<String, Place> known) {
        var points = new ArrayList<Point>();
        for (var tally : tallies) {
            var place = known.get(tally.key());
            if (place != null) point(visit, query, figure, tally, place).ifPresent(points::add);
        }
        var title = words.say(visit.lang(), figure.key());
        return PointMap.of("communes", title, words.say(visit.lang(), "ideas.map-words"), points, visit.lang());
    }

    private static Optional<Point> point(Visit visit, IdeaQuery query, MapFigure figure, IdeaTally tally, Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (latitude == null || longitude == null) return Optional.empty();
        var writing = new Writing(visit.lang());
        var written = figure == MapFigure.IDEAS
                ? writing.number(tally.count())
                : tally.asked().stream().map(writing::money).findFirst().orElse("0");
        var address = "/c/" + visit.here().code() + "/ideas" + query.inCommune(tally.key());
        return Optional.of(
                new Point(place.name().in(visit.lang()), latitude, longitude, figure.of(tally), written, address));
    }
}
