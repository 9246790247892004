package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What waits in the outbox to be handed over on paper. Shown by the template `message.typ`.
///
/// @param title the file's
/// @param labels words that all share, by the keys of [DocumentLabels#MESSAGE]
/// @param logo the cell's, PNG in Base64
record OutboxLetterDocument(
        String title,
        OwnWords cell,
        Map<String, String> labels,
        List<Letter> letters,
        @Nullable String logo) {

    /// @param address where it leads; empty for nowhere
    /// @param picture of the address, SVG; empty without one
    record Letter(OwnWords name, String date, OwnWords subject, List<OwnWords> body, String address, String picture) {}
}
