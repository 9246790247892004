package ruche.territory;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.shell.Naming;

/// Names places for the audit.
@Component
class PlaceNaming implements Naming {
    private final Places places;

    PlaceNaming(Places places) {
        this.places = places;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("place", (_, lang, codes) -> {
            var names = new HashMap<String, String>();
            places.names(codes).forEach((code, name) -> names.put(code, name.in(lang)));
            return names;
        });
    }
}
