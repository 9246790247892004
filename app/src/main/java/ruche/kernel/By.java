package ruche.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who does something: a person with an account, or the program on the word of whoever runs it.
public sealed interface By {
    /// @param id the person signed in
    record Person(PersonId id) implements By {}

    /// @param channel which part of the program, such as `command-line`
    record Program(String channel) implements By {}

    /// @param by who writes it down
    /// @param happened the day on which it was done, before it was written down: on paper, or at a sitting
    record Afterwards(By by, LocalDate happened) implements By {}

    static By person(PersonId id) {
        return new Person(id);
    }

    /// Somebody at the machine itself, through a command.
    static By commandLine() {
        return new Program("command-line");
    }

    /// A visitor without an account, through the pages.
    static By visitor() {
        return new Program("visitor");
    }

    /// From the two columns in which it is stored.
    static By stored(java.util.@Nullable UUID person, String channel) {
        return person == null ? new Program(channel) : new Person(new PersonId(person));
    }

    /// What was done that day, and is written down now.
    default By on(LocalDate day) {
        return new Afterwards(this instanceof Afterwards earlier ? earlier.by() : this, day);
    }

    /// The day on which it was done; empty for now.
    default Optional<LocalDate> day() {
        return this instanceof Afterwards earlier ? Optional.of(earlier.happened()) : Optional.empty();
    }

    /// As stored: the person's id, or empty for the program.
    default Optional<PersonId> personId() {
        return switch (this) {
            case Person(var id) -> Optional.of(id);
            case Program _ -> Optional.empty();
            case Afterwards earlier -> earlier.by().personId();
        };
    }

    /// As stored: through what.
    default String channel() {
        return switch (this) {
            case Person _ -> "person";
            case Program(var channel) -> channel;
            case Afterwards earlier -> earlier.by().channel();
        };
    }
}
