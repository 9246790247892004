package ruche.ideas;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.strategy.CycleId;

/// A new idea, ready to be stored.
///
/// @param bearerName not blank unless `title` says everything
/// @param bearerNames as in [Idea]
/// @param proposedOn null when nobody knows it any more
/// @param code the source's own reference
/// @param notes how its timeline begins
record IdeaRow(
        IdeaId id,
        CycleId cycle,
        IdeaNumber number,
        String title,
        String description,
        @Nullable UUID bearer,
        String bearerName,
        @Nullable Bilingual bearerNames,
        @Nullable String commune,
        String douar,
        @Nullable UUID axis,
        @Nullable UUID subAxis,
        String kind,
        String targetGroups,
        @Nullable Long beneficiaries,
        @Nullable Money asked,
        @Nullable Money own,
        @Nullable Money granted,
        @Nullable UUID meeting,
        @Nullable LocalDate proposedOn,
        String code,
        String contact,
        @Nullable UUID proposedBy,
        @Nullable Source source,
        List<TimelineNote> notes) {

    /// The row of a spreadsheet it was read from.
    record Source(UUID importId, String file, String sheet, int row) {}

    String subject() {
        return "idea/" + number;
    }
}
