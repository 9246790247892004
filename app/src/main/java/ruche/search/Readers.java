package ruche.search;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.shell.Visit;

/// Marks by which records say who may find them, and readers what they are.
public final class Readers {
    public static final String EVERYBODY = "everybody";

    private Readers() {}

    /// Who holds a role in the cell.
    public static String role(Role role) {
        return "role:" + role;
    }

    /// Those who speak for an actor.
    public static String body(UUID actor) {
        return "body:" + actor;
    }

    public static String person(PersonId person) {
        return "person:" + person.value();
    }

    /// Those who read as staff, as [Visit#readsAsStaff] has it.
    public static Set<String> staff() {
        return Set.of(role(Role.ADMINISTRATOR), role(Role.AGENT), role(Role.OBSERVER));
    }

    /// All that a reader is in the cell of the address.
    static Set<String> of(Visit visit) {
        var marks = new HashSet<>(Set.of(EVERYBODY));
        for (var role : visit.roles()) marks.add(role(role));
        for (var spoken : visit.bodies().values()) for (var actor : spoken) marks.add(body(actor));
        visit.by().personId().ifPresent(person -> marks.add(person(person)));
        return Set.copyOf(marks);
    }
}
