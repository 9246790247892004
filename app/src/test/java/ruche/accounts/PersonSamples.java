package ruche.accounts;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// People for tests, who can sign in.
@Component
public class PersonSamples {
    public static final String PASSWORD = "عين بئر الجديد 7";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final ResetLinks links;

    PersonSamples(People people, ResetLinks links) {
        this.people = people;
        this.links = links;
    }

    /// @param email to sign in with, by [#PASSWORD]
    public record Sample(PersonId id, String name, String email) {}

    /// Somebody new, known to the cell, holding these roles there.
    @Transactional
    public Sample person(CellId cell, Role... roles) {
        return person(cell, null, roles);
    }

    /// The same, speaking for a body in these roles.
    @Transactional
    public Sample person(CellId cell, @Nullable UUID body, Role... roles) {
        var number = COUNT.incrementAndGet();
        var name = "شخص الاختبار " + number;
        var email = "person" + number + "@essai.example";
        var id = people.create(new NewPerson(cell, name, email, null, Lang.FR), By.commandLine());
        for (var role : roles) people.grant(cell, id, role, body, null, By.commandLine());
        var link = people.resetLink(cell, id, By.commandLine());
        links.use(token(link), new NewPassword(PASSWORD));
        return new Sample(id, name, email);
    }

    static String token(ResetLink link) {
        return link.path().substring(link.path().lastIndexOf('/') + 1);
    }
}
