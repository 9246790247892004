package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Letters by which a cell asks services for their opinions on a batch. Shown by the template `letter.typ`.
///
/// @param title the file's
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words that all letters share, by the keys of [DocumentLabels#LETTER]
/// @param logo the cell's, PNG in Base64
public record BatchLetters(
        String title,
        OwnWords cell,
        @Nullable String notice,
        Map<String, String> labels,
        List<Letter> letters,
        @Nullable String logo) {

    /// @param about the batch and its cycle
    /// @param body paragraphs
    /// @param meeting to which the service is called; absent where it answers in writing
    public record Letter(
            OwnWords service,
            String date,
            String subject,
            String about,
            String greeting,
            List<String> body,
            @Nullable CalledTo meeting,
            List<ReportDocument.Idea> ideas) {}

    /// @param time absent while not fixed
    public record CalledTo(
            OwnWords title,
            String day,
            @Nullable String time,
            @Nullable OwnWords place) {}
}
