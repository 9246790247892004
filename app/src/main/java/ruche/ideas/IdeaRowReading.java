package ruche.ideas;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.meetings.Meeting;
import ruche.sheets.PlannedRow;
import ruche.sheets.Value;
import ruche.strategy.AxisId;

/// A planned row read as an idea.
final class IdeaRowReading {
    private final PlannedRow row;

    IdeaRowReading(PlannedRow row) {
        this.row = row;
    }

    /// @param parents sub-axis to axis
    /// @param meeting it was proposed in, whose axis it takes unless the row says another
    IdeaImportRow draft(String file, @Nullable UUID bearer, Map<UUID, UUID> parents, Optional<Meeting> meeting) {
        var theme = chosen(IdeaFields.AXIS);
        var axis = theme == null
                ? meeting.map(Meeting::axis).map(AxisId::value).orElse(null)
                : parents.getOrDefault(theme, theme);
        return new IdeaImportRow(
                file,
                row.sheet(),
                row.number(),
                text("code"),
                day(meeting),
                text("title"),
                text("description"),
                bearer,
                text("bearer"),
                option(IdeaFields.COMMUNE),
                place(),
                axis,
                theme != null && parents.containsKey(theme) ? theme : null,
                text("kind"),
                text("target"),
                quantity("beneficiaries"),
                sum("asked"),
                sum("own"),
                sum("granted"),
                meeting.map(of -> of.id().value()).orElse(null),
                text("phone"));
    }

    /// The day the row gives, else that of the meeting it was proposed in.
    private @Nullable LocalDate day(Optional<Meeting> meeting) {
        if (row.values().get("date") instanceof Value.Day(var day)) return day;
        return meeting.map(Meeting::day).orElse(null);
    }

    /// Below the commune; where a commune's name stands for no known one, it is kept here in its words.
    private String place() {
        var douar = text("douar");
        var commune = option(IdeaFields.COMMUNE) == null
                ? row.raw().getOrDefault(IdeaFields.COMMUNE, "").strip()
                : "";
        if (commune.isEmpty() || commune.equals(douar)) return douar;
        return douar.isEmpty() ? commune : commune + " – " + douar;
    }

    String text(String field) {
        return row.values().get(field) instanceof Value.Text(var text) ? text.strip() : "";
    }

    private @Nullable String option(String field) {
        return row.values().get(field) instanceof Value.Chosen(var option) ? option : null;
    }

    private @Nullable UUID chosen(String field) {
        var option = option(field);
        return option == null ? null : UUID.fromString(option);
    }

    private @Nullable Long quantity(String field) {
        if (!(row.values().get(field) instanceof Value.Quantity(var number))) return null;
        return number.signum() < 0 ? null : number.longValue();
    }

    /// A negative sum is a correction in the file, no cost: it is left out, and the plan notes it.
    private @Nullable Money sum(String field) {
        if (!(row.values().get(field) instanceof Value.Sum(var minor, var currency))) return null;
        return minor < 0 || currency == null ? null : Money.of(minor, currency);
    }
}
