package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Minutes of a meeting. Shown by the template `minutes.typ` and by [WordMinutes].
///
/// @param title the file's
/// @param standing that it is a draft, or which published version it is and what it corrects
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words that all share, by the keys of [DocumentLabels#MINUTES]
/// @param logo the cell's, PNG in Base64
record MinutesDocument(
        String title,
        String standing,
        OwnWords cell,
        @Nullable String notice,
        Map<String, String> labels,
        OwnWords meeting,
        List<Fact> facts,
        List<Part> parts,
        @Nullable String logo) {

    record Fact(String name, OwnWords value) {}

    /// @param lines counts of who was there
    /// @param resolutions null where the part holds none by its kind
    record Part(
            OwnWords heading,
            List<Passage> text,
            List<Line> lines,
            List<Point> points,
            @Nullable List<Resolution> resolutions) {}

    /// @param names of organisations; empty for persons
    record Line(OwnWords name, String count, List<OwnWords> names) {}

    record Point(OwnWords title, List<Passage> said, List<Passage> concluded) {}

    record Resolution(String code, OwnWords text, OwnWords owner, String due) {}
}
