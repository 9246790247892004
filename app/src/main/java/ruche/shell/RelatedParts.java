package ruche.shell;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All that the modules know of a thing.
@Component
public class RelatedParts {
    private final List<Related> modules;

    RelatedParts(ObjectProvider<Related> modules) {
        this.modules = modules.orderedStream().toList();
    }

    /// In the order of the modules; without parts that are empty.
    public List<Related.Part> of(Visit visit, Related.Kind kind, String id) {
        var about = new Related.About(kind, id);
        return modules.stream()
                .flatMap(module -> module.of(visit, about).stream())
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }
}
