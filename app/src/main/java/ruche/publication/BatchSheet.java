package ruche.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sheet to print, on which a sector service ticks its opinion on a batch of ideas, to be typed in later.
/// Shown by the template `batch.typ`.
///
/// @param title the sheet's, also the PDF's
/// @param batch its title
/// @param deadline until when the service answers
/// @param notice for instance that the content is invented on a real frame; then shown on every page
/// @param labels words of the sheet, by the keys of [DocumentLabels#BATCH]
/// @param aspects what is looked at in each idea, as the pages name it
/// @param answers of which one is ticked for each aspect, as the pages name them
/// @param logo the cell's, PNG in Base64
public record BatchSheet(
        String title,
        OwnWords cell,
        OwnWords service,
        OwnWords batch,
        @Nullable String deadline,
        @Nullable String notice,
        Map<String, String> labels,
        List<String> aspects,
        List<String> answers,
        List<BatchIdea> ideas,
        @Nullable String logo) {

    /// @param cost the estimated cost with its currency
    /// @param need the proposer's own words on what is needed
    public record BatchIdea(
            String number,
            OwnWords title,
            OwnWords bearer,
            @Nullable OwnWords commune,
            String cost,
            @Nullable OwnWords need) {}
}
