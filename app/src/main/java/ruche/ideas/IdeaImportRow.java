package ruche.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// An idea read from a row of a person's spreadsheet.
///
/// @param row as the spreadsheet's program counts it, from 1
/// @param title may be empty: the idea is then titled from its bearer
public record IdeaImportRow(
        String file,
        String sheet,
        int row,
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
