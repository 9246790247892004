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
        String holding(Office office) {
            return String.join(
                    " · ",
                    officers.stream()
                            .filter(one -> one.office() == office)
                            .map(NewHolder::name)
                            .toList());
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
