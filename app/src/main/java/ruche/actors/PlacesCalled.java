package ruche.actors;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Words;
import ruche.territory.Place;
import ruche.territory.Places;

/// What places are called side by side: a province, a circle and a commune may have one name, and then each
/// says what it is.
@Component
class PlacesCalled {
    private final Places places;
    private final Words words;

    PlacesCalled(Places places, Words words) {
        this.places = places;
        this.words = words;
    }

    /// By code, of those that are known.
    Map<String, Bilingual> of(List<String> codes) {
        return of(places.known(codes).values());
    }

    /// By code, in the order given.
    Map<String, Bilingual> of(Collection<Place> all) {
        var called = all.stream().collect(Collectors.groupingBy(PlacesCalled::form, Collectors.counting()));
        var names = new LinkedHashMap<String, Bilingual>();
        for (var place : all)
            names.put(place.code(), called.getOrDefault(form(place), 0L) < 2 ? place.name() : ofKind(place));
        return names;
    }

    private static String form(Place place) {
        return NormalForm.of(place.name().in(Lang.AR)) + "/"
                + NormalForm.of(place.name().in(Lang.FR));
    }

    private Bilingual ofKind(Place place) {
        var name = place.name();
        return new Bilingual(
                name.ar().isEmpty() ? "" : ofKind(Lang.AR, name.ar(), place),
                name.fr().isEmpty() ? "" : ofKind(Lang.FR, name.fr(), place));
    }

    private String ofKind(Lang lang, String name, Place place) {
        return words.say(lang, "actors.place-of-kind", name, words.say(lang, "territory.kind." + place.kind()));
    }
}
