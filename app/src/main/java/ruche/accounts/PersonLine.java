package ruche.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Role;

/// A person in one role of a cell.
///
/// @param grant id of the role held, to end it by
/// @param person id of the person
/// @param body the actor spoken for, if any
/// @param until last day; null while it has no end
public record PersonLine(
        UUID grant,
        UUID person,
        String name,
        Role role,
        @Nullable UUID body,
        LocalDate since,
        @Nullable LocalDate until) {}
