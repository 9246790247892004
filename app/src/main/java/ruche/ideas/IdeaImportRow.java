package ruche.ideas;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// An idea read from a row of a person's spreadsheet.
///
/// @param row as the spreadsheet's program counts it, from 1
/// @param code the source's own reference; empty when it gives none
/// @param proposedOn the day the row gives; null when it gives none
/// @param title may be empty: the idea is then titled from its bearer
public record IdeaImportRow(
        String file,
        String sheet,
        int row,
        String code,
        @Nullable LocalDate proposedOn,
        String title,
        String description,
        @Nullable UUID bearer,
        String bearerName,
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
        String contact) {}
