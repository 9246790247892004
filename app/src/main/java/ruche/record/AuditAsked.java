package ruche.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which changes of a cell are looked for.
///
/// @param person who made them; null for all
/// @param channel through what the program made them on nobody's account, such as `command-line`; empty for all
/// @param kind of thing they are about, as its subject begins, such as `idea`; empty for all
/// @param from the first moment; null for any
/// @param until the moment before which; null for any
public record AuditAsked(
        @Nullable UUID person,
        String channel,
        String kind,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditAsked ALL = new AuditAsked(null, "", "", null, null);
}
