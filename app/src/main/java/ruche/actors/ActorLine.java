package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An actor with all that lists on paper and in files say of it.
///
/// @param contacts public ones, and the others too where `kept` is there
/// @param dissolvedOn null while it exists
/// @param kept what only the staff reads; null for everybody else
record ActorLine(
        Actor actor,
        Identity identity,
        List<Contact> contacts,
        @Nullable LocalDate dissolvedOn,
        @Nullable Kept kept) {
    /// @param officers those of today
    record Kept(List<NewHolder> officers) {
        /// Of an office that one person at a time holds.
        @Nullable NewHolder holding(Office office) {
            return officers.stream()
                    .filter(one -> one.office() == office)
                    .findFirst()
                    .orElse(null);
        }
    }

    String contact(ContactKind kind, boolean open) {
        return String.join(
                " · ",
                contacts.stream()
                        .filter(contact -> contact.kind() == kind && contact.open() == open)
                        .map(Contact::value)
                        .toList());
    }
}
