package ruche.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.accounts.People;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Whoever holds one of some roles today.
@Component
class RoleCircle implements Circle {
    private final People people;
    private final Words words;

    RoleCircle(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    @Override
    public String code() {
        return "notices.circle-roles";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<Field> fields(Visit visit) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) roles.put(role.name(), words.say(visit.lang(), "accounts.role-" + role));
        return List.of(Field.several("roles", "notices.to-roles", roles));
    }

    /// Each once, whatever roles he holds.
    @Override
    public List<Recipient> of(Visit visit, Typed form) {
        var asked = form.all("roles");
        var found = Stream.of(Role.values())
                .filter(role -> asked.contains(role.name()))
                .flatMap(role -> people.inRole(visit.cell(), role).stream())
                .map(line -> Recipient.account(new PersonId(line.person())))
                .distinct()
                .toList();
        if (!asked.isEmpty() && found.isEmpty()) throw new Refusal("notices.nobody-in-role").about("roles");
        return found;
    }
}
