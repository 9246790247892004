package ruche.publication;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sheet by which somebody signs in for the first time. Shown by the template `code-sheet.typ`.
///
/// @param title the file's
/// @param labels words by the keys of [DocumentLabels#CODE_SHEET]
/// @param actor that the person speaks for
/// @param address of the page that takes the code
/// @param picture of the address with the login, SVG; the code is not in it
/// @param logo the cell's, PNG in Base64
record CodeSheetDocument(
        String title,
        OwnWords cell,
        Map<String, String> labels,
        OwnWords person,
        OwnWords actor,
        String address,
        String picture,
        String login,
        String code,
        String until,
        @Nullable String logo) {}
