package ruche.accounts;

import ruche.kernel.PersonId;

/// A person is being erased. Told in the same transaction, so that other modules forget with it what is
/// personal about him, and the salts of their entries.
public record PersonErased(PersonId person) {}
