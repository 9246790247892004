package ruche.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.kernel.Money;

/// All ideas of a cycle as tables, to be written as a workbook ([RegisterWorkbook]) or as CSV ([RegisterCsv]).
///
/// @param lang direction of the sheets; the words come with `labels` and in the rows
/// @param created the file's date, so that the same data gives the same bytes
/// @param notice for instance that the content is invented on a real frame; stands above each sheet's head
/// @param labels the sheets' and columns' names, by the keys of [DocumentLabels#REGISTER]
/// @param ideas read once, row by row: the register need not fit into memory; closed by whoever made it
public record Register(
        Lang lang,
        Instant created,
        @Nullable String notice,
        Map<String, String> labels,
        Stream<IdeaRow> ideas,
        List<ParticipationRow> participation,
        List<CountRow> perAxis,
        List<CountRow> perCommune) {

    /// @param communeCode the official one
    /// @param asked and `granted` stay two amounts
    /// @param reason of a refusal, merger, postponement or withdrawal
    public record IdeaRow(
            String number,
            String title,
            String bearer,
            @Nullable String axis,
            @Nullable String commune,
            @Nullable String communeCode,
            @Nullable Money asked,
            @Nullable Money granted,
            @Nullable LocalDate proposedOn,
            String state,
            @Nullable String reason) {}

    /// @param unit what `count` counts; organisations and persons are different units, so there is no sum
    public record ParticipationRow(String category, long count, String unit) {}

    /// @param asked sum of the amounts asked; absent where there is none in a single currency
    public record CountRow(
            String name, long ideas, @Nullable Money asked) {}
}
