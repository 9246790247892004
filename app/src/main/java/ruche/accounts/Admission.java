package ruche.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// Takes a person into a cell.
@Component
class Admission {
    private final People people;

    Admission(People people) {
        this.people = people;
    }

    /// What became of it.
    sealed interface Outcome {
        /// A new account; the link is shown once.
        record Added(PersonId person, ResetLink link) implements Outcome {}

        /// Somebody has that e-mail or phone: he got the role, and keeps his name and password.
        record Known(PersonId person) implements Outcome {}
    }

    @Transactional
    Outcome admit(NewPerson newcomer, Role role, @Nullable UUID body, @Nullable LocalDate until, By by) {
        var known = Stream.of(newcomer.email(), newcomer.phone())
                .flatMap(Stream::ofNullable)
                .map(people::byLogin)
                .flatMap(Optional::stream)
                .findFirst();
        var person = known.orElseGet(() -> people.create(newcomer, by));
        people.grant(newcomer.cell(), person, role, body, until, by);
        if (known.isPresent()) return new Outcome.Known(person);
        return new Outcome.Added(person, people.resetLink(newcomer.cell(), person, by));
    }
}
