package ruche.engine.text.classes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ruche.engine.text.Reader;
import ruche.engine.text.Theme;
import ruche.engine.text.Themes;

/// All ways of classing an idea: axis, sub-axis, kind of project, theme, and from the theme the targets of the 2030
/// agenda and the purpose codes of the OECD. A province maps its own axes onto the themes, or lets them be learned.
public final class Classes {
    public enum Way {
        AXIS,
        SUB_AXIS,
        KIND,
        THEME,
        SDG_TARGET,
        DAC_SECTOR
    }

    private final Map<Way, Classifier> classifiers = new LinkedHashMap<>();
    private final Reader reader;

    /// @param axisOf the axis of a theme in this installation; empty where it has none
    public Classes(Reader reader, Function<Theme, String> axisOf) {
        this.reader = reader;
        var themes = Themes.shipped().byId();
        classifiers.put(Way.AXIS, new Classifier(reader, id -> {
            var theme = themes.get(id);
            var axis = theme == null ? "" : axisOf.apply(theme);
            return axis.isEmpty() ? null : axis;
        }));
        classifiers.put(Way.SUB_AXIS, Classifier.blank(reader));
        classifiers.put(Way.KIND, Classifier.blank(reader));
        classifiers.put(Way.THEME, new Classifier(reader, id -> themes.containsKey(id) ? id : null));
        classifiers.put(Way.SDG_TARGET, new Classifier(reader, id -> first(themes.get(id), Theme::sdg)));
        classifiers.put(Way.DAC_SECTOR, new Classifier(reader, id -> first(themes.get(id), Theme::dac)));
    }

    /// With the axes that are shipped.
    public static Classes shipped(Reader reader) {
        return new Classes(reader, theme -> theme.axis() == null ? "" : theme.axis());
    }

    private static @org.jspecify.annotations.Nullable String first(
            @org.jspecify.annotations.Nullable Theme theme, Function<Theme, List<String>> codes) {
        return theme == null || codes.apply(theme).isEmpty() ? null : codes.apply(theme).getFirst();
    }

    public Reader reader() {
        return reader;
    }

    public Classifier by(Way way) {
        var classifier = classifiers.get(way);
        if (classifier == null) throw new IllegalArgumentException("no such way: " + way);
        return classifier;
    }

    /// What an idea may be, in every way.
    public Map<Way, Guess> guess(String title, String body) {
        var guesses = new LinkedHashMap<Way, Guess>();
        classifiers.forEach((way, classifier) -> guesses.put(way, classifier.guess(title, body)));
        return guesses;
    }
}
