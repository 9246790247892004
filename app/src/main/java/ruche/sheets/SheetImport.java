package ruche.sheets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as its page shows it.
///
/// @param number the short number by which people speak of it, in its cell
/// @param kind of an [ImportTarget]
/// @param context what it goes into, such as a cycle's code
/// @param rowsIn rows of the sheets used, once it was applied; 0 before
/// @param rowsMade how many of them something was made of
public record SheetImport(
        ImportId id,
        int number,
        String kind,
        String context,
        String fileName,
        String sha256,
        State state,
        Choices choices,
        @Nullable UUID job,
        int rowsIn,
        int rowsMade,
        Instant openedAt) {

    static final List<State> OPEN = List.of(State.NEEDS_MAPPING, State.PLANNED);
    static final List<State> MADE = List.of(State.APPLIED, State.APPLYING, State.UNDOING, State.PARTLY_UNDONE);

    /// Whether something may be left of it that can be taken back.
    boolean hasMade() {
        return MADE.contains(state);
    }

    public boolean isDiscarded() {
        return state == State.DISCARDED;
    }

    /// Whether its plan may still change.
    public boolean isOpen() {
        return OPEN.contains(state);
    }

    public enum State {
        /// Nobody has said yet what its columns mean.
        NEEDS_MAPPING,
        /// Nothing was changed yet.
        PLANNED,
        /// Thrown away before anything was made of it.
        DISCARDED,
        APPLYING,
        APPLIED,
        UNDOING,
        /// Some of what it made stays, because somebody has worked on it since; the rest was taken back.
        PARTLY_UNDONE,
        UNDONE
    }
}
