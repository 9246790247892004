package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invitations to a meeting. Shown by the template `invitation.typ`.
///
/// @param title the file's
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words that all share, by the keys of [DocumentLabels#INVITATION]
/// @param date on which they were made out
/// @param time absent while not fixed
/// @param signed who signs, under the place for the signature
/// @param logo the cell's, PNG in Base64
record InvitationDocument(
        String title,
        OwnWords cell,
        @Nullable String notice,
        Map<String, String> labels,
        String date,
        String body,
        OwnWords meeting,
        String day,
        @Nullable String time,
        @Nullable OwnWords place,
        List<OwnWords> agenda,
        List<Letter> letters,
        OwnWords signed,
        @Nullable String logo) {

    /// @param picture of the address, SVG
    /// @param code typed where nothing reads the picture
    record Letter(OwnWords name, String address, String picture, String code) {}
}
