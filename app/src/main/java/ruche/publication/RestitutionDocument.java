package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of remarks. Shown by the template `restitution.typ` and by [WordRestitution].
///
/// @param title the file's
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words that all share, by the keys of [DocumentLabels#RESTITUTION]
/// @param about what was put up
/// @param period when remarks were taken, how many came
/// @param accepted what was retained and changed something
/// @param unchanged what was retained without a change in the text
/// @param changes what the report that came of it says otherwise
/// @param logo the cell's, PNG in Base64
record RestitutionDocument(
        String title,
        OwnWords cell,
        @Nullable String notice,
        Map<String, String> labels,
        OwnWords about,
        String period,
        List<Passage> summary,
        List<Told> accepted,
        List<Told> unchanged,
        List<Told> refused,
        List<Change> changes,
        @Nullable String logo) {

    /// @param name the remark's, by its number
    /// @param quote null for a remark on a whole section
    record Told(
            String name, OwnWords place, @Nullable OwnWords quote, OwnWords who, OwnWords remark, OwnWords answer) {}

    /// @param before empty for what was added
    /// @param after empty for what was removed
    /// @param because remarks it comes of; empty where the cell changed it of its own
    record Change(String section, String before, String after, List<Cause> because) {}

    /// @param name the remark's, by its number
    record Cause(String name, OwnWords who) {}
}
