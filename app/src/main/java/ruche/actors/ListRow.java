package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.sheets.PlannedRow;
import ruche.sheets.Value;

/// A row of a list of actors: its line in the registry, and what it says beyond.
///
/// @param number of the row in its file
/// @param key the row's own; empty where it has none
record ListRow(int number, String key, NewActor actor, SaidFacts facts) {
    /// @param context the kind of all, unless the file says it row by row
    static ListRow of(PlannedRow row, String context, SaidFacts facts) {
        var kind = context.equals(ActorSheets.MIXED) ? chosen(row, "kind") : context;
        return new ListRow(
                row.number(),
                text(row, "key"),
                new NewActor(
                        ActorSheets.kind(kind),
                        Bilingual.byLetters(text(row, "name"), text(row, "otherName")),
                        chosen(row, "commune"),
                        field(row),
                        acronym(text(row, "acronym"))),
                facts);
    }

    /// A known word as it was matched, else the file's own.
    private static String field(PlannedRow row) {
        var chosen = chosen(row, "field");
        return chosen == null ? written(row) : chosen;
    }

    static String written(PlannedRow row) {
        return row.raw().getOrDefault("field", "").strip();
    }

    /// A cell in which somebody wrote a sentence says no acronym.
    private static String acronym(String written) {
        return written.length() > NewActor.LONGEST_ACRONYM ? "" : written;
    }

    /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
    static String text(PlannedRow row, String field) {
        return row.values().get(field) instanceof Value.Text(var text)
                ? text.strip().replaceFirst("^'(?=[=+\\-@])", "")
                : "";
    }

    static @Nullable String chosen(PlannedRow row, String field) {
        return row.values().get(field) instanceof Value.Chosen(var option) ? option : null;
    }
}
