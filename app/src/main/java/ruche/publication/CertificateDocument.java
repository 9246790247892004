package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Certificates of attendance at a meeting. Shown by the template `certificate.typ`.
///
/// @param title the file's
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words that all share, by the keys of [DocumentLabels#CERTIFICATE]
/// @param logo the cell's, PNG in Base64
record CertificateDocument(
        String title,
        OwnWords cell,
        @Nullable String notice,
        Map<String, String> labels,
        OwnWords meeting,
        String day,
        @Nullable OwnWords place,
        List<Paper> papers,
        @Nullable String logo) {

    /// @param from the body a person comes from; absent for a body itself
    /// @param address where it is checked, without its code
    /// @param picture of the address with the code, SVG
    record Paper(
            String number,
            OwnWords holder,
            @Nullable OwnWords from,
            String issued,
            String address,
            String picture,
            String code) {}
}
