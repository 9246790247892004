package ruche.ideas;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of scrutiny or its answer. Read by staff and by the proposer's body, by nobody else.
record ScrutinyMessage(
        Instant at, boolean fromStaff, @Nullable UUID personId, String body, String fields) {
    Set<AskedField> asked() {
        return AskedField.read(fields);
    }
}
