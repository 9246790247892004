package ruche.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// What one version of minutes says otherwise than another, in one language.
///
/// @param heading of the part it stands in
/// @param name what it is about there; empty for the part as a whole
/// @param before empty for what was added
/// @param after empty for what was removed
record MinutesComparison(Bilingual heading, String name, String before, String after) {
    private record Unit(Bilingual heading, String name, String text) {}

    /// In the later version's order, then what it has no more.
    static List<MinutesComparison> of(MinutesText before, MinutesText after, Lang lang) {
        var was = units(before, lang);
        var is = units(after, lang);
        var keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        var found = new ArrayList<MinutesComparison>();
        for (var key : keys) {
            var old = was.get(key);
            var now = is.get(key);
            var unit = now == null ? old : now;
            var then = old == null ? "" : old.text();
            var today = now == null ? "" : now.text();
            if (unit != null && !then.equals(today))
                found.add(new MinutesComparison(unit.heading(), unit.name(), then, today));
        }
        return found;
    }

    private static Map<String, Unit> units(MinutesText text, Lang lang) {
        var units = new LinkedHashMap<String, Unit>();
        for (var part : text.parts()) {
            put(units, part.code(), part.heading(), "", said(part.text(), lang));
            for (var point : part.points()) {
                var title = point.title().in(lang);
                put(units, "said " + point.id(), part.heading(), title, said(point.said(), lang));
                put(units, "concluded " + point.id(), part.heading(), title, said(point.concluded(), lang));
            }
            if (part.kind() == MinutesPart.Kind.PRESENCE)
                for (var row : text.presence())
                    put(
                            units,
                            "presence " + row.category().plain(),
                            part.heading(),
                            row.category().in(lang),
                            counted(row, lang));
            if (part.kind() == MinutesPart.Kind.RESOLUTIONS)
                for (var one : text.resolutions())
                    put(units, one.id(), part.heading(), one.code(), resolved(one, lang));
        }
        return units;
    }

    private static void put(Map<String, Unit> units, String key, Bilingual heading, String name, String text) {
        if (!text.isEmpty()) units.put(key, new Unit(heading, name, text));
    }

    private static String said(@Nullable Bilingual text, Lang lang) {
        return text == null ? "" : text.in(lang);
    }

    private static String counted(MinutesText.Counted row, Lang lang) {
        var names = row.organisations().stream().map(name -> name.in(lang)).toList();
        return row.count() + (names.isEmpty() ? "" : " · " + String.join(" · ", names));
    }

    private static String resolved(MinutesText.Resolution one, Lang lang) {
        var all = new ArrayList<String>();
        all.add(one.text().in(lang));
        if (one.owner() != null) all.add(one.owner().in(lang));
        if (one.due() != null) all.add(one.due().toString());
        return String.join(" · ", all);
    }
}
