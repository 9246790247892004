package ruche.engine.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The themes by id, in the order of their file.
public record Themes(Map<String, Theme> byId) {
    private static @Nullable Themes shipped;

    public Themes {
        byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /// Those that come with the library.
    public static synchronized Themes shipped() {
        if (shipped == null) shipped = of(Table.resource("themes.tsv"));
        return shipped;
    }

    /// @param reader of a table with the headings theme, axis, sdg, dac, ar, fr
    public static Themes read(Reader reader) {
        return of(Table.read(reader));
    }

    private static Themes of(List<Map<String, String>> rows) {
        var themes = new LinkedHashMap<String, Theme>();
        for (var row : rows) {
            var id = row.getOrDefault("theme", "");
            themes.put(
                    id,
                    new Theme(
                            id,
                            Table.orNull(row, "axis"),
                            Table.list(row, "sdg"),
                            Table.list(row, "dac"),
                            row.getOrDefault("ar", ""),
                            row.getOrDefault("fr", "")));
        }
        return new Themes(themes);
    }

    /// The axis of a theme; null where it has none.
    public @Nullable String axis(String theme) {
        var found = byId.get(theme);
        return found == null ? null : found.axis();
    }

    public List<Theme> all() {
        return new ArrayList<>(byId.values());
    }
}
