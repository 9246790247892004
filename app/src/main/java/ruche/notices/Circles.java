package ruche.notices;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// All circles that can be written to.
@Component
class Circles {
    private final ObjectProvider<Circle> circles;

    Circles(ObjectProvider<Circle> circles) {
        this.circles = circles;
    }

    List<Circle> all() {
        return circles.stream()
                .sorted(Comparator.comparingInt(Circle::place).thenComparing(Circle::code))
                .toList();
    }

    /// Whom a form means, each once, whatever circles he is of.
    ///
    /// @throws Refusal `notices.nobody-chosen`, or what a circle says of its fields
    List<Recipient> of(Visit visit, Typed form) {
        var found = new LinkedHashSet<Recipient>();
        for (var circle : all()) found.addAll(circle.of(visit, form));
        if (found.isEmpty()) throw new Refusal("notices.nobody-chosen").about("roles");
        return List.copyOf(found);
    }
}
