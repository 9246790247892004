package ruche.actors;

import java.util.List;

/// What a line of a list says of an actor beyond its line in the registry, as far as it can be taken.
///
record SaidFacts(Identity identity, List<SaidContact> contacts, List<NewHolder> officers) {
    /// In the one spelling in which it is kept.
    ///
    /// @param open whether the list says that it is public
    record SaidContact(ContactKind kind, String value, boolean open) {}
}
