package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The registry on paper, by commune and field. Shown by the template `directory.typ`.
///
/// @param title the file's
/// @param printed on which day, and how many actors it names
/// @param labels by the keys of [DocumentLabels#DIRECTORY]
/// @param logo the cell's, PNG in Base64
record DirectoryDocument(
        String title,
        OwnWords cell,
        String printed,
        @Nullable String notice,
        Map<String, String> labels,
        List<Commune> communes,
        @Nullable String logo) {

    /// @param name where no seat is known the words for it
    record Commune(OwnWords name, List<Field> fields) {}

    record Field(OwnWords name, List<Entry> actors) {}

    /// @param receipt number and day; absent where not known
    /// @param contacts in one line, from left to right; absent where none is public
    record Entry(
            OwnWords name,
            String kind,
            @Nullable String receipt,
            @Nullable String contacts) {}
}
