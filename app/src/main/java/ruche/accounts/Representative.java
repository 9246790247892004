package ruche.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;

/// Somebody who speaks for a member, or will from a day on.
///
/// @param grant id of the role held, to end it by
/// @param login what he signs in with
/// @param until last day of the mandate; null while it has no end
/// @param signsIn whether he has set a password
/// @param codeUntil when the code that was printed for him ends; null where none can be used
public record Representative(
        UUID grant,
        UUID person,
        String name,
        String login,
        Lang lang,
        LocalDate since,
        @Nullable LocalDate until,
        boolean signsIn,
        @Nullable Instant codeUntil) {}
