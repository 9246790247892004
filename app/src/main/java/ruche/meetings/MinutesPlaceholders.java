package ruche.meetings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// What the words of the template leave open, by names that those who write them know: `{titre}` is kept as `{title}`.
final class MinutesPlaceholders {
    private static final Map<String, Bilingual> NAMES = Map.of(
            "title", new Bilingual("عنوان اللقاء", "titre"),
            "day", new Bilingual("التاريخ", "date"),
            "place", new Bilingual("المكان", "lieu"),
            "chair", new Bilingual("رئيس اللقاء", "présidence"));

    private MinutesPlaceholders() {}

    static @Nullable Bilingual shown(@Nullable Bilingual kept) {
        if (kept == null) return null;
        var ar = kept.ar();
        var fr = kept.fr();
        for (var name : NAMES.entrySet()) {
            ar = ar.replace(braced(name.getKey()), braced(name.getValue().ar()));
            fr = fr.replace(braced(name.getKey()), braced(name.getValue().fr()));
        }
        return new Bilingual(ar, fr);
    }

    static @Nullable Bilingual kept(@Nullable Bilingual typed) {
        if (typed == null) return null;
        var ar = typed.ar();
        var fr = typed.fr();
        for (var name : NAMES.entrySet()) {
            ar = ar.replace(braced(name.getValue().ar()), braced(name.getKey()));
            fr = fr.replace(braced(name.getValue().fr()), braced(name.getKey()));
        }
        return new Bilingual(ar, fr);
    }

    private static String braced(String name) {
        return "{" + name + "}";
    }
}
