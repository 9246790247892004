package ruche.ideas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Reader;
import ruche.engine.text.Theme;
import ruche.engine.text.Themes;
import ruche.engine.text.classes.ThemeScores;

/// Which axis of a cell a theme of the glossary belongs to, as far as the names of the axes tell: the axis that speaks
/// of it; else the only one that speaks of what the theme is shipped with. A cell names its axes as it likes.
final class ThemesOfAxes {
    private static final double LEAST = 0.3;

    /// How much more an axis must speak of a theme than any other.
    private static final double CLEARLY = 1.2;

    private final Map<String, String> axisOf = new HashMap<>();

    private ThemesOfAxes() {}

    /// @param names of each axis, by what it is called in the answer: its own in both languages, and those of its parts
    static ThemesOfAxes of(Reader reader, Map<String, List<String>> names) {
        var spoken = new TreeMap<String, Map<String, Double>>();
        names.forEach((axis, texts) -> spoken.put(axis, themes(reader, texts)));
        var found = new ThemesOfAxes();
        for (var theme : Themes.shipped().all()) {
            var axis = most(spoken, List.of(theme.id()));
            if (axis == null) axis = most(spoken, near(theme));
            if (axis != null) found.axisOf.put(theme.id(), axis);
        }
        return found;
    }

    private static Map<String, Double> themes(Reader reader, List<String> texts) {
        var themes = new HashMap<String, Double>();
        var nothing = reader.read("");
        for (var text : texts)
            ThemeScores.of(reader.read(text), nothing)
                    .forEach((theme, score) -> themes.merge(theme, score.weight(), Double::sum));
        return themes;
    }

    /// Those shipped under the same axis.
    private static List<String> near(Theme theme) {
        if (theme.axis() == null) return List.of();
        return Themes.shipped().all().stream()
                .filter(other -> Objects.equals(other.axis(), theme.axis()))
                .map(Theme::id)
                .toList();
    }

    private static @Nullable String most(Map<String, Map<String, Double>> spoken, Collection<String> themes) {
        String best = null;
        double most = LEAST;
        double second = 0;
        for (var axis : spoken.entrySet()) {
            double speaks = themes.stream()
                    .mapToDouble(theme -> axis.getValue().getOrDefault(theme, 0.0))
                    .sum();
            if (speaks > most) {
                second = best == null ? second : most;
                most = speaks;
                best = axis.getKey();
            } else second = Math.max(second, speaks);
        }
        return best != null && most >= CLEARLY * second ? best : null;
    }

    /// The axis of a theme; null where no name tells.
    @Nullable String axis(String theme) {
        return axisOf.get(theme);
    }
}
